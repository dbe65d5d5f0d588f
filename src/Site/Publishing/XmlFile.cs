using System.Buffers;
using System.Text;
using System.Xml;

namespace Site.Publishing;

/// <summary>XML with the same bytes everywhere: UTF-8 without byte-order mark, line feeds, two spaces.</summary>
internal static class XmlFile
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
    };

    public static void Write(IBufferWriter<byte> output, Action<XmlWriter> content)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Settings)) content(xml);
        output.Write(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        output.Write("\n"u8);
    }

    /// <summary>Without characters that XML cannot hold (controls, half surrogates).</summary>
    public static string Clean(string text)
    {
        if (text.All(XmlConvert.IsXmlChar)) return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value)) clean.Append(rune.ToString());
        return clean.ToString();
    }
}
