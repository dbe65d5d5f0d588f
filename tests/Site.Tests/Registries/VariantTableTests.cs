using Site.Registries;
using Xunit;

namespace Site.Tests.Registries;

public sealed class VariantTableTests
{
    private static readonly VariantTable Variants = RegistrySet.Embedded.Variants;

    [Theory]
    [InlineData('協', '协')]
    [InlineData('鄉', '乡')]
    [InlineData('鎮', '镇')]
    [InlineData('衞', '卫')]
    [InlineData('裡', '里')]
    [InlineData('协', '协')]
    [InlineData('著', '著')]
    [InlineData('乾', '乾')]
    [InlineData('a', 'a')]
    public void SimplifiesACharacter(char c, char simplified) => Assert.Equal(simplified, Variants.Simplify(c));

    [Fact]
    public void SimplifyingTwiceChangesNothing()
    {
        Assert.True(Variants.Pairs.Length > 2500);
        Assert.All(Variants.Pairs, pair => Assert.Equal(pair.Simplified, Variants.Simplify(pair.Simplified)));
        Assert.Equal(Variants.Pairs.Select(p => p.Traditional).Order().Distinct(), Variants.Pairs.Select(p => p.Traditional));
    }
}
