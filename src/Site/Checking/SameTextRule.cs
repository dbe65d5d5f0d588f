using Site.Model;
using Site.Text;

namespace Site.Checking;

/// <summary>A plan in Markdown whose text another file holds word for word: pasted into the wrong file, or found before.</summary>
internal static class SameTextRule
{
    /// <summary>Fewer letters than this say too little to be called the same text.</summary>
    private const int Fewest = 60;

    /// <summary>The letters of every published text.</summary>
    public static EachOne<DerivedPlan, LettersOfText> Count(CheckedSite site, EachOne<DerivedPlan, LettersOfText>? before) =>
        EachOne<DerivedPlan, LettersOfText>.Of(site.Book.Plans, plan => Letters(plan.Text.Text), before);

    public static IEnumerable<Finding> Find(EachOne<DerivedPlan, LettersOfText> letters) =>
        from twins in Twins.Of(letters.Given.Index().Where(text => text.Item.Length >= Fewest), text => text.Item)
        let texts = twins.Select(twin => letters.Taken[twin.Index].Plan).OrderBy(plan => plan.Source.DisplayPath, StringComparer.Ordinal).ThenBy(plan => plan.StartLine).ToList()
        from plan in texts
        where plan.Seed is null
        select Messages.TextTwice(plan, texts[(texts.IndexOf(plan) + 1) % texts.Count]);

    private static LettersOfText Letters(string text)
    {
        var (print, length) = (Fingerprint.Empty, 0);
        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c) && !char.IsSurrogate(c)) continue;
            print = print.With(c);
            length++;
        }

        return new(print, length);
    }
}

/// <summary>All letters of a text, and how many they are.</summary>
internal readonly record struct LettersOfText(Fingerprint Print, int Length);
