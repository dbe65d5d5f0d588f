using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Xml;

namespace Site.Publishing;

/// <summary>The size of a picture, read off its header: PNG, JPEG, GIF, WebP, SVG. With it a page keeps its place while pictures load.</summary>
internal static class PictureSizes
{
    /// <summary>A larger number is a damaged header, and a page would be as tall as it says.</summary>
    private const int Largest = 100_000;

    /// <summary>Null when the bytes are no such picture, or do not say.</summary>
    public static PictureSize? Of(ReadOnlySpan<byte> bytes)
    {
        var size = bytes switch
        {
            [0x89, (byte)'P', (byte)'N', (byte)'G', ..] when bytes.Length >= 24 => new PictureSize(
                BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..])),
            [(byte)'G', (byte)'I', (byte)'F', ..] when bytes.Length >= 10 => new PictureSize(
                BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..])),
            [0xFF, 0xD8, ..] => Jpeg(bytes),
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] when bytes.Length >= 30 => Webp(bytes),
            _ => Svg(bytes),
        };
        return size is { Width: > 0 and <= Largest, Height: > 0 and <= Largest } ? size : null;
    }

    /// <summary>Segments follow one another by their lengths; the frame's header (SOF) holds the size.</summary>
    private static PictureSize? Jpeg(ReadOnlySpan<byte> bytes)
    {
        for (var at = 2; at + 9 < bytes.Length;)
        {
            if (bytes[at] != 0xFF) return null;
            var marker = bytes[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return new(BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]));
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }

        return null;
    }

    /// <summary>Lossy (VP8), lossless (VP8L) and extended (VP8X) files say it each in a way of their own.</summary>
    private static PictureSize? Webp(ReadOnlySpan<byte> bytes)
    {
        switch (bytes[15])
        {
            case (byte)' ':
                return new(BinaryPrimitives.ReadUInt16LittleEndian(bytes[26..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(bytes[28..]) & 0x3FFF);
            case (byte)'L':
                var bits = BinaryPrimitives.ReadUInt32LittleEndian(bytes[21..]);
                return new((int)(bits & 0x3FFF) + 1, (int)(bits >> 14 & 0x3FFF) + 1);
            case (byte)'X':
                return new((BinaryPrimitives.ReadInt32LittleEndian(bytes[24..]) & 0xFFFFFF) + 1, (BinaryPrimitives.ReadInt32LittleEndian(bytes[26..]) >> 8 & 0xFFFFFF) + 1);
            default:
                return null;
        }
    }

    /// <summary>By <c>width</c> and <c>height</c> in pixels, else by <c>viewBox</c>. Nothing outside the file is looked up.</summary>
    private static PictureSize? Svg(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IndexOf("<svg"u8) < 0) return null;
        try
        {
            using var text = new StringReader(Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF'));
            using var xml = XmlReader.Create(text, new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            if (xml.MoveToContent() != XmlNodeType.Element || xml.LocalName != "svg") return null;
            if (Pixels(xml.GetAttribute("width")) is { } width && Pixels(xml.GetAttribute("height")) is { } height) return new(width, height);
            return xml.GetAttribute("viewBox")?.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries) is [_, _, var w, var h]
                && Pixels(w) is { } boxWidth && Pixels(h) is { } boxHeight
                    ? new(boxWidth, boxHeight)
                    : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static int? Pixels(string? length)
    {
        if (length is null) return null;
        var number = length.EndsWith("px", StringComparison.Ordinal) ? length[..^2] : length;
        return double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var pixels) && pixels is >= 1 and <= Largest
            ? (int)Math.Round(pixels)
            : null;
    }
}
