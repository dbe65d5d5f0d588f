using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Site.Model;
using Site.Publishing;
using Site.Relating;
using Theme;

namespace Site.Tests.Theme;

/// <summary>A site made by hand from a few plans: groups, relations and addresses as the core would give them, only simpler.</summary>
internal sealed class SiteBench
{
    private static readonly SiteTheme Look = new();
    private readonly Dictionary<string, PlaceGroup> places = new(StringComparer.Ordinal);

    public SiteBench(params DerivedPlan[] plans)
    {
        Plans = [.. plans];
        var ids = plans.ToDictionary(plan => plan.Id, plan => Enter(plan));
        foreach (var (slug, place) in places.ToList()) places[slug] = Fill(place, ids);
        Library = new()
        {
            Plans = Plans,
            Places = [.. places.Values],
            Years = [.. plans.GroupBy(plan => plan.PlanYear).OrderByDescending(g => g.Key ?? 0).Select(g => new YearGroup(g.Key, [.. g]))],
            Areas = [.. FunctionArea.All.Select(area => new AreaGroup(area, [.. plans.Where(p => p.Areas.Contains(area))])).Where(g => !g.Plans.IsEmpty)],
            Crossings = [.. Crossings(ids)],
            Relations = new(id => ids[id], id => Relate(plans.First(plan => plan.Id == id), ids), Repeats.Count),
        };
        var map = new SiteMap
        {
            Plans = plans.ToFrozenDictionary(plan => plan.Id, plan => new SitePath((plan.Tier == Tier.Official ? "plans/" : "samples/") + plan.Id.Value + ".html")),
            Crossings = CrossAddresses.Of(Library.Crossings),
            Files = FrozenDictionary<string, SitePath>.Empty,
        };
        Frame = new(SiteSettings.Default with { Organizer = "示例县政协办公室" }, Library, map, [])
        {
            AreaMeanings = Meanings,
            FoundFiles = plans.Where(plan => plan.Plan.Seed is not null).GroupBy(plan => plan.Plan.Seed!.Slug, StringComparer.Ordinal)
                .ToFrozenDictionary(units => units.Key, units => FileOf([.. units]), StringComparer.Ordinal),
        };
    }

    public ImmutableArray<DerivedPlan> Plans { get; }

    public PlanLibrary Library { get; }

    public SiteFrame Frame { get; init; }

    public Dictionary<PlanId, DerivedPlan> Repeats { get; init; } = [];

    private static readonly FrozenDictionary<string, string> Meanings =
        FunctionArea.All.ToFrozenDictionary(area => area.Code, area => $"{area.Name}是什么意思");

    /// <summary>The same plans within another frame.</summary>
    public SiteBench With(SiteFrame frame) => new([.. Plans]) { Frame = frame };

    public PlanPage PageOf(DerivedPlan plan) => new(Frame.Map.Of(plan), Frame, plan, Library.Relations[plan.Id])
    {
        Links = FrozenDictionary<string, LinkTarget>.Empty,
        Attachments = [],
    };

    /// <summary>Every kind of page that these plans give.</summary>
    public IEnumerable<Page> Pages()
    {
        yield return new HomePage(SiteMap.Home, Frame) { Latest = [.. Plans.Take(10)] };
        foreach (var plan in Plans) yield return PageOf(plan);
        foreach (var group in Library.Places)
            foreach (var page in Lists(SiteMap.Of(group.Id), group.Plans, (path, paging) => new PlacePage(path, Frame, paging, group))) yield return page;
        foreach (var group in Library.Years)
            foreach (var page in Lists(SiteMap.Of(group.Year), group.Plans, (path, paging) => new YearPage(path, Frame, paging, group))) yield return page;
        foreach (var group in Library.Areas)
            foreach (var page in Lists(SiteMap.Of(group.Area), group.Plans, (path, paging) => new AreaPage(path, Frame, paging, group))) yield return page;
        foreach (var group in Library.Crossings)
            foreach (var page in Lists(Frame.Map.Crossings[group.Key], group.Plans, (path, paging) => new CrossPage(path, Frame, paging, group))) yield return page;
        foreach (var file in Frame.FoundFiles.Values)
            foreach (var page in Lists(file.Page, file.Units, (path, paging) => new FoundFilePage(path, Frame, paging, file))) yield return page;
        foreach (var page in Lists(SiteMap.Contents, Plans, (path, paging) => new ContentsPage(path, Frame, paging))) yield return page;
        if (!Plans.IsEmpty)
        {
            yield return new IndexPage(SiteMap.Places, Frame, IndexKind.Places);
            yield return new IndexPage(SiteMap.Years, Frame, IndexKind.Years);
            yield return new IndexPage(SiteMap.Areas, Frame, IndexKind.Areas);
            yield return new SearchPage(SiteMap.Search, Frame);
            yield return new AliasPage(new("plans/old/place.html"), Frame, Frame.Map.Of(Plans[0]), Plans[0].Title);
        }

        foreach (var text in Frame.OfficeTexts)
            yield return new OfficePage(SiteMap.Of(text), Frame, text) { Links = FrozenDictionary<string, LinkTarget>.Empty };
        yield return new GuidePage(SiteMap.About, Frame, GuideKind.About);
        yield return new GuidePage(SiteMap.Accessibility, Frame, GuideKind.Accessibility);
        yield return new NotFoundPage(SiteMap.NotFound, Frame);
    }

    public static string Render(Page page)
    {
        var output = new ArrayBufferWriter<byte>();
        Look.Render(page, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static IEnumerable<ListPage> Lists(SitePath first, ImmutableArray<DerivedPlan> plans, Func<SitePath, Paging, ListPage> make)
    {
        var chunks = plans.Chunk(Paging.PageSize).ToList();
        ImmutableArray<SitePath> paths = [.. chunks.Select((_, i) => SiteMap.PageOf(first, i + 1))];
        return chunks.Select((chunk, i) => make(paths[i], new([.. chunk], i + 1, paths, plans.Length)));
    }

    private static FoundFile FileOf(ImmutableArray<DerivedPlan> units)
    {
        var seed = units[0].Plan.Seed!;
        return new(seed, new($"seeds/{seed.Slug}/index.html"), new($"seeds/{seed.Slug}/original.txt"), units)
        {
            LeftOut =
            [
                new(SourceSpan.At(3, 1), LeftOutReason.PageTitle, seed.PageTitle, null), new(SourceSpan.At(5, 1), LeftOutReason.ListSign, "-", null),
                new(SourceSpan.At(6, 1), LeftOutReason.ListSign, "-", null), new(SourceSpan.At(8, 1), LeftOutReason.ByEditor, null, "涉及个人"),
            ],
        };
    }

    // The slug stands in for pinyin: the names themselves, as numbers.
    private static string Slug(string name) => string.Join("", name.Select(c => ((int)c).ToString("x", System.Globalization.CultureInfo.InvariantCulture)));

    private PlaceId Enter(DerivedPlan plan)
    {
        var above = ImmutableArray<PlaceGroup>.Empty;
        var slug = "";
        foreach (var (level, name) in plan.Place.Names())
        {
            slug = slug.Length == 0 ? Slug(name) : $"{slug}-{Slug(name)}";
            if (!places.TryGetValue(slug, out var group))
                places.Add(slug, group = new(new(slug), level, name, []) { Ancestors = above, Children = [], OwnPlans = [], Pinyin = "d" + slug });
            above = above.Add(group);
        }

        if (slug.Length > 0) return new(slug);
        places.TryAdd(PlaceId.Unknown.Slug, new(PlaceId.Unknown, PlaceLevel.Township, "地区未定", []) { Ancestors = [], Children = [], OwnPlans = [], Pinyin = "diquweiding" });
        return PlaceId.Unknown;
    }

    private PlaceGroup Fill(PlaceGroup place, Dictionary<PlanId, PlaceId> ids) => place with
    {
        Plans = [.. Plans.Where(plan => ids[plan.Id] == place.Id || ids[plan.Id].Slug.StartsWith(place.Id.Slug + "-", StringComparison.Ordinal))],
        OwnPlans = [.. Plans.Where(plan => ids[plan.Id] == place.Id)],
        Children = [.. places.Values.Where(other => !other.Ancestors.IsEmpty && other.Ancestors[^1].Id == place.Id).Select(other => other.Id)],
    };

    private IEnumerable<CrossGroup> Crossings(Dictionary<PlanId, PlaceId> ids)
    {
        var keys =
            from plan in Plans
            from key in plan.Areas.Select(area => new CrossKey(ids[plan.Id], null, area))
                .Concat(plan.PlanYear is { } year ? plan.Areas.Select(area => new CrossKey(null, year, area)).Append(new(ids[plan.Id], year, null)) : [])
            select (key, plan);
        return keys.GroupBy(pair => pair.key, pair => pair.plan).Where(group => group.Count() > 1).Select(group => new CrossGroup(group.Key, [.. group]));
    }

    private PlanRelations Relate(DerivedPlan plan, Dictionary<PlanId, PlaceId> ids)
    {
        var same = ids[plan.Id] == PlaceId.Unknown ? [] : Plans.Where(other => other.Id != plan.Id && ids[other.Id] == ids[plan.Id]).ToList();
        var area = Plans.Where(other => other.Id != plan.Id && ids[other.Id] != ids[plan.Id] && other.Areas[0] == plan.Areas[0]).ToList();
        return new()
        {
            Place = ids[plan.Id],
            Previous = same.Where(other => other.PlanYear < plan.PlanYear).MaxBy(other => other.PlanYear),
            Next = same.Where(other => other.PlanYear > plan.PlanYear).MinBy(other => other.PlanYear),
            FindSamePlace = () => [.. same.Take(20)],
            SamePlaceTotal = same.Count,
            FindSameArea = () => [.. area.Take(20)],
            SameAreaTotal = area.Count,
            RepeatOf = Repeats.GetValueOrDefault(plan.Id),
        };
    }
}
