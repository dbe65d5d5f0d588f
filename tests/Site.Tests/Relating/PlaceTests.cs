using System.Collections.Frozen;
using Site.Model;
using Site.Registries;
using Site.Relating;
using Xunit;
using static Site.Tests.SamplePlans;

namespace Site.Tests.Relating;

public sealed class PlaceTests
{
    private static PlanLibrary Relate(params DerivedPlan[] plans) => PlanRelating.Relate([.. plans], RegistrySet.Embedded);

    [Fact]
    public void A_place_begins_at_its_highest_known_name()
    {
        var library = Relate(Written("a", "福建省/南平市/光泽县/杭川镇"), Written("b", "//光泽县/杭川镇"));

        Assert.Equal(
            [
                "fujiansheng 福建省 1+0", "fujiansheng-nanpingshi 福建省南平市 1+0", "fujiansheng-nanpingshi-guangzexian 福建省南平市光泽县 1+0",
                "fujiansheng-nanpingshi-guangzexian-hangchuanzhen 福建省南平市光泽县杭川镇 1+1",
                "guangzexian 光泽县 1+0", "guangzexian-hangchuanzhen 光泽县杭川镇 1+1",
            ],
            library.Places.Select(place => $"{place.Id} {place.FullName} {place.Plans.Length}+{place.OwnPlans.Length}"));
        Assert.Equal("guangzexian-hangchuanzhen", library.Relations[new("b")].Place.Slug);
    }

    [Fact]
    public void A_plan_of_no_known_place_stands_under_unknown_and_shares_no_place()
    {
        var library = Relate(Written("a", year: 2015), Written("b", year: 2015), Written("c", "//光泽县/"));

        Assert.Equal(["guangzexian", "unknown"], library.Places.Select(place => place.Id.Slug));
        Assert.True(library.Places[^1].IsUnknown);
        Assert.Equal(2, library.Places[^1].OwnPlans.Length);
        Assert.Equal(0, library.Relations[new("a")].SamePlaceTotal);
        Assert.Null(library.Relations[new("a")].Next);
    }

    [Fact]
    public void There_is_no_unknown_place_without_a_plan() =>
        Assert.DoesNotContain(Relate(Written("a", "//光泽县/")).Places, place => place.IsUnknown);

    [Fact]
    public void Places_that_sound_alike_stay_two_whichever_comes_first()
    {
        DerivedPlan[] plans = [Written("a", "/抚州市"), Written("b", "/福州市"), Written("c", "///福州镇"), Written("d", "//福州镇/")];

        var places = Relate(plans).Places;
        var reversed = Relate([.. plans.Reverse()]).Places;

        Assert.Equal(4, places.Select(place => place.Id).Distinct().Count());
        Assert.All(places, place => Assert.Single(place.Plans));
        Assert.Equal(places.Select(place => $"{place.Id} {place.FullName}"), reversed.Select(place => $"{place.Id} {place.FullName}"));
        Assert.Equal(2, places.Count(place => !PlaceSlugs.IsPlain(place, RegistrySet.Embedded)));
    }

    [Theory]
    [InlineData("**")]
    [InlineData("第-2")]
    [InlineData("unknown")]
    [InlineData("index")]
    public void A_name_never_takes_an_address_that_the_site_needs(string name)
    {
        var place = Assert.Single(Relate(Written("a", $"//{name}/")).Places);

        Assert.DoesNotMatch("^$|-[0-9]+$|^unknown$|^index$", place.Id.Slug);
    }

    [Fact]
    public void The_registry_may_name_a_place()
    {
        var registries = RegistrySet.Embedded with
        {
            Places = new Dictionary<string, PlaceEntry> { ["福州市"] = new("福州市", "fuzhou-fj", []) }.ToFrozenDictionary(),
        };

        var places = PlanRelating.Relate([Written("a", "/抚州市"), Written("b", "/福州市")], registries).Places;

        Assert.Equal(["fuzhou-fj", "fuzhoushi"], places.Select(place => place.Id.Slug).Order(StringComparer.Ordinal));
        Assert.All(places, place => Assert.True(PlaceSlugs.IsPlain(place, registries)));
    }
}
