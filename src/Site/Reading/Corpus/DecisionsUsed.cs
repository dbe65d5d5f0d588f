using Site.Text;

namespace Site.Reading.Corpus;

/// <summary>Which decisions found what they are about; the others point at text that is no longer there.</summary>
/// <param name="findings">Those of the decisions' own file.</param>
internal sealed class DecisionsUsed(FileFindings findings)
{
    private readonly HashSet<object> _met = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether the line still begins with the words the editor gave.</summary>
    public bool Confirm(LineDecision decision, SourceText source)
    {
        if (decision.Line > source.Lines.Length) return false;
        if (!source.Line(decision.Line).TrimStart().StartsWith(decision.Text, StringComparison.Ordinal)) return false;
        _met.Add(decision);
        return true;
    }

    /// <summary>The decision about a unit, or null; its words must still open the unit.</summary>
    public UnitDecision? For(Unit unit, SeedDecisions decisions)
    {
        foreach (var decision in decisions.Units)
        {
            if (decision.Unit != unit.Name) continue;
            if (decision.Text is { } text && !unit.BeginsWith(text)) continue;
            _met.Add(decision);
            return decision;
        }

        return null;
    }

    /// <summary>Names every decision that met nothing.</summary>
    public void Close(SeedDecisions decisions, ImmutableArray<Unit> units)
    {
        foreach (var split in decisions.Splits.Where(IsUnmet)) findings.Add(Messages.DecisionWithoutLine(findings.Path, split.Source, split.Line, split.Text));
        foreach (var merge in decisions.Merges.Where(IsUnmet)) findings.Add(Messages.MergeWithoutSeam(findings.Path, merge.Source, merge.Line));
        var names = units.Select(unit => unit.Name).ToImmutableArray();
        foreach (var unit in decisions.Units)
        {
            if (IsUnmet(unit)) findings.Add(Messages.DecisionWithoutUnit(findings.Path, unit.Source, unit.Unit, names));
            if (unit.Stated.RepeatOf is { } other && (other.Value == unit.Unit || !names.Contains(other.Value, StringComparer.Ordinal)))
                findings.Add(Messages.DecisionWithoutUnit(findings.Path, other.Source, other.Value, names));
        }
    }

    private bool IsUnmet(object decision) => !_met.Contains(decision);
}
