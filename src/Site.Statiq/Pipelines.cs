using Site.Publishing;
using Statiq.Common;
using Statiq.Core;

namespace StatiqHost;

/// <summary>Every file of <c>input/</c> and <c>seeds/</c>, a document each.</summary>
public sealed class Sources : Pipeline
{
    public Sources() => InputModules = new ModuleList { new ReadSources() };
}

/// <summary>What the sources say: one document that carries the site, with its library of plans.</summary>
public sealed class Plans : Pipeline
{
    public Plans()
    {
        Dependencies.Add(nameof(Sources));
        ProcessModules = new ModuleList { new BuildSite() };
    }
}

/// <summary>One group of the site's files, a document each, written by Statiq.</summary>
public abstract class FilePipeline : Pipeline
{
    protected FilePipeline(OutputGroup group)
    {
        Dependencies.Add(nameof(Plans));
        ProcessModules = new ModuleList { new KeepPromises(group) };
        OutputModules = new ModuleList { new WriteFiles() };
    }
}

public sealed class Pages() : FilePipeline(OutputGroup.Pages);

public sealed class Search() : FilePipeline(OutputGroup.Search);

public sealed class Feeds() : FilePipeline(OutputGroup.Feeds);

public sealed class Data() : FilePipeline(OutputGroup.Data);

public sealed class Assets() : FilePipeline(OutputGroup.Assets);
