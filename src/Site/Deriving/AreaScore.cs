using Site.Model;
using Site.Registries;
using Site.Text;

namespace Site.Deriving;

/// <summary>What the words of one block say about one area.</summary>
internal sealed class AreaScore(FunctionArea area)
{
    private const int MostWords = 3;
    private const int Plenty = 1000;
    private readonly List<(AreaTrigger Trigger, WordHit Hit, int Points)> _hits = [];
    private int _coveredTo;

    /// <summary>More points first, then the area that is named first.</summary>
    public static readonly Comparison<AreaScore> BestFirst = (a, b) =>
        a._sum != b._sum ? b._sum.CompareTo(a._sum) : (a._hits[0].Hit.Start, a.Area.Order).CompareTo((b._hits[0].Hit.Start, b.Area.Order));

    private int _sum;

    public FunctionArea Area { get; } = area;

    public void Clear()
    {
        _coveredTo = 0;
        _hits.Clear();
    }

    public void Add(AreaTrigger trigger, WordHit hit, int points)
    {
        if (hit.Start < _coveredTo) return;
        _coveredTo = hit.End;
        if (points > 0) _hits.Add((trigger, hit, points));
    }

    /// <summary>The points of all words; the same word counts twice at most, since saying it often adds nothing.</summary>
    public int Sum()
    {
        _sum = 0;
        for (var i = 0; i < _hits.Count && _sum < Plenty; i++)
            if (!IsThird(i)) _sum += _hits[i].Points;
        return _sum;
    }

    /// <summary>The words worth most, in reading order.</summary>
    public ImmutableArray<AreaWord> Words()
    {
        var least = _hits.Count <= MostWords ? 0 : _hits.Max(h => h.Points);
        var words = ImmutableArray.CreateBuilder<AreaWord>(Math.Min(_hits.Count, MostWords));
        foreach (var (trigger, hit, points) in _hits)
            if (points >= least && words.Count < MostWords) words.Add(new(Wording(trigger, points), hit.Span));
        return words.DrainToImmutable();
    }

    private bool IsThird(int index)
    {
        var same = 0;
        for (var i = index - 1; i >= 0 && same < 2; i--)
            if (ReferenceEquals(_hits[i].Trigger, _hits[index].Trigger)) same++;
        return same == 2;
    }

    private static AreaWording Wording(AreaTrigger trigger, int points) => points switch
    {
        >= TriggerContext.Leading => trigger.Leading,
        >= TriggerContext.Strong => trigger.Strong,
        _ => trigger.Weak,
    };
}
