using Site.Drafting;
using Site.Tests.Reading.Corpus;

namespace Site.Tests.Drafting;

/// <summary>How far what was understood agrees with a careful reader. A false claim counts apart: no number of right answers makes up for it.</summary>
internal sealed record FactScores
{
    public required Score Areas { get; init; }
    public required Score Commitments { get; init; }
    public required Score CommitmentsStrict { get; init; }
    public required Score Activities { get; init; }
    public required Score Repeats { get; init; }

    /// <summary>Right: the expected name or year, or none where none can be told. Missed: open though it can be told.</summary>
    public required (int Right, int Missed, int False) Places { get; init; }

    public required (int Right, int Missed, int False) Years { get; init; }

    public static FactScores Of(ExpectedFacts expected, UnderstoodFile file)
    {
        var units = file.Plans.ToDictionary(plan => Understanding.NameOf(new(plan.Id)));
        var commitments = file.Plans.SelectMany(plan => plan.Commitments).ToList();
        return new()
        {
            Areas = expected.Sections.Aggregate(default(Score), (sum, section) => sum + AreasOf(section, units[section.Unit])),
            Commitments = Match(expected.Commitments, commitments, IsSame, c => c.Optional),
            CommitmentsStrict = Match(expected.Commitments, commitments, (e, a) => IsSame(e, a) && e.Operator == a.Operator && e.Unit == a.Unit, c => c.Optional),
            Activities = Match(expected.Activities, [.. file.Plans.SelectMany(plan => plan.Activities)],
                (e, a) => e.Lines.Contains(a.Line) && e.Month == a.Month && e.Part == (a.Part ?? "")),
            Repeats = Match(expected.Repeats, [.. units.Where(unit => unit.Value.DuplicateOf is not null).Select(unit => (unit.Key, Understanding.NameOf(new(unit.Value.DuplicateOf!))))], (e, a) => e == a),
            Places = Count(expected.Names.Select(name => Judge(name, NameIn(units[name.Unit].Place, name.Level)))),
            Years = Count(expected.Years.Select(year => Judge(year, units[year.Unit].Year))),
        };
    }

    private static Score AreasOf(ExpectedSection section, UnderstoodPlan unit)
    {
        var areas = unit.Sections.Where(s => s.StartLine == section.Line).SelectMany(s => s.Functions).Distinct().ToList();
        return new(section.Areas.Count(areas.Contains), section.Areas.Count(a => !areas.Contains(a)), areas.Count(a => !section.Areas.Contains(a) && !section.AlsoAreas.Contains(a)));
    }

    private static bool IsSame(ExpectedCommitment expected, UnderstoodCommitment actual) =>
        expected.Lines.Contains(actual.Line) && (actual.Number == expected.Number || actual.Number == expected.NumberMax)
        && (Letters(actual.Quote).Contains(Letters(expected.Quote)) || Letters(expected.Quote).Contains(Letters(actual.Quote)));

    private static string Letters(string quote) => string.Concat(quote.Where(char.IsLetterOrDigit));

    private static bool? Judge(ExpectedName expected, UnderstoodName actual)
    {
        if (actual.Value is null) return expected.Name is null ? true : null;
        return actual.Value == expected.Name || (expected.Name is null && actual.Certainty == "inferred" && expected.Accepted.Contains(actual.Value));
    }

    private static bool? Judge(ExpectedYear expected, UnderstoodYear actual)
    {
        if (actual.Value is null) return expected.Year is null ? true : null;
        return actual.Value == expected.Year;
    }

    private static UnderstoodName NameIn(UnderstoodPlace place, string level) => level switch
    {
        "province" => place.Province,
        "city" => place.City,
        "county" => place.County,
        _ => place.Township,
    };

    private static (int Right, int Missed, int False) Count(IEnumerable<bool?> judged)
    {
        var all = judged.ToList();
        return (all.Count(j => j == true), all.Count(j => j is null), all.Count(j => j == false));
    }

    private static Score Match<TExpected, TActual>(
        List<TExpected> expected, List<TActual> actual, Func<TExpected, TActual, bool> isSame, Func<TExpected, bool>? isOptional = null)
    {
        var left = actual.ToList();
        int found = 0, missed = 0;
        foreach (var one in expected.OrderBy(e => isOptional?.Invoke(e) == true))
        {
            var match = left.FindIndex(other => isSame(one, other));
            if (match >= 0) left.RemoveAt(match);
            if (isOptional?.Invoke(one) == true) continue;
            if (match >= 0) found++; else missed++;
        }

        return new(found, missed, left.Count);
    }
}
