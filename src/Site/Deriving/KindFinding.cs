using Site.Model;
using Site.Registries;

namespace Site.Deriving;

/// <summary>The kind of document: given by its editor, stated by its own title, or told by what it says of done and to be done.</summary>
public static class KindFinding
{
    private const int OpeningLength = 120;
    private const int AnnouncingLength = 400;
    private const int LongestSalutation = 40;

    internal static Derived<PlanKind> Derive(Plan plan, Opening opening, Derived<BodyLevel> level, KindLexicon lexicon)
    {
        if (plan.Stated.Kind is { } stated) return Derived.ByEditor(stated.Value) with { Conflicts = KindConflicts.OfEditor(stated.Value, plan.Text.Text, opening, lexicon) };
        foreach (var title in opening.Titles)
            if (Last(title.Text, lexicon) is var (word, at))
                return Derived.Stated(word.Kind, new(word.Word, title.At(at, word.Word.Length), "kind-title", "标题写明的文种"))
                    with
                { Conflicts = KindConflicts.OfTitle(word, plan.Text.Text, opening, lexicon) };
        return plan.Text.Text.Length == 0 ? Derived.Unknown<PlanKind>() : FromTense(plan.Text.Text, opening, level, lexicon);
    }

    /// <summary>Whether a summary speaks of half a year.</summary>
    internal static bool IsHalfYear(PlanText text, Opening opening, KindLexicon lexicon) =>
        First(text.Text, OpeningSpan(text.Text, opening), lexicon.HalfYear) is not null
        || opening.Titles.Any(title => lexicon.HalfYear.Any(word => title.Text.Contains(word, StringComparison.Ordinal)));

    private static Derived<PlanKind> FromTense(string text, Opening opening, Derived<BodyLevel> level, KindLexicon lexicon)
    {
        var past = lexicon.Past.Find(text);
        var future = lexicon.Future.Find(text);
        var wishes = future.Length + Count(text, lexicon.FutureCharacters);
        var announces = First(text, OpeningSpan(text, opening, AnnouncingLength), lexicon.PlanOpenings) is not null;
        var head = announces ? null : First(text, OpeningSpan(text, opening), lexicon.SummaryOpenings);
        var tells = head is null
            ? past.Length >= 4 && past.Length > (announces ? 2 * wishes : wishes)
            : past.Length >= Math.Min(4, 1 + wishes) && past.Length * 2 > wishes;
        if (tells)
            return Inferred(PlanKind.Summary, text, [.. head is { } span ? [span] : Array.Empty<TextSpan>(), .. past.Take(2).Select(h => h.Span)], "kind-past", "说的是做过的事");
        if (Spoken(text, lexicon) is { } words) return Inferred(PlanKind.Speech, text, [words], "kind-speech", "这是当面对听众说的话");
        if (!level.IsKnown) return Inferred(PlanKind.Other, text, [], "kind-nobody", "文中没有行动的机构");
        if (past.Length > Math.Max(1, wishes) || wishes + lexicon.Imperatives.Find(text).Length < 3) return Derived.Unknown<PlanKind>();
        if (Consults(text, lexicon) is { } consultation)
            return Inferred(PlanKind.ConsultationPlan, text, [consultation], "kind-consultation", "通篇安排协商活动");
        return Inferred(PlanKind.WorkPlan, text, [.. future.Take(3).Select(h => h.Span)], "kind-future", "说的是要做的事");
    }

    /// <summary>各位委员：… 下面我讲三点意见: a salutation alone may open a report, or a plan that is read out.</summary>
    private static TextSpan? Spoken(string text, KindLexicon lexicon)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var head = text.AsSpan(0, end < 0 ? text.Length : end).TrimEnd();
        return head.Length <= LongestSalutation && head is [.., '：' or ':'] ? First(text, new(head.Length, text.Length), lexicon.Speech) : null;
    }

    /// <summary>A plan of consultations names their plan, forms or topics twice at least.</summary>
    private static TextSpan? Consults(string text, KindLexicon lexicon)
    {
        TextSpan? first = null;
        var count = 0;
        foreach (var word in lexicon.Consultation)
            for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
            {
                count++;
                first ??= new(at, at + word.Length);
            }

        return count >= 3 ? first : null;
    }

    private static Derived<PlanKind> Inferred(PlanKind kind, string text, ImmutableArray<TextSpan> spans, string rule, string reason) =>
        new(kind, Certainty.Inferred, Grade.C)
        {
            Evidence = [.. spans.Select(span => new Evidence(text.Substring(span.Start, span.Length), span, rule, reason))],
        };

    internal static TextSpan OpeningSpan(string text, Opening opening, int length = OpeningLength) =>
        opening.First is { } first ? new(first.Span.Start, Math.Min(first.Span.End, first.Span.Start + length)) : new(0, Math.Min(text.Length, length));

    internal static TextSpan? First(string text, TextSpan within, ImmutableArray<string> words)
    {
        foreach (var word in words)
            if (text.AsSpan(within.Start, within.Length).IndexOf(word, StringComparison.Ordinal) is var at and >= 0)
                return new(within.Start + at, within.Start + at + word.Length);
        return null;
    }

    internal static int Count(string text, string characters)
    {
        var count = 0;
        foreach (var character in characters) count += text.AsSpan().Count(character);
        return count;
    }

    /// <summary>The word that ends last says what the document is; of those that end together, the longest.</summary>
    internal static (KindWord Word, int At)? Last(string title, KindLexicon lexicon)
    {
        (KindWord Word, int At)? last = null;
        foreach (var word in lexicon.TitleWords)
        {
            var at = title.LastIndexOf(word.Word, StringComparison.Ordinal);
            if (at < 0) continue;
            if (last is not var (best, bestAt) || (at + word.Word.Length, word.Word.Length).CompareTo((bestAt + best.Word.Length, best.Word.Length)) > 0)
                last = (word, at);
        }

        return last;
    }
}
