using System.Buffers;
using System.Text;
using Site.Publishing;
using Theme;
using Xunit;

namespace Site.Tests.Theme;

public sealed class AssetTests
{
    private static Dictionary<string, string> Assets { get; } = ((ITheme)new SiteTheme()).Assets.ToDictionary(asset => asset.Path.Value, asset =>
    {
        var output = new ArrayBufferWriter<byte>();
        asset.Write(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    });

    [Fact]
    public void They_stand_under_assets_by_stable_names()
    {
        Assert.All(Assets.Keys, name => Assert.Matches("^assets/[a-z-]+\\.(css|js|svg|png)$", name));
        Assert.Empty(new[] { "assets/site.css", "assets/site.js", "assets/favicon.svg", "assets/share.png" }.Except(Assets.Keys));
    }

    // A browser of about Chromium 86 drops a rule it cannot read, or a whole block.
    [Theory]
    [InlineData(":has(")]
    [InlineData(":is(")]
    [InlineData(":where(")]
    [InlineData("@layer ")]
    [InlineData("@container")]
    [InlineData("color-mix")]
    [InlineData("aspect-ratio")]
    [InlineData("inset:")]
    [InlineData("margin-inline")]
    [InlineData("padding-inline")]
    [InlineData("\n  &")]
    [InlineData("url(")]
    [InlineData("@import")]
    public void Style_sheets_use_nothing_that_an_old_browser_drops_and_ask_for_no_file(string feature) =>
        Assert.DoesNotContain(Assets, asset => asset.Key.EndsWith(".css", StringComparison.Ordinal) && WithoutComments(asset.Value).Contains(feature, StringComparison.Ordinal));

    // It would drop the whole script. What came with 86 itself may be used.
    [Theory]
    [InlineData(".at(")]
    [InlineData("??=")]
    [InlineData("||=")]
    [InlineData("&&=")]
    [InlineData("structuredClone")]
    [InlineData("hasOwn(")]
    [InlineData("findLast")]
    [InlineData("toSorted")]
    [InlineData("toReversed")]
    [InlineData("groupBy(")]
    [InlineData("Promise.any")]
    [InlineData("withResolvers")]
    [InlineData("AbortSignal.")]
    [InlineData("DecompressionStream")]
    [InlineData("Intl.Segmenter")]
    [InlineData("showPopover")]
    [InlineData("import ")]
    [InlineData(":has(")]
    [InlineData(":is(")]
    [InlineData("static {")]
    public void Scripts_use_nothing_that_an_old_browser_does_not_know(string feature) =>
        Assert.DoesNotContain(Assets, asset => asset.Key.EndsWith(".js", StringComparison.Ordinal) && WithoutComments(asset.Value).Contains(feature, StringComparison.Ordinal));

    [Fact]
    public void Nothing_names_another_server() =>
        Assert.DoesNotContain(Assets.Where(asset => !asset.Key.EndsWith(".svg", StringComparison.Ordinal)), asset => asset.Value.Contains("://", StringComparison.Ordinal));

    private static string WithoutComments(string css) => System.Text.RegularExpressions.Regex.Replace(css, @"/\*.*?\*/", "", System.Text.RegularExpressions.RegexOptions.Singleline);
}
