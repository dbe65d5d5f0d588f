using System.Buffers;
using Microsoft.Extensions.Logging;
using Site;
using Site.Disk;
using Site.Model;
using Site.Publishing;
using Statiq.Common;
using Theme;

namespace StatiqHost;

/// <summary>Lists the source folders as every host does; what must not be read is handed on as refused.</summary>
public sealed class ReadSources : Module
{
    protected override Task<IEnumerable<IDocument>> ExecuteContextAsync(IExecutionContext context)
    {
        var folders = SiteFolders.Of(context.FileSystem);
        var sources = SourceFolders.Read(folders.Root, folders.Input, folders.Seeds);
        return Task.FromResult<IEnumerable<IDocument>>(
        [
            .. sources.Files.Select(file => Document(folders.PathOf(file), nameof(SourceFile), file)),
            .. sources.Refused.Select(refused => Document(NormalizedPath.Null, nameof(RefusedSource), refused)),
        ]);

        IDocument Document(NormalizedPath path, string key, object value) => context.CreateDocument(
            path, NormalizedPath.Null, new Dictionary<string, object> { [key] = value }, path.IsNull ? null : context.FileSystem.GetFile(path).GetContentProvider());
    }
}

/// <summary>Calls the core: all stages from reading to promises of files. Findings go to the log; an error there fails the run.</summary>
public sealed class BuildSite : Module
{
    protected override Task<IEnumerable<IDocument>> ExecuteContextAsync(IExecutionContext context)
    {
        var documents = context.Outputs.FromPipeline(nameof(Sources));
        var sources = new SiteSources([.. documents.Select(document => document.Get<SourceFile>(nameof(SourceFile))).Where(file => file is not null)])
        {
            Refused = [.. documents.Select(document => document.Get<RefusedSource>(nameof(RefusedSource))).Where(refused => refused is not null)],
        };
        var build = SiteBuilder.Build(sources, new SiteTheme(), new BuildOptions(Drafts: context.Settings.GetBool("Drafts")));
        foreach (var finding in build.Findings) context.Log(LevelOf(finding.Severity), LineOf(finding));

        // Every Process phase ends before the first Output phase begins: nothing is written before the folder is found fit.
        var folders = SiteFolders.Of(context.FileSystem);
        var work = OutputFolder.Open(folders.Output, folders.Root, folders.Input, folders.Seeds).Begin(build.Files);
        return Task.FromResult<IEnumerable<IDocument>>([context.CreateDocument(NormalizedPath.Null, NormalizedPath.Null, new Dictionary<string, object>
        {
            [nameof(SiteBuild)] = build,
            [nameof(OutputWork)] = work,
        })]);
    }

    /// <summary>Deletes what the site no longer has, when all its files are written.</summary>
    public static void Finish(IPipelineOutputs outputs) =>
        outputs.FromPipeline(nameof(Plans)).SingleOrDefault()?.Get<OutputWork>(nameof(OutputWork)).Finish();

    private static LogLevel LevelOf(Severity severity) => severity switch
    {
        Severity.Error => LogLevel.Error,
        Severity.Warning => LogLevel.Warning,
        _ => LogLevel.Debug,
    };

    private static string LineOf(Finding finding) =>
        $"{finding.Path}:{finding.Span.Line}:{finding.Span.Column}: {finding.Message} {finding.Hint} ({finding.Code})";
}

/// <summary>Keeps the promises of one group: each becomes a document with the bytes of its file.</summary>
public sealed class KeepPromises(OutputGroup group) : Module
{
    protected override Task<IEnumerable<IDocument>> ExecuteContextAsync(IExecutionContext context)
    {
        var files = context.Outputs.FromPipeline(nameof(Plans)).Single().Get<SiteBuild>(nameof(SiteBuild)).Promises[group];
        var documents = new IDocument[files.Length];
        Parallel.For(0, files.Length, i => documents[i] = context.CreateDocument(
            new NormalizedPath(files[i].Path.Value), new MemoryContent(BytesOf(files[i]), MediaTypes.Get(files[i].Path.Value))));
        return Task.FromResult<IEnumerable<IDocument>>(documents);
    }

    private static byte[] BytesOf(OutputFile file)
    {
        var bytes = new ArrayBufferWriter<byte>();
        file.Write(bytes);
        return bytes.WrittenSpan.ToArray();
    }
}
