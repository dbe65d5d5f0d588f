using System.Text;
using Site.Model;
using Site.Privacy;
using Site.Publishing.Search;
using Site.Reading.Markdown;
using Site.Registries;
using Xunit;

namespace Site.Tests.Privacy;

/// <summary>What search may know of a masked sample.</summary>
public sealed class SearchTests
{
    [Fact]
    public void Masked_digits_part_a_block_in_two()
    {
        var plan = Screened("---\ntitle: 甲13812345678乙\ntier: 语料样本\n---\n\n一、联系13812345678人\n\n正文在前110101199003074477，13812345678在后。\n");

        Assert.True(plan.HoldsPersonalNumbers);
        Assert.Equal(
            ["Title:甲", "Title:乙", "Heading:一、联系", "Heading:人", "Body:正文在前", "Body:，", "Body:在后。"],
            SearchBlock.Of(plan).Select(block => $"{block.Field}:{block.Text}"));
    }

    [Fact]
    public void Found_masks_and_other_plans_keep_their_blocks_whole() =>
        Assert.Equal(
            ["Title:甲20xx", "Body:正文**镇。"],
            SearchBlock.Of(Screened("---\ntitle: 甲20xx\ntier: 语料样本\n---\n\n正文**镇。\n")).Select(block => $"{block.Field}:{block.Text}"));

    private static Plan Screened(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var plan = MarkdownReading.Read(new(SourceFolder.Input, "plans/a.md", "input/plans/a.md", bytes.Length, () => bytes), RegistrySet.Embedded).Plan!;
        return Assert.Single(PersonalScreening.Screen([plan], System.Collections.Frozen.FrozenDictionary<string, SourceFile>.Empty, RegistrySet.Embedded).Plans);
    }
}
