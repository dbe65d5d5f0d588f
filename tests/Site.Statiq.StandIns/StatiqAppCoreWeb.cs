#nullable disable // as the packages are
// Stand-ins for what src/Site.Statiq uses of the assemblies Statiq.App, Statiq.Core and Statiq.Web; see StatiqCommon.cs.
using Statiq.Common;

namespace Statiq.Core
{
    public class Pipeline : IPipeline
    {
        public ModuleList InputModules { get; protected set; } = [];

        public ModuleList ProcessModules { get; protected set; } = [];

        public ModuleList OutputModules { get; protected set; } = [];

        public HashSet<string> Dependencies { get; } = new(StringComparer.OrdinalIgnoreCase);
    }

    public class WriteFiles : Module
    {
        // As Statiq does it: over what stands there, and not at all when there is nothing to write.
        protected override async Task<IEnumerable<IDocument>> ExecuteContextAsync(IExecutionContext context)
        {
            foreach (var document in context.Inputs.Where(document => !document.Destination.IsNull))
            {
                await using var content = document.GetContentProvider().GetStream();
                if (content.Length == 0) continue;
                var path = context.FileSystem.GetOutputPath().Combine(document.Destination).FullPath;
                Directory.CreateDirectory(Path.GetDirectoryName(path));
                await using var file = File.Create(path);
                await content.CopyToAsync(file);
            }

            return context.Inputs;
        }
    }
}

namespace Statiq.App
{
    public sealed class BootstrapperFactory;

    public sealed class Bootstrapper(string[] arguments) : IBootstrapper
    {
        public static readonly BootstrapperFactory Factory = new();

        public Engine Engine { get; } = new();

        public Task<int> RunAsync() => Engine.RunAsync(arguments);
    }

    public static class BootstrapperFactoryExtensions
    {
        public static Bootstrapper CreateDefault(
            this BootstrapperFactory factory, string[] args, DefaultFeatures features = DefaultFeatures.All) => new(args);
    }

    [Flags]
    public enum DefaultFeatures
    {
        None = 0,
        All = 1,
    }

    public static class BootstrapperCommandExtensions
    {
        public static TBootstrapper AddPipelineCommand<TBootstrapper>(this TBootstrapper bootstrapper, string name, params string[] pipelines)
            where TBootstrapper : IBootstrapper => bootstrapper;

        public static TBootstrapper AddPipelineCommand<TBootstrapper>(
            this TBootstrapper bootstrapper, string name, string description, params string[] pipelines)
            where TBootstrapper : IBootstrapper => bootstrapper;
    }
}

namespace Statiq.Web
{
    public static class BootstrapperExtensions
    {
        public static TBootstrapper AddHostingCommands<TBootstrapper>(this TBootstrapper bootstrapper)
            where TBootstrapper : IBootstrapper => bootstrapper;
    }
}
