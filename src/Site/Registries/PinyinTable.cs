using System.Text;

namespace Site.Registries;

/// <summary>
/// Reads Chinese as pinyin without tones, for addresses, order and search. ü is written v (绿 lv, 女 nv), as Chinese
/// addresses and input methods do. Words of a list with a reading of their own (重庆, 六安, 镇长) win over the usual
/// reading of each character; the longest word wins. Loaded when first asked; safe to use from several threads.
/// </summary>
public sealed class PinyinTable
{
    /// <summary>What the program ships.</summary>
    public static PinyinTable Embedded { get; } = new([]);

    private readonly Lazy<PinyinWords> _words;

    private PinyinTable(ImmutableArray<PinyinWord> added) => _words = new(() => PinyinWords.Embedded.With(added));

    internal static PinyinTable With(ImmutableArray<PinyinWord> added) => added.IsEmpty ? Embedded : new(added);

    /// <summary>
    /// All syllables joined: 香山街道 → <c>xiangshanjiedao</c>. ASCII letters and digits (full-width ones too) are kept in
    /// lower case, everything else is dropped; may be empty.
    /// </summary>
    public string Of(string text) => Write(text, new StringBuilder(text.Length * 4), keepSigns: false, initials: false).ToString();

    /// <summary>The first letter of each syllable: 香山街道 → <c>xsjd</c>; ASCII as in <see cref="Of"/>.</summary>
    public string Initials(string text) => Write(text, new StringBuilder(text.Length), keepSigns: false, initials: true).ToString();

    /// <summary>
    /// As <see cref="Of"/>, with <c>-</c>, <c>_</c> and <c>/</c> kept: the address of an id. Never empty: a part between
    /// two <c>/</c> of which nothing is left becomes a short fingerprint of itself, such as <c>u1a2b3c4d</c>.
    /// </summary>
    public string Slug(string text)
    {
        var slug = new StringBuilder(text.Length * 4);
        foreach (var range in text.AsSpan().Split('/'))
        {
            var part = text.AsSpan()[range];
            if (part.IsEmpty) continue;
            if (slug.Length > 0) slug.Append('/');
            var before = slug.Length;
            Write(part, slug, keepSigns: true, initials: false);
            if (slug.Length == before) slug.Append(Fingerprint(part));
        }

        return slug.Length > 0 ? slug.ToString() : Fingerprint(text);
    }

    private StringBuilder Write(ReadOnlySpan<char> text, StringBuilder output, bool keepSigns, bool initials)
    {
        for (var i = 0; i < text.Length;)
        {
            var c = Narrow(text[i]);
            if (char.IsAscii(c))
            {
                if (char.IsAsciiLetterOrDigit(c)) output.Append(char.ToLowerInvariant(c));
                else if (keepSigns && c is '-' or '_') output.Append(c);
                i++;
            }
            else if (_words.Value.Longest(text[i..]) is { } word)
            {
                foreach (var syllable in word.Syllables) Append(output, syllable, initials);
                i += word.Text.Length;
            }
            else
            {
                _ = Rune.DecodeFromUtf16(text[i..], out var rune, out var length);
                if (PinyinCharacters.Embedded.Of(rune.Value) is { } syllable) Append(output, syllable, initials);
                i += length;
            }
        }

        return output;
    }

    private static void Append(StringBuilder output, string syllable, bool initials)
    {
        if (initials) output.Append(syllable[0]);
        else output.Append(syllable);
    }

    /// <summary>Full-width ASCII (ＡＢＣ１２３－／) as ASCII.</summary>
    private static char Narrow(char c) => c is >= '！' and <= '～' ? (char)(c - '！' + '!') : c;

    /// <summary>FNV-1a over UTF-16 units: the same on every machine and in every run.</summary>
    private static string Fingerprint(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var c in text) hash = (((hash ^ (c & 0xFFu)) * 16777619u) ^ (uint)(c >> 8)) * 16777619u;
        return string.Create(null, $"u{hash:x8}");
    }
}
