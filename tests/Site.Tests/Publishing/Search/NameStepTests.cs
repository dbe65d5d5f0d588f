using Site.Publishing.Search;
using Xunit;

namespace Site.Tests.Publishing.Search;

public sealed class NameStepTests
{
    [Theory]
    [InlineData("x/2025/plan-6", "x/2026/plan-7", "1 1")]
    [InlineData("香山街道2026年工作计划", "香山街道2025年工作计划", "-1")]
    [InlineData("a/007", "a/008", "1")]
    [InlineData("a/099", "a/100", "1")]
    [InlineData("a/9", "a/10", "1")]
    [InlineData("x/2025/plan-6", "x/2026/plan-6", "1")]
    [InlineData("x/1", "x/1", "")]
    [InlineData("a/9", "a/09", null)]
    [InlineData("a/10", "a/9a", null)]
    [InlineData("a1", "b1", null)]
    [InlineData("", "a1", null)]
    [InlineData("a1234567890", "a1234567891", null)]
    public void Names_that_differ_by_numbers_are_steps(string previous, string name, string? steps) =>
        Assert.Equal(steps, NameStep.Between(previous, name) is { } found ? string.Join(' ', found) : null);
}
