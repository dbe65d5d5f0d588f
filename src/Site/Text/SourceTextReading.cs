using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Site.Model;

namespace Site.Text;

/// <summary>The text of a file, or null when it has none that can be read; the findings say why, or what was noticed.</summary>
public sealed record SourceTextResult(SourceText? Text, ImmutableArray<Finding> Findings);

/// <summary>Bytes → text: UTF-8 with or without byte-order mark, else GB18030. Never throws for what stands in a file.</summary>
public static class SourceTextReading
{
    /// <summary>A plan has some thousand characters; what is far above cannot be one and would only eat memory.</summary>
    public const int MaxBytes = 16 * 1024 * 1024;

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance
        .GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    public static SourceTextResult Read(SourceFile file)
    {
        if (file.Length > MaxBytes) return Fault(Messages.FileTooLarge(file, file.Length));
        try
        {
            return Decode(file, file.Read());
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Fault(Messages.FileUnreadable(file.DisplayPath));
        }
    }

    private static SourceTextResult Decode(SourceFile file, byte[] bytes)
    {
        if (bytes.Length > MaxBytes) return Fault(Messages.FileTooLarge(file, bytes.Length));
        var body = bytes.AsSpan();
        if (body.StartsWith<byte>([0xFF, 0xFE]) || body.StartsWith<byte>([0xFE, 0xFF])) return Fault(Messages.EncodingUtf16(file));
        if (body.Contains((byte)0)) return Fault(Messages.FileBinary(file));
        if (body.StartsWith(Encoding.UTF8.Preamble)) body = body[Encoding.UTF8.Preamble.Length..];
        if (Utf8.IsValid(body)) return new(SourceText.Of(Encoding.UTF8.GetString(body)), []);
        return DecodeGb18030(body) is { } text
            ? new(SourceText.Of(text), [Messages.EncodingGb18030(file)])
            : Fault(Messages.EncodingUnknown(file, FirstFault(body)));
    }

    private static string? DecodeGb18030(ReadOnlySpan<byte> bytes)
    {
        if (!LooksLikeGb18030(bytes)) return null;
        try
        {
            return Gb18030.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    // Almost any bytes can be read as GB18030; in Chinese writing most characters are punctuation (rows A1–A3) or the
    // 3,755 common ones of GB/T 2312 (rows B0–D7), in damaged UTF-8 about one in eight is.
    private static bool LooksLikeGb18030(ReadOnlySpan<byte> bytes)
    {
        int common = 0, all = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x80) continue;
            if (i + 1 == bytes.Length) return false;
            var (lead, trail) = (bytes[i], bytes[++i]);
            if (trail is >= 0x30 and <= 0x39)
            {
                i += 2;
                continue;
            }

            all++;
            if (trail >= 0xA1 && lead is (>= 0xA1 and <= 0xA3) or (>= 0xB0 and <= 0xD7)) common++;
        }

        return common * 10 >= all * 6;
    }

    // The place of the first byte that is no UTF-8, in lines and columns of what stands before it.
    private static SourceSpan FirstFault(ReadOnlySpan<byte> bytes)
    {
        var chars = new char[bytes.Length];
        var status = Utf8.ToUtf16(bytes, chars, out _, out var written, replaceInvalidSequences: false);
        if (status == OperationStatus.Done) return SourceSpan.WholeFile;
        var (line, column) = SourceText.Of(new string(chars, 0, written)).At(written);
        return SourceSpan.At(line, column);
    }

    private static SourceTextResult Fault(Finding finding) => new(null, [finding]);
}
