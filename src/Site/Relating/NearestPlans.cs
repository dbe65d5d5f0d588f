using System.Runtime.InteropServices;
using Site.Model;

namespace Site.Relating;

/// <summary>A list of plans, newest first, that gives the neighbours of each: the nearest years, at most 20.</summary>
/// <remarks>
/// Two hands walk away from the plan and take the nearer year each time, so a plan costs a few steps however long the list
/// is. Neighbouring plans of its own place are stepped over at
/// once when only other places are asked for.
/// </remarks>
internal sealed class NearestPlans
{
    public const int Most = 20;

    private readonly ImmutableArray<PlacedPlan> plans;
    private readonly int[] runStart;
    private readonly int[] runEnd;
    private readonly Dictionary<PlaceNode, int> perPlace = [];

    /// <summary>Prepares the list for stepping over runs of one place.</summary>
    /// <param name="newestFirst">In the order of <see cref="PlacedPlan.Number"/>.</param>
    public NearestPlans(ImmutableArray<PlacedPlan> newestFirst)
    {
        plans = newestFirst;
        runStart = new int[plans.Length];
        runEnd = new int[plans.Length];
        for (var i = 1; i < plans.Length; i++)
            runStart[i] = plans[i].Place == plans[i - 1].Place ? runStart[i - 1] : i;
        for (var i = plans.Length - 1; i >= 0; i--)
            runEnd[i] = i + 1 < plans.Length && plans[i].Place == plans[i + 1].Place ? runEnd[i + 1] : i + 1;
        foreach (var plan in plans) CollectionsMarshal.GetValueRefOrAddDefault(perPlace, plan.Place, out _)++;
    }

    /// <summary>How many stand in other places. Two plans of unknown place never share one.</summary>
    public int CountElsewhere(PlacedPlan plan) => plans.Length - (plan.Place.IsUnknown ? 1 : perPlace[plan.Place]);

    /// <summary>The neighbours of a plan of the list; a plan without a year gets the newest ones.</summary>
    /// <param name="elsewhere">Leave out plans of its own place.</param>
    public ImmutableArray<DerivedPlan> Around(PlacedPlan plan, bool elsewhere)
    {
        var self = plans.BinarySearch(plan, PlacedPlan.ByNumber);
        var year = plan.Year;
        var skipped = elsewhere && !plan.Place.IsUnknown ? plan.Place : null;
        Span<long> found = stackalloc long[Most];
        var count = 0;
        int left = year == PlacedPlan.NoYear ? -1 : Newer(self, self, skipped);
        int right = year == PlacedPlan.NoYear ? Older(-1, self, skipped) : Older(self, self, skipped);
        for (var turn = 0; count < Most && (left >= 0 || right < plans.Length); count++)
        {
            if (IsLeftNearer(left, right, year, turn))
            {
                found[count] = Rank(left, year);
                left = Newer(left, self, skipped);
                turn--;
            }
            else
            {
                found[count] = Rank(right, year);
                right = Older(right, self, skipped);
                turn++;
            }
        }

        return InOrder(found[..count]);
    }

    /// <summary>Nearest first; of one year in the list's own order.</summary>
    private ImmutableArray<DerivedPlan> InOrder(Span<long> ranks)
    {
        ranks.Sort();
        var ordered = ImmutableArray.CreateBuilder<DerivedPlan>(ranks.Length);
        foreach (var rank in ranks) ordered.Add(plans[(int)(rank & int.MaxValue)].Plan);
        return ordered.MoveToImmutable();
    }

    /// <summary>Distance and position in one number, because numbers sort fastest.</summary>
    private long Rank(int i, int year) => (Distance(i, year) << 31) | (uint)i;

    /// <summary>Where both are as near, the hands take turns: neighbours in the list are neighbours on the map.</summary>
    private bool IsLeftNearer(int left, int right, int year, int turn)
    {
        if (left < 0) return false;
        if (right >= plans.Length) return true;
        long newer = Distance(left, year), older = Distance(right, year);
        return newer < older || (newer == older && turn > 0);
    }

    private long Distance(int i, int year) => year == PlacedPlan.NoYear ? 0 : Math.Abs((long)plans[i].Year - year);

    private int Newer(int from, int self, PlaceNode? skipped)
    {
        var i = from - 1;
        while (i >= 0 && (i == self || plans[i].Place == skipped)) i = i == self ? i - 1 : runStart[i] - 1;
        return i;
    }

    private int Older(int from, int self, PlaceNode? skipped)
    {
        var i = from + 1;
        while (i < plans.Length && (i == self || plans[i].Place == skipped)) i = i == self ? i + 1 : runEnd[i];
        return i;
    }
}
