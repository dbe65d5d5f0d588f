using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using CsCheck;
using Site.Model;
using Theme;
using Xunit;

namespace Site.Tests.Building;

/// <summary>A build that takes over from an earlier one gives what a fresh one gives.</summary>
public sealed class RebuildTests
{
    private const int Edits = 12;

    private const string Passage =
        "专门印制委员通讯录和生日名册，到委员的住处或工作单位登门拜访，及时了解委员们的生活和工作现状，加强与委员之间的感情交流，听取委员的意见。\n";

    private static readonly string[] Paths =
    [
        "plans/甲镇/2024.md", "plans/甲镇/2023.md", "plans/乙乡/a.md", "plans/乙乡/b.md", "plans/甲镇/图.png", "pages/about.md", "site.yml",
        "attachments/表.pdf", "registries/places.yml", "seeds/found.txt", "seeds/found.yml",
    ];

    private static readonly string[] Contents =
    [
        "---\ntitle: 甲镇计划\ntownship: 甲镇\nyear: 2024\n---\n\n一、提案工作\n\n见[去年](2023.md)与![图](图.png)。\n\n" + Passage,
        "---\ntitle: 乙乡计划\ntownship: 乙乡\nyear: 2023\naliases: [plans/old.html]\n---\n\n全年视察两次，5月召开座谈会。" + Passage,
        "---\ntitle: 抄录\nsource: { file: found.txt, lines: \"3-5\" }\n---\n\n组织委员学习。\n\n" + Passage,
        "---\ntitle: [\n---\n",
        "---\ntitle: 关于\norder: 1\n---\n\n见[计划](../plans/甲镇/2024.md)。\n",
        "- id: 甲镇\n  slug: jia\n",
        "title: 试验\nurl: https://example.org/\n",
        "街道政协工作计划篇一\n\n一、学习\n\n组织委员学习，每季度一次。\n\n街道政协工作计划篇二\n\n一、视察\n\n全年视察两次以上。\n",
        "source: { title: 某处 }\n",
        "",
    ];

    private static readonly Gen<(int Path, int Content)[]> Saves = Gen.Select(Gen.Int[0, Paths.Length - 1], Gen.Int[-1, Contents.Length - 1]).Array[Edits];

    // The earlier ones are asked for one page at a time, as in a preview; the fresh one for all, as in a build.
    [Fact]
    public void After_any_saves_it_gives_the_same_bytes_and_findings() => Saves.Sample(saves =>
    {
        var files = new SortedDictionary<string, SourceFile>(StringComparer.Ordinal);
        for (var i = 0; i < 8; i++) files[Paths[i]] = File(Paths[i], Contents[i % 5]);
        var build = Build(files, null);
        foreach (var (path, content) in saves)
        {
            if (content < 0) files.Remove(Paths[path]);
            else files[Paths[path]] = File(Paths[path], Contents[content]);
            build = Build(files, build);
        }

        var fresh = Build(files, null);
        Assert.Equal(fresh.Findings, build.Findings);
        Assert.Equal(Written(fresh), Written(build));
    }, iter: 40, threads: 1);

    [Fact]
    public void An_unchanged_file_is_not_read_again()
    {
        var reads = 0;
        var file = File(Paths[0], Contents[0]);
        var files = new SortedDictionary<string, SourceFile> { [Paths[0]] = file with { Read = () => { reads++; return file.Read(); } } };
        var first = Build(files, null);
        var once = reads;

        files[Paths[1]] = File(Paths[1], Contents[1]);
        var second = Build(files, first);

        Assert.Equal(once, reads);
        Assert.Equal(2, second.Library.Plans.Length);
        Assert.Contains(first.Library.Plans[0], second.Library.Plans, ReferenceEqualityComparer.Instance);
    }

    [Fact]
    public void A_changed_registry_is_asked_for_every_file()
    {
        var files = new SortedDictionary<string, SourceFile> { [Paths[0]] = File(Paths[0], Contents[0]) };
        var first = Build(files, null);

        files["registries/places.yml"] = File("registries/places.yml", "- id: 甲镇\n  slug: jia\n");

        Assert.NotSame(first.Library.Plans[0], Build(files, first).Library.Plans[0]);
    }

    // The theme remembers what it gathered of one library; nothing may remember more, however many saves there are.
    [Fact]
    public void Earlier_builds_are_let_go()
    {
        var files = new SortedDictionary<string, SourceFile>(StringComparer.Ordinal);
        for (var i = 0; i < 8; i++) files[Paths[i]] = File(Paths[i], Contents[i % 5]);
        var last = Build(files, null);

        var earlier = Enumerable.Range(0, 30).Select(_ => Save(files, ref last)).ToList();

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.InRange(earlier.Count(build => build.IsAlive), 0, 1);
        GC.KeepAlive(last);
    }

    // A method of its own, so that no local of the test holds the build that goes.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Save(SortedDictionary<string, SourceFile> files, ref SiteBuild last)
    {
        files[Paths[0]] = File(Paths[0], Contents[0]);
        var build = SiteBuilder.Build(new([.. files.Values]), new SiteTheme(), new() { OnDemand = true }, before: last);
        _ = Written(build);
        var earlier = new WeakReference(last.Library);
        last = build;
        return earlier;
    }

    private static SiteBuild Build(SortedDictionary<string, SourceFile> files, SiteBuild? before) =>
        SiteBuilder.Build(new([.. files.Values]), new PlainTheme(), new() { OnDemand = before is not null }, before: before);

    private static SourceFile File(string path, string content)
    {
        var bytes = Encoding.UTF8.GetBytes(content);
        return path.StartsWith("seeds/", StringComparison.Ordinal)
            ? new(SourceFolder.Seeds, path["seeds/".Length..], path, bytes.Length, () => bytes)
            : new(SourceFolder.Input, path, "input/" + path, bytes.Length, () => bytes);
    }

    private static Dictionary<string, string> Written(SiteBuild build) => build.Files.ToDictionary(file => file.Path.Value, file =>
    {
        var output = new ArrayBufferWriter<byte>();
        file.Write(output);
        return Convert.ToHexString(output.WrittenSpan);
    });
}
