using System.Globalization;

namespace Site.Tests.Reading.Corpus;

/// <summary>How far what the program sees agrees with labels: found, missed, wrong; F1 of both.</summary>
internal readonly record struct Score(int Found, int Missed, int Wrong)
{
    public double F1 => Found + Missed + Wrong == 0 ? 1 : 2.0 * Found / ((2.0 * Found) + Missed + Wrong);

    public static Score operator +(Score one, Score other) => new(one.Found + other.Found, one.Missed + other.Missed, one.Wrong + other.Wrong);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{F1:0.000} (+{Found} -{Missed} !{Wrong})");
}

/// <summary>The figures of one compilation.</summary>
internal sealed record Scores(Score Boundary, Score Joins, Score Headings, Score Levels, Score Masks, Score MaskKinds)
{
    public static Scores Of(Labels expected, Labels actual) => new(
        Compare(expected.Units, actual.Units, (e, a) => e == a),
        Compare(expected.Joins, actual.Joins, (e, a) => e == a),
        Compare(expected.Headings, actual.Headings, IsSame, h => h.Optional),
        Compare(expected.Headings, actual.Headings, (e, a) => IsSame(e, a) && e.Levels.Contains(a.Levels[0]), h => h.Optional),
        Compare(expected.Masks, actual.Masks, IsSame),
        Compare(expected.Masks, actual.Masks, (e, a) => IsSame(e, a) && e.Kinds.Contains(a.Kinds[0])));

    public static Scores operator +(Scores one, Scores other) => new(
        one.Boundary + other.Boundary, one.Joins + other.Joins, one.Headings + other.Headings, one.Levels + other.Levels,
        one.Masks + other.Masks, one.MaskKinds + other.MaskKinds);

    public override string ToString() =>
        $"boundary {Boundary}  joins {Joins}  headings {Headings}  levels {Levels}  masks {Masks}  kinds {MaskKinds}";

    // The closing sign of a heading belongs to it or not: no reader sees a difference.
    private static bool IsSame(HeadingLabel one, HeadingLabel other) => one.Line == other.Line && Words(one.Text) == Words(other.Text);

    private static bool IsSame(MaskLabel one, MaskLabel other) => (one.Line, one.Offset, one.Text) == (other.Line, other.Offset, other.Text);

    private static string Words(string heading) => heading.TrimEnd('。', '：', '；', ' ');

    private static Score Compare<T>(List<T> expected, List<T> actual, Func<T, T, bool> isSame, Func<T, bool>? isOptional = null)
    {
        var left = actual.ToList();
        int found = 0, missed = 0;
        foreach (var label in expected)
        {
            var match = left.FindIndex(other => isSame(label, other));
            if (match >= 0) left.RemoveAt(match);
            if (isOptional?.Invoke(label) == true) continue;
            if (match >= 0) found++; else missed++;
        }

        return new(found, missed, left.Count);
    }
}
