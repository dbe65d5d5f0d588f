using Site.Model;

namespace Site.Text;

/// <summary>Tells what a mask hides by the words around it; the words stand in the data file <c>masks.tsv</c>.</summary>
internal static class MaskContexts
{
    private const int Reach = 8;

    private static readonly ImmutableArray<Row> Rows = Load();

    /// <summary>The kind of the first row that fits, or null.</summary>
    public static MaskKind? KindOf(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        foreach (var row in Rows)
            if (row.FitsBefore(before) && row.FitsAfter(after)) return row.Kind;
        return null;
    }

    /// <summary>Whether what stands behind makes the mask the name of a place (**镇).</summary>
    public static bool IsPlace(ReadOnlySpan<char> after)
    {
        foreach (var row in Rows)
            if (row.Kind == MaskKind.Place && row.FitsAfter(after)) return true;
        return false;
    }

    private static ImmutableArray<Row> Load() =>
        [.. WordFiles.Rows("masks.tsv").Select(cells => new Row(KindNamed(cells[0]), Words(cells[1]), Words(cells[2])))];

    private static string[] Words(string cell) => cell.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static MaskKind KindNamed(string name) => name switch
    {
        "name" => MaskKind.Name,
        "place" => MaskKind.Place,
        "party-congress" => MaskKind.PartyCongress,
        "organ" => MaskKind.Organ,
        "term" => MaskKind.Term,
        _ => throw new InvalidDataException($"masks.tsv: unknown kind {name}"),
    };

    private sealed record Row(MaskKind Kind, string[] Before, string[] After)
    {
        public bool FitsBefore(ReadOnlySpan<char> text)
        {
            foreach (var word in Before)
                if (text.EndsWith(word, StringComparison.Ordinal)) return true;
            return Before.Length == 0;
        }

        public bool FitsAfter(ReadOnlySpan<char> text)
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
}
