using System.Text;
using Site.Model;
using Site.Text;
using Xunit;

namespace Site.Tests.Text;

public sealed class SourceTextTests
{
    private const string Plan = "一、抓好学习培训。\n二、开展基层协商。\n";

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    [Theory]
    [InlineData("甲\n乙\n丙", 3)]
    [InlineData("甲\r\n乙\r\n丙", 3)]
    [InlineData("甲\r乙\r丙", 3)]
    [InlineData("甲\r\n乙\n\r丙", 4)]
    [InlineData("甲\n", 2)]
    [InlineData("", 1)]
    public void Lines_end_at_LF_CRLF_and_CR(string text, int lines)
    {
        var source = SourceText.Of(text);

        Assert.Equal(lines, source.Lines.Length);
        Assert.Equal(text.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal), string.Concat(Enumerable.Range(1, lines).Select(line => source.Line(line).ToString())));
    }

    [Theory]
    [InlineData("甲\r\n乙😀丙", '丙', 2, 4)]
    [InlineData("\t甲", '甲', 1, 2)]
    [InlineData("甲\r乙", '乙', 2, 1)]
    public void Columns_count_UTF16_units_from_1(string text, char at, int line, int column) =>
        Assert.Equal((line, column), SourceText.Of(text).At(text.IndexOf(at, StringComparison.Ordinal)));

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_text()
    {
        var result = Read([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Plan)]);

        Assert.Equal(Plan, result.Text?.Text);
        Assert.Empty(result.Findings);
    }

    [Fact]
    public void GB18030_is_read_with_a_warning()
    {
        var result = Read(Gb18030.GetBytes(Plan + "㐂𠮷"));

        Assert.Equal(Plan + "㐂𠮷", result.Text?.Text);
        Assert.Equal(("encoding-gb18030", Severity.Warning), (Assert.Single(result.Findings).Code, result.Findings[0].Severity));
    }

    public static TheoryData<string, byte[]> Refused => new()
    {
        { "1:1 encoding-unknown", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Plan)).ToArray() },
        { "1:1 encoding-unknown", Encoding.BigEndianUnicode.GetPreamble().Concat(Encoding.BigEndianUnicode.GetBytes(Plan)).ToArray() },
        { "1:1 file-binary", Encoding.Unicode.GetBytes(Plan) },
        { "1:1 file-binary", [(byte)'P', 0, 3, 4] },
        { "2:3 encoding-unknown", [.. Encoding.UTF8.GetBytes("甲乙\n学习"), 0xE5, 0xA4] },
        { "1:4 encoding-unknown", Encoding.Latin1.GetBytes("caf\u00e9 au lait") },
        { "2:2 encoding-unknown", [.. Encoding.UTF8.GetBytes("计划\n乡"), 0xFF, .. Encoding.UTF8.GetBytes("镇政协工作联络组")] },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Other_bytes_are_refused(string expected, byte[] bytes)
    {
        var result = Read(bytes);

        Assert.Null(result.Text);
        var finding = Assert.Single(result.Findings);
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal(expected, $"{finding.Span.Line}:{finding.Span.Column} {finding.Code}");
    }

    [Fact]
    public void A_file_of_20_MB_is_refused_unread()
    {
        var file = new SourceFile(SourceFolder.Input, "plans/a.md", "input/plans/a.md", 20 << 20, () => throw new InvalidOperationException("read"));

        Assert.Equal("file-too-large", Assert.Single(SourceTextReading.Read(file).Findings).Code);
    }

    [Fact]
    public void A_file_that_grew_meanwhile_is_refused_too() =>
        Assert.Equal("file-too-large", Assert.Single(Read(new byte[SourceTextReading.MaxBytes + 1], length: 10).Findings).Code);

    [Fact]
    public void A_file_that_cannot_be_opened_is_a_finding()
    {
        foreach (var fault in new Exception[] { new IOException("gone"), new UnauthorizedAccessException("not yours") })
        {
            var file = new SourceFile(SourceFolder.Input, "plans/a.md", "input/plans/a.md", 1, () => throw fault);
            Assert.Equal("file-unreadable", Assert.Single(SourceTextReading.Read(file).Findings).Code);
        }
    }

    private static SourceTextResult Read(byte[] bytes, long? length = null) =>
        SourceTextReading.Read(new(SourceFolder.Input, "plans/a.md", "input/plans/a.md", length ?? bytes.Length, () => bytes));
}
