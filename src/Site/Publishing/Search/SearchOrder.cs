using Site.Model;
using Site.Relating;

namespace Site.Publishing.Search;

/// <summary>How search numbers plans: place by place in tree order, so that a place with all below it is one run.</summary>
internal sealed record SearchOrder(ImmutableArray<DerivedPlan> Plans, ImmutableArray<PlaceRun> Places)
{
    public static SearchOrder Of(PlanLibrary library)
    {
        var plans = ImmutableArray.CreateBuilder<DerivedPlan>(library.Plans.Length);
        var places = ImmutableArray.CreateBuilder<PlaceRun>(library.Places.Length);
        foreach (var place in library.Places)
        {
            plans.AddRange(place.OwnPlans);
            places.Add(new(place, place.OwnPlans.Length));
        }

        return new(plans.ToImmutable(), places.ToImmutable());
    }
}

/// <summary>A place and how many plans are its own; those of the places below follow.</summary>
internal sealed record PlaceRun(PlaceGroup Place, int Own);
