using System.Buffers;
using System.Text.Encodings.Web;

namespace Theme;

/// <summary>
/// Writes text as HTML and leaves Chinese as characters: the framework's encoders turn some of it into <c>&amp;#x…;</c>
/// whatever ranges they are given. Characters that no HTML document may hold become U+FFFD.
/// </summary>
public sealed class PlainHtmlEncoder : HtmlEncoder
{
    public static readonly PlainHtmlEncoder Instance = new();

    private const string Replacement = "\uFFFD";

    private static readonly SearchValues<char> Special = SearchValues.Create([.. Enumerable.Range(0, 0x10000).Select(c => (char)c).Where(IsSpecial)]);

    private static readonly SearchValues<char> SpecialOrSurrogate =
        SearchValues.Create([.. Enumerable.Range(0, 0x10000).Select(c => (char)c).Where(c => IsSpecial(c) || char.IsSurrogate(c))]);

    public override int MaxOutputCharactersPerInputCharacter => 6;

    /// <summary>Writes <paramref name="text"/> encoded, fit for an element's content and for a quoted attribute.</summary>
    public static void Write(TextWriter output, ReadOnlySpan<char> text)
    {
        while (true)
        {
            var special = text.IndexOfAny(Special);
            if (special < 0) break;
            output.Write(text[..special]);
            output.Write(Encoded(text[special]));
            text = text[(special + 1)..];
        }

        output.Write(text);
    }

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength) =>
        new ReadOnlySpan<char>(text, textLength).IndexOfAny(SpecialOrSurrogate);

    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        var encoded = Encoded((char)unicodeScalar);
        numberOfCharactersWritten = encoded.Length;
        return encoded.TryCopyTo(new Span<char>(buffer, bufferLength));
    }

    public override bool WillEncode(int unicodeScalar) => unicodeScalar <= char.MaxValue && IsSpecial((char)unicodeScalar);

    private static string Encoded(char special) => special switch
    {
        '<' => "&lt;",
        '>' => "&gt;",
        '&' => "&amp;",
        '"' => "&quot;",
        '\'' => "&#39;",
        _ => Replacement,
    };

    private static bool IsSpecial(char c) =>
        c is '<' or '>' or '&' or '"' or '\''
        // Control characters and noncharacters are errors in HTML, even as references.
        or < '\t' or '\v' or (> '\r' and < ' ') or (>= '\x7F' and <= '\x9F')
        or (>= '\uFDD0' and <= '\uFDEF') or '\uFFFE' or '\uFFFF';
}
