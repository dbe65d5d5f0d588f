using System.Buffers;
using System.Collections.Frozen;
using BenchmarkDotNet.Attributes;
using Site.Deriving;
using Site.Disk;
using Site.Model;
using Site.Privacy;
using Site.Reading.Markdown;
using Site.Registries;
using Theme;

namespace Site.Benchmarks;

/// <summary>One synthetic plan of about 1,700 characters, step by step.</summary>
[MemoryDiagnoser]
public class OnePlan
{
    private readonly ArrayBufferWriter<byte> _buffer = new(1 << 17);
    private readonly RegistrySet _registries = RegistrySet.Embedded;
    private SourceFile _file = null!;
    private Plan _plan = null!;
    private OutputFile _page = null!;
    private OutputFile _list = null!;

    [GlobalSetup]
    public void Prepare()
    {
        var root = Path.Combine(Machine.FastFolder, $"site-micro-{Environment.ProcessId}");
        SyntheticPlans.Write(200, root);
        try
        {
            var sources = SourceFolders.Read(root, Path.Combine(root, "input"), Path.Combine(root, "seeds"));
            var named = sources.Files.First(file => file.Path.EndsWith(".md", StringComparison.Ordinal));
            var bytes = named.Read();
            _file = named with { Read = () => bytes };
            _plan = MarkdownReading.Read(_file, _registries).Plan!;
            var build = SiteBuilder.Build(sources, new SiteTheme(), new BuildOptions { Search = false });
            _page = build.Files.First(file => file.Path.Value.StartsWith("plans/", StringComparison.Ordinal));
            _list = build.Files.First(file => file.Path.Value == "years/2005.html");
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    [Benchmark]
    public object Read() => MarkdownReading.Read(_file, _registries);

    [Benchmark]
    public object Screen() => PersonalScreening.Screen([_plan], FrozenDictionary<string, SourceFile>.Empty, _registries);

    [Benchmark]
    public object Derive() => PlanDeriving.Derive(_plan, _registries);

    [Benchmark]
    public int RenderPlan() => Write(_page);

    [Benchmark]
    public int RenderList() => Write(_list);

    private int Write(OutputFile file)
    {
        _buffer.ResetWrittenCount();
        file.Write(_buffer);
        return _buffer.WrittenCount;
    }
}
