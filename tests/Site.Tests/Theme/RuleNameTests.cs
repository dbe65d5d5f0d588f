using System.Text.RegularExpressions;
using Site.Tests.Architecture;
using Theme.Notes;
using Xunit;

namespace Site.Tests.Theme;

/// <summary>Readers see the rules by their Chinese names.</summary>
public sealed partial class RuleNameTests
{
    [Fact]
    public void Every_rule_has_a_name_and_no_name_is_left_over()
    {
        var rules = SourceCode.Below("src/Site/Deriving").Concat(SourceCode.Below("src/Site/Registries"))
            .SelectMany(code => RuleId().Matches(code.Text)).Select(match => match.Groups[1].Value).Distinct().ToList();

        Assert.True(rules.Count > 20, "The rules are not found any more.");
        Assert.Equal(rules.Order(StringComparer.Ordinal), RuleNames.Known.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Names_are_Chinese_and_distinct()
    {
        var names = RuleNames.Known.Select(RuleNames.Of).ToList();

        Assert.Equal(names.Count, names.Distinct().Count());
        Assert.All(names, name => Assert.DoesNotContain(name, char.IsAsciiLetter));
    }

    // "year-not-before"
    [GeneratedRegex("\"((?:year|kind|place|issuer|level|area)-[a-z-]+)\"")]
    private static partial Regex RuleId();
}
