using Site.Model;
using Site.Registries;

namespace Site.Deriving;

/// <summary>How the year of a text relates to the time it was written.</summary>
internal enum TextTime
{
    Unknown,

    /// <summary>Written from November before its year until June of it.</summary>
    Plan,

    /// <summary>Written from November of its year until February after it.</summary>
    YearSummary,

    /// <summary>Written from June to August of its year.</summary>
    HalfYearSummary,

    /// <summary>Any other text: its year is the year it was written in.</summary>
    Writing,
}

internal static class TextTimes
{
    public static TextTime Of(Plan plan, Opening opening, Derived<PlanKind> kind, KindLexicon lexicon)
    {
        if (kind.Value is not { } known) return TextTime.Unknown;
        if (known == PlanKind.Summary)
            return KindFinding.IsHalfYear(plan.Text, opening, lexicon) ? TextTime.HalfYearSummary : TextTime.YearSummary;
        return known == PlanKind.Other || known == PlanKind.Speech ? TextTime.Writing : TextTime.Plan;
    }
}
