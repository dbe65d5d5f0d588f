using Site.Model;
using Site.Registries;
using Site.Text;

namespace Site.Deriving;

/// <summary>Adds up what the words of one block say about each area.</summary>
internal sealed class AreaScores
{
    private const int Needed = 3;
    private readonly AreaScore?[] _scores = new AreaScore?[FunctionArea.All.Length];
    private readonly List<AreaScore> _found = [];

    public void Clear()
    {
        foreach (var score in _scores) score?.Clear();
    }

    /// <summary>Of words of one area that overlap, the first and longest counts alone, even when it is worth nothing.</summary>
    public void Add(AreaTrigger trigger, WordHit hit, int points) =>
        (_scores[trigger.Area.Order] ??= new(trigger.Area)).Add(trigger, hit, points);

    /// <summary>The areas with points enough, best first and at most <paramref name="most"/>, each with its strongest words.</summary>
    public ImmutableArray<AreaLabel> Best(int most, LeafBlock leaf)
    {
        _found.Clear();
        foreach (var score in _scores)
            if (score?.Sum() >= Needed) _found.Add(score);
        if (_found.Count == 0) return [];

        // Support of the central work in general is an area only where no CPPCC act is named.
        if (_found.Count > 1) _found.RemoveAll(score => score.Area.Code == "daju");
        if (_found.Count > 1) _found.Sort(AreaScore.BestFirst);
        var labels = ImmutableArray.CreateBuilder<AreaLabel>(Math.Min(most, _found.Count));
        for (var i = 0; i < labels.Capacity; i++) labels.Add(new(leaf, _found[i].Area, _found[i].Words(), Inherited: false));
        return labels.MoveToImmutable();
    }
}
