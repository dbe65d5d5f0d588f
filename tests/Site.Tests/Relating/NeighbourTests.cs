using System.Collections.Immutable;
using CsCheck;
using Site.Model;
using Site.Registries;
using Site.Relating;
using Xunit;
using static Site.Tests.SamplePlans;

namespace Site.Tests.Relating;

public sealed class NeighbourTests
{
    private const string Town = "//光泽县/杭川镇";

    private static PlanLibrary Relate(params IEnumerable<DerivedPlan> plans) => PlanRelating.Relate([.. plans], RegistrySet.Embedded);

    [Fact]
    public void The_year_before_and_behind_is_the_nearest_of_the_place_and_of_the_same_kind()
    {
        var library = Relate(
            Written("a", Town, 2019), Written("b", Town, 2022), Written("c", Town, 2022).Of(PlanKind.Summary),
            Written("d", Town, 2024).Of(PlanKind.Summary), Written("e", Town), Written("f", "//光泽县/", 2023));

        Assert.Equal(
            ["a: - b", "b: a d", "c: a d", "d: c -", "e: - -", "f: - -"],
            Relations(library).Select(pair => $"{pair.Id}: {pair.Next.Previous?.Id.Value ?? "-"} {pair.Next.Next?.Id.Value ?? "-"}"));
    }

    [Fact]
    public void The_same_area_is_sought_elsewhere_only()
    {
        var library = Relate(
            Written("a", Town, 2020, areas: [Proposals, Study]), Written("b", Town, 2021, areas: [Proposals]),
            Written("c", "//邵武市/", 2018, areas: [Proposals]), Written("d", "//邵武市/", 2021, areas: [Study, Proposals]),
            Written("e", "", 2030, areas: [Proposals]), Written("f", "//邵武市/", 2020));

        Assert.Equal(["c", "e"], library.Relations[new("a")].SameArea.Select(plan => plan.Id.Value));
        Assert.Equal(2, library.Relations[new("a")].SameAreaTotal);
        Assert.Equal(0, library.Relations[new("d")].SameAreaTotal);
        Assert.Empty(library.Relations[new("f")].SameArea);
    }

    [Fact]
    public void Lists_of_neighbours_stop_at_twenty_and_tell_the_total()
    {
        var library = Relate(Enumerable.Range(0, 60).Select(i => Written($"p{i:00}", Town, 1960 + i)));

        var relations = library.Relations[new("p30")];

        Assert.Equal(20, relations.SamePlace.Length);
        Assert.Equal(59, relations.SamePlaceTotal);
        Assert.Equal(Enumerable.Range(20, 21).Where(i => i != 30).Select(i => $"p{i:00}"), relations.SamePlace.Select(plan => plan.Id.Value).Order(StringComparer.Ordinal));
        Assert.Equal(["p31", "p29", "p32", "p28"], relations.SamePlace.Take(4).Select(plan => plan.Id.Value));
    }

    [Fact]
    public void Neighbours_are_the_nearest_that_a_plain_search_finds() =>
        AnyPlans.Sample(plans =>
        {
            var library = Relate(plans);
            foreach (var plan in plans)
            {
                var relations = library.Relations[plan.Id];
                var here = plans.Where(other => other.Id != plan.Id && !IsUnknown(other) && library.Relations[other.Id].Place == relations.Place).ToList();
                var elsewhere = plans.Where(other => other.Id != plan.Id && other.Areas[0] == plan.Areas[0] && plan.Areas[0] != FunctionArea.Unclassified
                    && (IsUnknown(plan) || library.Relations[other.Id].Place != relations.Place)).ToList();
                Assert.Equal(Nearest(plan, here), Distances(plan, relations.SamePlace));
                Assert.Equal(Nearest(plan, elsewhere), Distances(plan, relations.SameArea));
                Assert.Equal((here.Count, elsewhere.Count), (relations.SamePlaceTotal, relations.SameAreaTotal));
            }
        }, iter: 200);

    [Fact]
    public void The_library_does_not_depend_on_the_order_of_plans() =>
        Gen.Select(AnyPlans, Gen.Int).Sample((plans, seed) =>
        {
            var shuffled = plans.OrderBy(plan => Fingerprint(plan, seed)).ToArray();
            Assert.Equal(Picture(Relate(plans)), Picture(Relate(shuffled)));
        }, iter: 100);

    /// <summary>Up to 120 plans of few places, years and areas, so that they crowd.</summary>
    private static readonly Gen<DerivedPlan[]> AnyPlans =
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 6], Gen.Int[0, 3], Gen.Int[0, 1]).Array[0, 120].Select(rows => rows
            .Select((row, i) => Written(
                $"p{i:000}",
                row.Item1 == 0 ? "" : $"//县{row.Item1 % 2}/镇{row.Item1}",
                row.Item2 == 0 ? null : 2000 + (row.Item2 * 2),
                $"题{row.Item4}",
                row.Item3 == 0 ? [] : [FunctionArea.All[row.Item3], FunctionArea.All[row.Item1]]))
            .ToArray());

    private static string Picture(PlanLibrary library) => string.Join('\n',
    [
        .. library.Plans.Select(plan => plan.Id.Value),
        .. library.Places.Select(place => $"{place.Id} {Ids(place.Plans)} {Ids(place.OwnPlans)}"),
        .. library.Years.Select(year => $"{year.Year} {Ids(year.Plans)}"),
        .. library.Areas.Select(area => $"{area.Area.Code} {Ids(area.Plans)}"),
        .. library.Crossings.Select(cross => $"{cross.Key.Place} {cross.Key.Year} {cross.Key.Area?.Code} {Ids(cross.Plans)}"),
        .. Relations(library).Select(pair => $"{pair.Id} {pair.Next.Previous?.Id} {pair.Next.Next?.Id} {Ids(pair.Next.SamePlace)} {Ids(pair.Next.SameArea)}"),
    ]);

    private static IEnumerable<(PlanId Id, PlanRelations Next)> Relations(PlanLibrary library) =>
        library.Plans.OrderBy(plan => plan.Id.Value, StringComparer.Ordinal).Select(plan => (plan.Id, library.Relations[plan.Id]));

    private static string Ids(ImmutableArray<DerivedPlan> plans) => string.Join(',', plans.Select(plan => plan.Id.Value));

    private static int Fingerprint(DerivedPlan plan, int seed) => unchecked((int)(global::Site.Text.Fingerprint.Of(plan.Id.Value).Value ^ ((ulong)seed * 2654435761UL)));

    private static bool IsUnknown(DerivedPlan plan) => !plan.Place.County.IsKnown;

    private static IEnumerable<int> Nearest(DerivedPlan plan, IEnumerable<DerivedPlan> others) => Distances(plan, others).Order().Take(20);

    private static IEnumerable<int> Distances(DerivedPlan plan, IEnumerable<DerivedPlan> others) =>
        others.Select(other => plan.PlanYear is not { } year ? 0 : other.PlanYear is { } otherYear ? Math.Abs(year - otherYear) : int.MaxValue);
}
