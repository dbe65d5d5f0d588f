using Site.Model;

namespace Site.Reading;

/// <summary>What Reading made of all source files. Faulty files are missing from it and named in <see cref="Findings"/>.</summary>
public sealed record ReadSources
{
    public required SiteSettings Settings { get; init; }

    /// <summary>The host portal's header and footer.</summary>
    public required PageFragments Fragments { get; init; }

    /// <summary>In order of source path and line; drafts only when asked for.</summary>
    public required ImmutableArray<Plan> Plans { get; init; }

    /// <summary>In navigation order.</summary>
    public required ImmutableArray<OfficeText> OfficeTexts { get; init; }

    /// <summary>Files under <c>input/</c> that a text may link to: attachments, and pictures beside a Markdown file; by path under <c>input/</c>.</summary>
    public required FrozenDictionary<string, SourceFile> Files { get; init; }

    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>What became of each file by itself, for the next reading.</summary>
    internal ImmutableArray<FileReading> ByFile { get; init; } = [];
}

/// <summary>What was read of one file.</summary>
/// <param name="Decisions">The editors' decisions beside a seed, which were read with it.</param>
internal sealed record FileReading(
    SourceFile File, SourceFile? Decisions, ImmutableArray<Plan> Plans, OfficeText? OfficeText, ImmutableArray<Finding> Findings);
