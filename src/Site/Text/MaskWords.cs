using Site.Model;

namespace Site.Text;

/// <summary>The words by which masks are told: what stands around them, and Latin words that are at home in Chinese.</summary>
/// <param name="Contexts">Asked in this order; the first that fits says what a mask hides.</param>
/// <param name="Borrowed">In small letters.</param>
public sealed record MaskWords(ImmutableArray<MaskContext> Contexts, FrozenSet<string> Borrowed)
{
    /// <summary>The kind of the first context that fits, or null.</summary>
    internal MaskKind? KindOf(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        foreach (var context in Contexts)
            if (context.FitsBefore(before) && context.FitsAfter(after)) return context.Kind;
        return null;
    }

    /// <summary>Whether what stands behind makes the mask the name of a place (**镇).</summary>
    internal bool IsPlace(ReadOnlySpan<char> after)
    {
        foreach (var context in Contexts)
            if (context.Kind == MaskKind.Place && context.FitsAfter(after)) return true;
        return false;
    }
}

/// <summary>What stands around a mask that hides something of a kind.</summary>
/// <param name="Before">Words right before it; none fits always.</param>
/// <param name="After">Words right behind it; <c>…</c> before a word: soon behind it, <c>!</c>: never. None fits always.</param>
public sealed record MaskContext(MaskKind Kind, ImmutableArray<string> Before, ImmutableArray<string> After)
{
    private const int Reach = 8;

    internal bool FitsBefore(ReadOnlySpan<char> text)
    {
        foreach (var word in Before)
            if (text.EndsWith(word, StringComparison.Ordinal)) return true;
        return Before.Length == 0;
    }

    internal bool FitsAfter(ReadOnlySpan<char> text)
    {
        var fits = After.Length == 0;
        foreach (var word in After)
        {
            if (word[0] == '!' && text.StartsWith(word.AsSpan(1), StringComparison.Ordinal)) return false;
            if (!fits) fits = word[0] == '…' ? StandsSoon(text, word.AsSpan(1)) : text.StartsWith(word, StringComparison.Ordinal);
        }

        return fits;
    }

    private static bool StandsSoon(ReadOnlySpan<char> text, ReadOnlySpan<char> word)
    {
        var near = 0;
        while (near < text.Length && near < Reach && HanText.IsHan(text[near])) near++;
        return text[..near].IndexOf(word, StringComparison.Ordinal) > 0;
    }
}
