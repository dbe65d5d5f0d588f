using System.Text;
using Site.Model;
using Site.Text;

namespace Site.Reading.Corpus;

/// <summary>A line of a seed with something on it.</summary>
/// <param name="Number">Counts from 1 in the file.</param>
/// <param name="Span">Its characters, without white space around them and without a false list mark.</param>
internal readonly record struct SeedLine(int Number, TextSpan Span)
{
    /// <summary>Every line that holds more than white space, in order.</summary>
    public static ImmutableArray<SeedLine> Of(SourceText source, LeftOutList leftOut)
    {
        var lines = ImmutableArray.CreateBuilder<SeedLine>();
        for (var number = 1; number <= source.Lines.Length; number++)
        {
            var span = Trim(source.Text, source.Lines[number - 1]);
            ListHidden(source.Text, new(source.Lines[number - 1].Start, span.Start), leftOut);
            ListHidden(source.Text, new(span.End, source.Lines[number - 1].End), leftOut);
            if (span.Length == 0) continue;
            var sign = ListSignEnd(source.Text, span);
            leftOut.Add(Trim(source.Text, new(span.Start, sign)), LeftOutReason.ListSign);
            ListHidden(source.Text, new(Trim(source.Text, new(span.Start, sign)).End, sign), leftOut);
            lines.Add(new(number, new(sign, span.End)));
        }

        return lines.DrainToImmutable();
    }

    public ReadOnlySpan<char> Of(SourceText source) => source.Text.AsSpan(Span.Start, Span.Length);

    /// <summary>Characters that no one can see or type; a tab is white space.</summary>
    public static bool IsHidden(char c) => c is not '\t' && (char.IsControl(c) || c is '\uFEFF' or '\uFFFE' or '\uFFFF');

    /// <summary>Its visible characters; the others are listed as left out where a list is given.</summary>
    public string Visible(SourceText source, LeftOutList? leftOut)
    {
        var visible = new StringBuilder(Span.Length);
        for (var at = Span.Start; at < Span.End; at++)
        {
            if (IsHidden(source.Text[at])) leftOut?.Add(new(at, at + 1), LeftOutReason.ControlCharacter);
            else visible.Append(source.Text[at]);
        }

        return visible.ToString();
    }

    private static TextSpan Trim(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && HanText.IsBlank(text[start])) start++;
        while (end > start && HanText.IsBlank(text[end - 1])) end--;
        return new(start, end);
    }

    // Zero-width characters around a line are as good as nothing; within a line they stay.
    private static void ListHidden(string text, TextSpan edge, LeftOutList leftOut)
    {
        for (var at = edge.Start; at < edge.End; at++)
            if (!char.IsWhiteSpace(text[at])) leftOut.Add(new(at, at + 1), LeftOutReason.ControlCharacter);
    }

    // Only a number behind it makes the sign a leftover: - 1、 • （一）
    private static int ListSignEnd(string text, TextSpan span)
    {
        if (text[span.Start] is not ('-' or '*' or '+' or '•' or '·' or '●' or '◆' or '■' or '–' or '—' or '>')) return span.Start;
        return Numberings.At(text, span.Start + 1, span.End) is { } number ? number.Span.Start : span.Start;
    }
}
