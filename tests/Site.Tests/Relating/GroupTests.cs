using Site.Model;
using Site.Registries;
using Site.Relating;
using Xunit;
using static Site.Tests.SamplePlans;

namespace Site.Tests.Relating;

public sealed class GroupTests
{
    private static PlanLibrary Relate(params DerivedPlan[] plans) => PlanRelating.Relate([.. plans], RegistrySet.Embedded);

    [Fact]
    public void Groups_meet_where_two_plans_do()
    {
        var library = Relate(
            Written("a", "//光泽县/", 2020, areas: [Proposals]), Written("b", "//光泽县/杭川镇", 2020, areas: [Study]),
            Written("c", "//光泽县/杭川镇", 2021, areas: [Study, Proposals]), Written("d", "", null, areas: [Study]));

        Assert.Equal(
            [
                "guangzexian 2020 : a,b", "guangzexian  tian: c,a", "guangzexian  xuexi: c,b",
                "guangzexian-hangchuanzhen  xuexi: c,b",
            ],
            library.Crossings.Select(cross =>
                $"{cross.Key.Place} {cross.Key.Year} {cross.Key.Area?.Code}: {string.Join(',', cross.Plans.Select(plan => plan.Id.Value))}"));
    }

    [Fact]
    public void Years_are_newest_first_and_the_unknown_one_last() =>
        Assert.Equal([2021, 2019, null], Relate(Written("a", year: 2019), Written("b"), Written("c", year: 2021)).Years.Select(year => year.Year));

    [Fact]
    public void A_range_of_years_is_no_year()
    {
        var range = Written("a") with { Year = new(new YearRange(2010, 2013), Certainty.Inferred, Grade.D) };

        Assert.Null(Assert.Single(Relate(range).Years).Year);
    }

    [Fact]
    public void Areas_keep_their_fixed_order_and_hold_a_plan_once() =>
        Assert.Equal(["tian 1", "xuexi 1", "weiguilei 1"], Relate(Written("a", areas: [Study, Proposals, Study]), Written("b"))
            .Areas.Select(area => $"{area.Area.Code} {area.Plans.Length}"));

    [Fact]
    public void Plans_stand_by_place_then_newest_year_then_title_then_id() =>
        Assert.Equal(["e", "c", "g", "b", "a", "d"], Relate(
            Written("a", "//光泽县/", 2019), Written("b", "//光泽县/", 2020, "甲"), Written("g", "//光泽县/", 2020, "乙"), Written("c", "//光泽县/", 2020, "乙"),
            Written("d", "", 2030), Written("e", "//安溪县/")).Plans.Select(plan => plan.Id.Value));

    [Fact]
    public void A_unit_repeats_the_first_one_with_its_words()
    {
        const string text = "在区委的领导下，认真学习政协章程，组织委员开展调研视察和民主协商活动，全年不少于两次。";
        var masked = Unit("s", "7a", 50, 60, "在**区委的领导下，认真学习政协章程，组织委员开展调研视察和民主协商活动，全年不少于两次！ ");
        masked = masked with { Plan = masked.Plan with { Marks = [new MaskMark(new(1, 3), MaskKind.Place)] } };
        var library = Relate(masked, Unit("s", "6a", 10, 20, text), Unit("s", "5a", 1, 5, text + "另有三次。"), Unit("s", "4a", 1, 2, "短。"), Unit("s", "3a", 1, 2, "短。"));

        Assert.Equal("s/6a", library.Relations[new("s/7a")].RepeatOf?.Id.Value);
        Assert.All(new[] { "6a", "5a", "4a", "3a" }, unit => Assert.Null(library.Relations[new($"s/{unit}")].RepeatOf));
    }

    [Fact]
    public void An_editor_may_say_which_unit_another_one_repeats()
    {
        const string text = "在区委的领导下，认真学习政协章程，组织委员开展调研视察和民主协商活动，全年不少于两次。";
        var decided = Unit("s", "7a", 50, 60, text).With(stated => stated with { RepeatOf = new("5a", SourceSpan.At(3, 1)) });

        var library = Relate(decided, Unit("s", "6a", 10, 20, text), Unit("s", "5a", 1, 5, "别的。"), Unit("t", "5a", 1, 5));

        Assert.Equal("s/5a", library.Relations[new("s/7a")].RepeatOf?.Id.Value);
    }

    [Theory]
    [InlineData("seeds/s.txt", 10, 20, true)]
    [InlineData("s.txt", 10, 20, true)]
    [InlineData("s.txt", 10, 21, false)]
    [InlineData("t.txt", 10, 20, false)]
    public void A_plan_adopts_the_unit_whose_file_and_lines_it_names(string file, int first, int last, bool adopts)
    {
        var plan = Written("a").With(stated => stated with { Origin = new(null, null, null, file, new(first, last), SourceSpan.At(3, 1)) });

        Assert.Equal(adopts ? ["a s/6a"] : [], Adoption.Of([plan, Unit("s", "6a", 10, 20)]).Select(adoption => $"{adoption.Plan.Id} {adoption.Unit.Id}"));
    }
}
