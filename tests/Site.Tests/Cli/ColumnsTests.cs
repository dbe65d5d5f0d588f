using Site.Cli;
using Xunit;

namespace Site.Tests.Cli;

public sealed class ColumnsTests
{
    [Theory]
    [InlineData("abc", 3)]
    [InlineData("政协", 4)]
    [InlineData("𠮷a", 3)]
    [InlineData("“”", 2)]
    public void A_Chinese_character_takes_two_columns(string text, int width) => Assert.Equal(width, Columns.Width(text));

    [Theory]
    [InlineData("组织委员学习", 6, "组织委|员学习")]
    [InlineData("组织委员，学习", 8, "组织委|员，学习")]
    [InlineData("组织委（员）", 8, "组织委|（员）")]
    [InlineData("一共有 12 条", 10, "一共|有 12 条")]
    [InlineData("见 README.md 文件", 10, "见|README.md|文件")]
    [InlineData("𠮷𠮷𠮷", 5, "𠮷𠮷|𠮷")]
    [InlineData("", 10, "")]
    public void Lines_are_cut_where_a_reader_expects_it(string text, int columns, string lines) =>
        Assert.Equal(lines, string.Join('|', Columns.Wrap(text, columns)));
}
