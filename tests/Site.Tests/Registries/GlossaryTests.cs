using Site.Registries;
using Xunit;

namespace Site.Tests.Registries;

public sealed class GlossaryTests
{
    [Theory]
    [InlineData("组织提案审查和立案。", "提案 立案")]
    [InlineData("重点提案由领导督办", "重点提案 督办")]
    [InlineData("妇联组织开展活动，政协联组开会", "联组")]
    [InlineData("工作联络组和联络处", "联络组 联络处")]
    [InlineData("公安机关立案侦查", "")]
    [InlineData("", "")]
    [InlineData("天", "")]
    public void Words_are_found_the_longer_first_and_none_that_means_something_else(string text, string words) =>
        Assert.Equal(words, string.Join(' ', Glossary.Embedded.Find(text).Select(hit => hit.Entry.Id)));

    [Fact]
    public void Every_entry_is_explained_in_one_or_two_plain_sentences() => Faults.None(Glossary.Embedded.Entries
        .Where(entry => entry.Meaning.Length is < 4 or > 60 || !entry.Meaning.EndsWith('。') || entry.Meaning.Contains(entry.Id, StringComparison.Ordinal))
        .Select(entry => $"{entry.Id}: {entry.Meaning}"));
}
