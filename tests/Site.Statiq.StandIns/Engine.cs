#nullable disable // as the packages are
using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Statiq.Common;

namespace Statiq.App;

/// <summary>
/// Runs the pipelines of this assembly as Statiq does, as far as the host relies on it: all Input phases, Process phases behind
/// those of their dependencies, then all Output phases; an error in the log makes the exit code 5.
/// </summary>
public sealed class Engine : IReadOnlyFileSystem, IPipelineOutputs
{
    private readonly ConcurrentDictionary<string, ImmutableArray<IDocument>> _results = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Common.EventHandler<AfterEngineExecution>> _after = [];

    public ISettings Settings { get; } = new SettingValues();

    public NormalizedPath RootPath { get; private set; } = Environment.CurrentDirectory;

    public IReadOnlyList<NormalizedPath> InputPaths { get; private set; } = [new("input")];

    public NormalizedPath OutputPath { get; private set; } = "output";

    /// <summary>Every line of the log, as <c>Level text</c>.</summary>
    public ConcurrentQueue<string> Log { get; } = [];

    public void Subscribe(Common.EventHandler<AfterEngineExecution> handler) => _after.Add(handler);

    /// <summary>Takes <c>[build] [--root DIR] [--input DIR] [--output DIR] [-s KEY=VALUE]</c>; prints the log.</summary>
    public async Task<int> RunAsync(string[] arguments)
    {
        Configure(arguments);
        if (Settings.Get<CleanMode>(Keys.CleanMode) != CleanMode.None && Directory.Exists(this.GetOutputPath().FullPath))
            Directory.Delete(this.GetOutputPath().FullPath, recursive: true);
        var pipelines = GetType().Assembly.GetExportedTypes()
            .Where(type => typeof(IPipeline).IsAssignableFrom(type) && !type.IsAbstract && type.GetConstructor([]) is not null && type != typeof(Core.Pipeline))
            .Select(type => (IPipeline)Activator.CreateInstance(type))
            .ToDictionary(pipeline => pipeline.GetType().Name, StringComparer.OrdinalIgnoreCase);

        foreach (var (name, pipeline) in pipelines) await RunAsync(name, pipeline, pipeline.InputModules);
        foreach (var (name, pipeline) in InOrder(pipelines)) await RunAsync(name, pipeline, pipeline.ProcessModules);
        await Task.WhenAll(pipelines.Select(pair => RunAsync(pair.Key, pair.Value, pair.Value.OutputModules)));
        foreach (var handler in _after) handler(new(this));

        foreach (var line in Log) Console.WriteLine(line);
        return Log.Any(line => line.StartsWith(nameof(LogLevel.Error), StringComparison.Ordinal)) ? 5 : 0;
    }

    public DocumentList<IDocument> FromPipeline(string pipelineName) => new(_results.GetValueOrDefault(pipelineName, []));

    public IEnumerator<IDocument> GetEnumerator() => _results.Values.SelectMany(documents => documents).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private async Task RunAsync(string name, IPipeline pipeline, ModuleList modules)
    {
        var documents = _results.GetValueOrDefault(name, []);
        foreach (var module in modules)
            documents = [.. await module.ExecuteAsync(new Context(this, pipeline, documents))];
        _results[name] = documents;
    }

    private static List<KeyValuePair<string, IPipeline>> InOrder(Dictionary<string, IPipeline> pipelines)
    {
        var done = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var order = new List<KeyValuePair<string, IPipeline>>();
        foreach (var name in pipelines.Keys.Order(StringComparer.Ordinal)) Visit(name);
        return order;

        void Visit(string name)
        {
            if (!done.Add(name)) return;
            foreach (var dependency in pipelines[name].Dependencies) Visit(dependency);
            order.Add(new(name, pipelines[name]));
        }
    }

    private void Configure(string[] arguments)
    {
        foreach (var (option, value) in arguments.SkipWhile(argument => argument == "build").Chunk(2).Select(pair => (pair[0], pair[1])))
            switch (option)
            {
                case "--root": RootPath = RootPath.Combine(value); break;
                case "--input": InputPaths = [value]; break;
                case "--output": OutputPath = value; break;
                case "-s": Settings[value.Split('=')[0]] = value.Split('=')[1]; break;
                default: throw new ArgumentException($"The stand-in knows no option {option}.", nameof(arguments));
            }
    }

    private sealed class SettingValues : Dictionary<string, object>, ISettings
    {
        IEnumerable<string> IReadOnlyDictionary<string, object>.Keys => Keys;

        IEnumerable<object> IReadOnlyDictionary<string, object>.Values => Values;
    }

    private sealed class MadeDocument(NormalizedPath source, NormalizedPath destination, IContentProvider content) : Dictionary<string, object>, IDocument
    {
        public NormalizedPath Source => source;

        public NormalizedPath Destination => destination;

        public IContentProvider ContentProvider => content;

        public IContentProvider GetContentProvider() => content;
    }

    /// <summary>What a module sees: documents of pipelines that its own depends on, and no others.</summary>
    private sealed class Context(Engine engine, IPipeline pipeline, ImmutableArray<IDocument> inputs) : IExecutionContext, IPipelineOutputs
    {
        public IReadOnlyFileSystem FileSystem => engine;

        public IReadOnlySettings Settings => engine.Settings;

        public IPipelineOutputs Outputs => this;

        public ImmutableArray<IDocument> Inputs => inputs;

        public IDocument CreateDocument(
            NormalizedPath source, NormalizedPath destination, IEnumerable<KeyValuePair<string, object>> items, IContentProvider contentProvider = null)
        {
            var document = new MadeDocument(source, destination, contentProvider);
            foreach (var (key, value) in items ?? []) document.Add(key, value);
            return document;
        }

        public DocumentList<IDocument> FromPipeline(string pipelineName) => pipeline.Dependencies.Contains(pipelineName)
            ? engine.FromPipeline(pipelineName)
            : throw new InvalidOperationException($"{pipeline.GetType().Name} does not depend on {pipelineName}");

        public IEnumerator<IDocument> GetEnumerator() => throw new NotSupportedException();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        public IDisposable BeginScope<TState>(TState state) => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception exception, Func<TState, Exception, string> formatter) =>
            engine.Log.Enqueue($"{logLevel} {formatter(state, exception)}");
    }
}
