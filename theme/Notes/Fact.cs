using System.Collections.Immutable;
using Site.Model;

namespace Theme.Notes;

/// <summary>One row of a plan's facts: 年份　2015　A 正文自标 据1.</summary>
/// <param name="Separator">Between the parts.</param>
/// <param name="IsWide">Takes the whole width where facts stand in two columns.</param>
public sealed record Fact(string Name, ImmutableArray<FactPart> Parts, string Separator = " ", bool IsWide = false)
{
    /// <summary>Whether the parts are one value among several, not the value of a fact: they are not set in bold.</summary>
    public bool IsList { get; init; }
}

/// <summary>A value, where it leads, how sure it is, and the numbers of its notes.</summary>
public sealed record FactPart(string Text, SitePath? Link = null)
{
    public Grade? Grade { get; init; }

    public bool ByEditor { get; init; }

    public ImmutableArray<int> Notes { get; init; } = [];
}
