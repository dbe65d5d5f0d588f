#nullable disable // as the packages are
// Stand-ins for what src/Site.Statiq uses of the assembly Statiq.Common: the same names and signatures, in words of our own.
// What the host does not use is left out; what a test needs to run it is marked as such.
using System.Collections;
using System.Collections.Immutable;
using Microsoft.Extensions.Logging;

namespace Statiq.Common;

public readonly struct NormalizedPath : IEquatable<NormalizedPath>
{
    public static readonly NormalizedPath Null;

    public NormalizedPath(string path) => FullPath = path;

    public string FullPath { get; }

    public bool IsNull => FullPath is null;

    public NormalizedPath Combine(in NormalizedPath path) => new(System.IO.Path.Combine(FullPath, path.FullPath));

    public bool Equals(NormalizedPath other) => FullPath == other.FullPath;

    public override bool Equals(object obj) => obj is NormalizedPath other && Equals(other);

    public override int GetHashCode() => FullPath is null ? 0 : StringComparer.Ordinal.GetHashCode(FullPath);

    public override string ToString() => FullPath;

    public static implicit operator NormalizedPath(string path) => new(path);
}

public interface IContentProvider
{
    Stream GetStream();

    string MediaType { get; }
}

public interface IContentProviderFactory
{
    IContentProvider GetContentProvider();
}

public class MemoryContent(byte[] buffer, string mediaType) : IContentProvider
{
    public string MediaType => mediaType;

    public Stream GetStream() => new MemoryStream(buffer, writable: false);
}

public static class MediaTypes
{
    // Statiq knows hundreds; no byte of the site depends on them.
    public static string Get(string path, bool defaultIfNotFound = true) => "application/octet-stream";
}

public interface IMetadata : IReadOnlyDictionary<string, object>;

public static class IMetadataGetExtensions
{
    public static T Get<T>(this IMetadata metadata, string key) => metadata.TryGetValue(key, out var value) ? (T)value : default;

    public static T Get<T>(this IMetadata metadata, string key, T defaultValue) => metadata.TryGetValue(key, out var value) ? (T)value : defaultValue;
}

public static class IMetadataConversionExtensions
{
    public static bool GetBool(this IMetadata metadata, string key, bool defaultValue = false) =>
        metadata.TryGetValue(key, out var value) ? Convert.ToBoolean(value, null) : defaultValue;
}

public interface IDocument : IMetadata, IContentProviderFactory
{
    NormalizedPath Source { get; }

    NormalizedPath Destination { get; }

    IContentProvider ContentProvider { get; }
}

public class DocumentList<TDocument>(IReadOnlyList<TDocument> documents) : IReadOnlyList<TDocument>
    where TDocument : IDocument
{
    public TDocument this[int index] => documents[index];

    public int Count => documents.Count;

    public IEnumerator<TDocument> GetEnumerator() => documents.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

public interface IDocumentFactory
{
    IDocument CreateDocument(
        NormalizedPath source, NormalizedPath destination, IEnumerable<KeyValuePair<string, object>> items, IContentProvider contentProvider = null);
}

public static class IDocumentFactoryCreateDocumentExtensions
{
    public static IDocument CreateDocument(
        this IDocumentFactory documentFactory, in NormalizedPath source, in NormalizedPath destination, IContentProvider contentProvider = null) =>
        documentFactory.CreateDocument(source, destination, null, contentProvider);

    public static IDocument CreateDocument(
        this IDocumentFactory documentFactory, in NormalizedPath destination, IContentProvider contentProvider = null) =>
        documentFactory.CreateDocument(NormalizedPath.Null, destination, null, contentProvider);
}

public interface IFile : IContentProviderFactory
{
    NormalizedPath Path { get; }
}

public interface IReadOnlyFileSystem
{
    NormalizedPath RootPath { get; }

    IReadOnlyList<NormalizedPath> InputPaths { get; }

    NormalizedPath OutputPath { get; }
}

public static class IReadOnlyFileSystemExtensions
{
    public static NormalizedPath GetOutputPath(this IReadOnlyFileSystem fileSystem) => fileSystem.RootPath.Combine(fileSystem.OutputPath);

    public static IFile GetFile(this IReadOnlyFileSystem fileSystem, in NormalizedPath path) => new FileOnDisk(path);

    private sealed record FileOnDisk(NormalizedPath Path) : IFile, IContentProvider
    {
        public string MediaType => null;

        public IContentProvider GetContentProvider() => this;

        public Stream GetStream() => File.OpenRead(Path.FullPath);
    }
}

public interface IPipelineOutputs : IEnumerable<IDocument>
{
    DocumentList<IDocument> FromPipeline(string pipelineName);
}

public interface IReadOnlySettings : IMetadata;

public interface ISettings : IReadOnlySettings
{
    new object this[string key] { get; set; }
}

public interface IExecutionState : IDocumentFactory
{
    IReadOnlyFileSystem FileSystem { get; }

    IReadOnlySettings Settings { get; }

    IPipelineOutputs Outputs { get; }
}

public interface IExecutionContext : IExecutionState, ILogger
{
    ImmutableArray<IDocument> Inputs { get; }
}

public interface IModule
{
    Task<IEnumerable<IDocument>> ExecuteAsync(IExecutionContext context);
}

public abstract class Module : IModule
{
    public Task<IEnumerable<IDocument>> ExecuteAsync(IExecutionContext context) => ExecuteContextAsync(context);

    protected virtual Task<IEnumerable<IDocument>> ExecuteContextAsync(IExecutionContext context) => throw new NotSupportedException();
}

public class ModuleList : IEnumerable<IModule>
{
    private readonly List<IModule> _modules = [];

    public void Add(params IModule[] modules) => _modules.AddRange(modules);

    public IEnumerator<IModule> GetEnumerator() => _modules.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

public interface IPipeline
{
    ModuleList InputModules { get; }

    ModuleList ProcessModules { get; }

    ModuleList OutputModules { get; }

    HashSet<string> Dependencies { get; }
}

public static class Keys
{
    public const string CleanMode = nameof(CleanMode);
    public const string UseCache = nameof(UseCache);
}

public enum CleanMode
{
    Self,
    None,
    Full,
    Unwritten,
}

public delegate Task AsyncEventHandler<TEvent>(TEvent evt);

public delegate void EventHandler<TEvent>(TEvent evt);

public class AfterEngineExecution
{
    internal AfterEngineExecution(IPipelineOutputs outputs) => Outputs = outputs;

    public IPipelineOutputs Outputs { get; }
}

public interface IBootstrapper
{
    Task<int> RunAsync();

    /// <summary>Of the stand-in only: what Statiq keeps in its configurators.</summary>
    App.Engine Engine { get; }
}

public static class BootstrapperSettingsExtensions
{
    public static TBootstrapper AddSetting<TBootstrapper>(this TBootstrapper bootstrapper, string key, object value)
        where TBootstrapper : IBootstrapper
    {
        bootstrapper.Engine.Settings[key] = value;
        return bootstrapper;
    }
}

public static class BootstrapperEventExtensions
{
    public static IBootstrapper SubscribeEvent<TEvent>(this IBootstrapper bootstrapper, AsyncEventHandler<TEvent> handler) =>
        throw new NotSupportedException("The host subscribes no such event.");

    public static IBootstrapper SubscribeEvent<TEvent>(this IBootstrapper bootstrapper, EventHandler<TEvent> handler)
    {
        bootstrapper.Engine.Subscribe((EventHandler<AfterEngineExecution>)(object)handler);
        return bootstrapper;
    }
}
