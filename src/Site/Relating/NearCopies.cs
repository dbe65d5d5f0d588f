using System.Runtime.InteropServices;
using Site.Model;
using Site.Text;

namespace Site.Relating;

/// <summary>
/// Finds the text that another one copies, though a filter masked other words in it or a clause was lost. A text is looked
/// up by its clauses, so that the cost grows with the text, not with the number of others.
/// </summary>
internal sealed class NearCopies
{
    /// <summary>Less says too little to be called a copy.</summary>
    private const int Fewest = 100;

    /// <summary>How much of the longer text the two must share.</summary>
    private const double Share = 0.8;

    /// <summary>A clause of more texts than this is a set phrase and tells nothing.</summary>
    private const int MostOwners = 16;

    private readonly List<(DerivedPlan Unit, int Total)> _texts = [];
    private readonly Dictionary<Fingerprint, List<int>> _owners = [];

    /// <summary>The earliest text that this one copies; one that copies none is kept for those to come.</summary>
    public DerivedPlan? FindOrAdd(DerivedPlan unit)
    {
        var clauses = TextClauses.Of(unit.Plan);
        if (clauses.Total < Fewest) return null;
        if (Find(clauses) is { } earlier) return earlier;
        foreach (var print in clauses.Lengths.Keys)
        {
            ref var owners = ref CollectionsMarshal.GetValueRefOrAddDefault(_owners, print, out _);
            owners ??= [];
            if (owners.Count < MostOwners) owners.Add(_texts.Count);
        }

        _texts.Add((unit, clauses.Total));
        return null;
    }

    private DerivedPlan? Find(TextClauses clauses)
    {
        var shared = new SortedDictionary<int, int>();
        foreach (var (print, length) in clauses.Lengths)
        {
            if (!_owners.TryGetValue(print, out var owners)) continue;
            foreach (var owner in owners) shared[owner] = shared.GetValueOrDefault(owner) + length;
        }

        foreach (var (owner, length) in shared)
            if (length >= Share * Math.Max(clauses.Total, _texts[owner].Total)) return _texts[owner].Unit;
        return null;
    }
}
