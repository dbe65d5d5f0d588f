using System.Collections.Immutable;
using Site.Model;
using Site.Publishing;

namespace Theme.Parts;

/// <summary>Where a page stands: the pages above it, and its own name.</summary>
public sealed record Crumbs(Page Page, ImmutableArray<Crumb> Above, string Here);

public sealed record Crumb(string Text, SitePath Path);

/// <summary>How sure a fact is, and whether an editor says so.</summary>
public readonly record struct GradeSign(Grade Grade, bool ByEditor)
{
    public static GradeSign Of<T>(Derived<T> fact)
        where T : class => new(fact.Grade, fact.ByEditor);
}

/// <summary>Rows of plans, and how they are laid out.</summary>
/// <param name="ShowPlace">Off where every row would name the same place.</param>
public sealed record PlanList(Page Page, ImmutableArray<DerivedPlan> Plans, bool ShowPlace = true);

/// <summary>One row of a list of plans.</summary>
/// <param name="MostAreas">So many areas are named; the rest is counted.</param>
public sealed record PlanRow(Page Page, DerivedPlan Plan, int MostAreas)
{
    internal PlaceSign Sign => SiteGuide.Of(Page.Site.Library).SignOf(Page.Site.Library.Relations.PlaceOf(Plan.Id));
}

/// <summary>What a plan will do, in short.</summary>
public sealed record Brief(Page Page, DerivedPlan Plan, ImmutableArray<BriefLine> Lines);

/// <summary>A figure, and the page whose links it writes.</summary>
public sealed record FigureOn<T>(Page Page, T Figure);

/// <summary>The sections of several plans that belong to one area, by place.</summary>
public sealed record SectionList(Page Page, ImmutableArray<DerivedPlan> Plans, FunctionArea Area);

/// <summary>Places by province, city and county.</summary>
/// <param name="IsWhole">Every place; else counties or cities stand for their towns where there are too many.</param>
public sealed record PlacesIndex(Page Page, bool IsWhole);

/// <summary>Links to other pages in a line, with the number of plans on each.</summary>
public sealed record LinkLine(Page Page, ImmutableArray<LinkItem> Items);

/// <summary>A link in a line.</summary>
/// <param name="Count">How many plans stand there, or null.</param>
public sealed record LinkItem(string Text, SitePath Path, int? Count = null, bool IsHere = false);
