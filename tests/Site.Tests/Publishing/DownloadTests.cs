using Site.Model;
using Site.Publishing;
using Site.Reading.Markdown;
using Site.Registries;
using Site.Tests.Reading;
using Xunit;
using static Site.Tests.SamplePlans;

namespace Site.Tests.Publishing;

/// <summary>A plan as plain text and as Markdown, beside its page.</summary>
public sealed class DownloadTests
{
    private const string Body =
        """
        一、学习

        每季度组织委员*集中*学习`1`次，见[官网](https://www.gov.cn/)[^1]。20xx年不变。

        3. 第三
        4. 第四

           - 里面

        | 月 | 事 |
        | --- | ---: |
        | 3 | 学\|习 |

        > 引文

        ```
        代码 ```` 尾
        ```

        \# 井号 \*星\* <b>

        示例镇
        2026年1月15日

        [^1]: 注释一。
        """;

    [Fact]
    public void Plain_text_keeps_paragraphs_numbers_and_tables()
    {
        var text = Site("title: 题\nissuer: 示例镇政协", Body).Read("plans/a.txt");

        Assert.Equal(
            "题\n示例镇政协\n\n一、学习\n\n每季度组织委员集中学习1次，见官网[1]。20xx年不变。\n\n3. 第三\n4. 第四\n  · 里面\n\n月\t事\n3\t学|习\n\n引文\n\n"
            + "代码 ```` 尾\n\n# 井号 *星* <b>\n\n示例镇2026年1月15日\n\n[1] 注释一。\n",
            text);
    }

    [Fact]
    public void Markdown_put_into_the_input_folder_gives_the_same_plan()
    {
        var first = Read("a", "title: \"题：“引”\\\"号\\\\\"\ntownship: 示例镇\nyear: 2026\ndate: 2026-01-15\ntier: 语料样本", Body);
        var again = Read("a", Markdown(first));

        Assert.Equal((first.Title, first.Tier, first.Text.Text), (again.Title, again.Tier, again.Text.Text));
        Assert.Equal(Shape(first), Shape(again));
        Assert.Equal((first.Stated.Year?.Value, first.Stated.Date?.Value, first.Stated.Township?.Value), (again.Stated.Year?.Value, again.Stated.Date?.Value, again.Stated.Township?.Value));
    }

    [Fact]
    public void A_sample_says_what_it_is_in_both_files()
    {
        var site = new PublishedSite([Unit("s", "1a", 1, 2)]);

        Assert.Contains("\n语料样本\n", site.Read("samples/s/1a.txt"), StringComparison.Ordinal);
        Assert.Contains("\ntier: \"语料样本\"\n", site.Read("samples/s/1a.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_lists_its_files() =>
        Assert.Equal(["plans/a.txt", "plans/a.md"], Site("title: 题", "正文。").Page<PlanPage>("plans/a.html").Downloads.Select(file => file.Value));

    // Where a block stands in its file differs: a heading has its sign before it.
    private static string Shape(Plan plan) => System.Text.RegularExpressions.Regex.Replace(PlanPicture.Of(plan.Text), @"\d+:\d+", "");

    private static PublishedSite Site(string keys, string body) => new([Derived(Read("a", keys, body))]);

    private static string Markdown(Plan plan) => new PublishedSite([Derived(plan)]).Read("plans/a.md");

    private static DerivedPlan Derived(Plan plan) => global::Site.Deriving.PlanDeriving.Derive(plan, RegistrySet.Embedded);

    private static Plan Read(string id, string keys, string body) => Read(id, $"---\n{keys}\n---\n\n{body}\n");

    private static Plan Read(string id, string file)
    {
        var read = MarkdownReading.Read(Sources.Input($"plans/{id}.md", file), RegistrySet.Embedded);
        return read.Plan ?? throw new InvalidOperationException(string.Join('\n', read.Findings));
    }
}
