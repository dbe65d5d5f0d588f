using System.Buffers;
using System.Globalization;
using System.Text;

namespace Site.Publishing.Search;

/// <summary>
/// Writes a file of the index: a classic script that hands one value over, so that it loads over http and from a folder
/// alike. Characters are written as they are, also those beyond U+FFFF; half surrogates are escaped.
/// </summary>
internal sealed class ScriptWriter(IBufferWriter<byte> output)
{
    private const string Receiver = "siteSearchFile";

    /// <summary>Writes a whole file.</summary>
    /// <param name="name">The file's address below the search folder, without its ending.</param>
    /// <param name="stamp">Names the build the file belongs to; null for a file that stands for itself.</param>
    public static void WriteFile(IBufferWriter<byte> output, string name, string? stamp, Action<ScriptWriter> value)
    {
        var script = new ScriptWriter(output);
        script.Raw(Receiver).Raw("(").Text(name).Raw(",").Text(stamp ?? "").Raw(",");
        value(script);
        script.Raw(");\n");
    }

    public ScriptWriter Raw(string ascii)
    {
        Encoding.ASCII.GetBytes(ascii, output);
        return this;
    }

    /// <summary>A value that is written already.</summary>
    public ScriptWriter Json(ReadOnlySpan<byte> value)
    {
        output.Write(value);
        return this;
    }

    public ScriptWriter Number(int value) => Raw(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Values in brackets, parted by commas.</summary>
    public ScriptWriter List<T>(IEnumerable<T> items, Action<T> write)
    {
        var first = true;
        Raw("[");
        foreach (var item in items)
        {
            if (!first) Raw(",");
            first = false;
            write(item);
        }

        return Raw("]");
    }

    public ScriptWriter Base64(ReadOnlySpan<byte> bytes)
    {
        Raw("\"");
        System.Buffers.Text.Base64.EncodeToUtf8(bytes, output.GetSpan(System.Buffers.Text.Base64.GetMaxEncodedToUtf8Length(bytes.Length)), out _, out var written);
        output.Advance(written);
        return Raw("\"");
    }

    public ScriptWriter Text(ReadOnlySpan<char> text)
    {
        Raw("\"");
        while (!text.IsEmpty)
        {
            var plain = PlainLength(text);
            if (plain > 0) Encoding.UTF8.GetBytes(text[..plain], output);
            if (plain < text.Length) Escape(text[plain++]);
            text = text[plain..];
        }

        return Raw("\"");
    }

    /// <summary>How many units, from the first on, need no escape.</summary>
    private static int PlainLength(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is < ' ' or '"' or '\\' or '\u2028' or '\u2029') return i;
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return i;
            i++;
        }

        return text.Length;
    }

    private void Escape(char unit)
    {
        if (unit is '"' or '\\') Raw(unit == '"' ? "\\\"" : "\\\\");
        else Raw(string.Create(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}"));
    }
}
