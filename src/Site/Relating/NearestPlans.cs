using Site.Model;

namespace Site.Relating;

/// <summary>A list of plans, newest first, that gives the neighbours of each: the nearest years, at most 20.</summary>
/// <remarks>
/// Two hands walk away from the plan and take the nearer year each time, so a plan costs a few steps however long the list
/// is. Neighbouring plans of one place are stepped over at once when only other places are asked for.
/// </remarks>
internal sealed class NearestPlans
{
    public const int Most = 20;

    private readonly List<PlacedPlan> plans;
    private readonly int[] runStart;
    private readonly int[] runEnd;

    /// <summary>Prepares the list for stepping over runs of one place.</summary>
    /// <param name="newestFirst">Sorted by <see cref="PlacedPlan.CompareNewestFirst"/>.</param>
    public NearestPlans(List<PlacedPlan> newestFirst)
    {
        plans = newestFirst;
        runStart = new int[plans.Count];
        runEnd = new int[plans.Count];
        for (var i = 1; i < plans.Count; i++)
            runStart[i] = plans[i].Place == plans[i - 1].Place ? runStart[i - 1] : i;
        for (var i = plans.Count - 1; i >= 0; i--)
            runEnd[i] = i + 1 < plans.Count && plans[i].Place == plans[i + 1].Place ? runEnd[i + 1] : i + 1;
    }

    /// <summary>The neighbours of the plan at <paramref name="self"/>; a plan without a year gets the newest ones.</summary>
    /// <param name="elsewhere">Leave out plans of its own place. Two plans of unknown place never share one.</param>
    public ImmutableArray<DerivedPlan> Around(int self, bool elsewhere)
    {
        var year = plans[self].Year;
        var skipped = elsewhere && !plans[self].Place.IsUnknown ? plans[self].Place : null;
        Span<long> found = stackalloc long[Most];
        var count = 0;
        int left = year == PlacedPlan.NoYear ? -1 : Newer(self, self, skipped);
        int right = year == PlacedPlan.NoYear ? Older(-1, self, skipped) : Older(self, self, skipped);
        for (var turn = 0; count < Most && (left >= 0 || right < plans.Count); count++)
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
        if (right >= plans.Count) return true;
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
        while (i < plans.Count && (i == self || plans[i].Place == skipped)) i = i == self ? i + 1 : runEnd[i];
        return i;
    }
}
