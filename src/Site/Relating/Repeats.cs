using Site.Model;
using Site.Text;

namespace Site.Relating;

/// <summary>
/// Units of the corpus that repeat another: as their editor decided, or an earlier one, word for word or nearly so, once
/// masks, white space and punctuation are left out. Compilations copy each other, and statistics count a text once.
/// </summary>
internal static class Repeats
{
    /// <summary>Fewer characters than this say too little to be called a repeat.</summary>
    private const int Fewest = 30;

    /// <summary>For each repeating unit, the one it repeats: the editor's, else the first with its words, in order of file and line.</summary>
    public static Dictionary<PlanId, DerivedPlan> Of(IEnumerable<DerivedPlan> plans)
    {
        var units = plans.Where(plan => plan.Plan.Seed is not null)
            .OrderBy(plan => plan.Plan.Source.Path, StringComparer.Ordinal)
            .ThenBy(plan => plan.Plan.StartLine)
            .ThenBy(plan => plan.Id.Value, StringComparer.Ordinal)
            .ToList();

        var byId = units.ToDictionary(unit => unit.Id);
        var first = new Dictionary<(Fingerprint, int), DerivedPlan>();
        var copies = new NearCopies();
        var repeats = new Dictionary<PlanId, DerivedPlan>();
        foreach (var unit in units)
        {
            var words = Words(unit);
            if (Decided(unit) is { } id)
            {
                if (byId.TryGetValue(id, out var decided)) repeats.Add(unit.Id, decided);
            }
            else if (words.Length >= Fewest && !first.TryAdd(words, unit))
            {
                repeats.Add(unit.Id, repeats.GetValueOrDefault(first[words].Id, first[words]));
            }
            else if (copies.FindOrAdd(unit) is { } earlier)
            {
                repeats.Add(unit.Id, earlier);
            }
        }

        return repeats;
    }

    /// <summary>The unit of the same seed that an editor named.</summary>
    private static PlanId? Decided(DerivedPlan unit) =>
        unit.Plan.Stated.RepeatOf is { } other ? new($"{unit.Plan.Seed!.Slug}/{other.Value}") : null;

    /// <summary>Fingerprint and number of the letters and digits outside masks.</summary>
    private static (Fingerprint Print, int Length) Words(DerivedPlan unit)
    {
        var print = Fingerprint.Empty;
        int length = 0, at = 0;
        foreach (var mark in unit.Plan.Marks.OfType<MaskMark>().OrderBy(mark => mark.Span))
        {
            Add(unit.Text.Text.AsSpan(at, Math.Max(0, mark.Span.Start - at)));
            at = Math.Max(at, mark.Span.End);
        }

        Add(unit.Text.Text.AsSpan(at));
        return (print, length);

        void Add(ReadOnlySpan<char> stretch)
        {
            foreach (var c in stretch)
            {
                if (!char.IsLetterOrDigit(c) && !char.IsSurrogate(c)) continue;
                print = print.With(c);
                length++;
            }
        }
    }
}
