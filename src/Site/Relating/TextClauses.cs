using Site.Model;
using Site.Text;

namespace Site.Relating;

/// <summary>The clauses of a text as fingerprints with their lengths, each once; one that holds a mask is none, its words are not known.</summary>
internal sealed record TextClauses(Dictionary<Fingerprint, int> Lengths, int Total)
{
    /// <summary>Fewer characters are a set phrase that any text may hold.</summary>
    private const int Shortest = 6;

    public static TextClauses Of(Plan plan)
    {
        var lengths = new Dictionary<Fingerprint, int>();
        var masks = plan.Marks.OfType<MaskMark>().GetEnumerator();
        var mask = masks.MoveNext() ? masks.Current.Span : new TextSpan(int.MaxValue, int.MaxValue);
        var (print, length, isMasked, total) = (Fingerprint.Empty, 0, false, 0);
        var text = plan.Text.Text;
        for (var at = 0; at <= text.Length; at++)
        {
            while (mask.End <= at) mask = masks.MoveNext() ? masks.Current.Span : new(int.MaxValue, int.MaxValue);
            isMasked |= mask.Start <= at;
            if (at < text.Length && IsWord(text[at]))
            {
                print = print.With(text[at]);
                length++;
            }
            else if (at == text.Length || IsEnd(text[at]))
            {
                if (!isMasked && length >= Shortest && lengths.TryAdd(print, length)) total += length;
                (print, length, isMasked) = (Fingerprint.Empty, 0, false);
            }
        }

        return new(lengths, total);
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c);

    private static bool IsEnd(char c) => c is '。' or '，' or ',' or '；' or ';' or '：' or ':' or '！' or '？' or '\n';
}
