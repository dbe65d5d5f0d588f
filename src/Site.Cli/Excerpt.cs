using System.Text;
using Site.Model;
using Site.Privacy;
using Site.Registries;
using Site.Text;

namespace Site.Cli;

/// <summary>A line of a source with what a finding is about underlined; long lines are cut around it.</summary>
internal static class Excerpt
{
    private const int Before = 20;
    private const int Longest = 60;

    /// <summary>A number that long may be a person's.</summary>
    private const int PersonalDigits = 7;

    /// <summary>A line as it may be printed, sign for sign.</summary>
    public static string Shown(string line) => Printable(WithoutPersonalNumbers(line));

    /// <summary>The two lines to print: the text, and the signs below it.</summary>
    /// <param name="shown">The line, as <see cref="Shown"/> gives it.</param>
    public static (string Text, string Signs) Of(string shown, SourceSpan span)
    {
        var start = Math.Clamp(span.Column - 1, 0, shown.Length);
        var end = span.EndLine > span.Line ? shown.Length : Math.Clamp(span.EndColumn - 1, start, shown.Length);

        var from = Whole(shown, start > Before + 5 ? start - Before : 0);
        var to = Whole(shown, Math.Min(shown.Length, from + Longest));
        end = Math.Min(end, to);
        var (head, tail) = (from > 0 ? "…" : "", to < shown.Length ? "…" : "");
        var signs = new string(' ', Columns.Width(head) + Columns.Width(shown.AsSpan(from, start - from))) + new string('^', Math.Max(1, Columns.Width(shown.AsSpan(start, end - start))));
        return ($"{head}{shown[from..to]}{tail}", signs);
    }

    /// <summary>Control characters could move the cursor, others turn the line around: each becomes one visible sign.</summary>
    public static string Printable(string text) => text.AsSpan().IndexOfAnyInRange('\0', '\u001F') < 0 && text.All(IsPlain)
        ? text
        : string.Concat(text.Select(c => c == '\t' ? ' ' : IsPlain(c) && !char.IsControl(c) ? c : '\uFFFD'));

    /// <summary>The place itself, or the one before where it would part a pair of surrogates.</summary>
    private static int Whole(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;

    private static bool IsPlain(char c) =>
        c is not ((>= '\u007F' and <= '\u009F') or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'));

    /// <summary>Logs are read by many: of a long number only the beginning is shown, and of a personal one however it is typed.</summary>
    private static string WithoutPersonalNumbers(string line)
    {
        var shown = new StringBuilder(PersonalData.Hidden(line, PrivacyLexicon.Embedded));
        for (var i = 0; i < line.Length; i++)
        {
            var start = i;
            while (i < line.Length && HanText.IsDigit(line[i])) i++;
            if (i - start < PersonalDigits) continue;
            for (var j = start + 3; j < i; j++) shown[j] = '*';
        }

        return shown.ToString();
    }
}
