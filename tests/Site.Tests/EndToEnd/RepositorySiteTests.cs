using AngleSharp.Dom;
using Xunit;

namespace Site.Tests.EndToEnd;

public sealed class RepositorySiteTests(RepositorySite repository)
{
    [Fact]
    public void Every_file_of_the_built_site_passes_the_audit() => Faults.None(LinkAudit.Faults(repository.Built));

    [Fact]
    public void Every_list_row_says_which_tier_a_plan_is_of() => Faults.None(
        from page in repository.Built.Pages
        from row in page.Value.QuerySelectorAll("li[data-plan]")
        where !row.TextContent.Contains("官方发布", StringComparison.Ordinal) && !row.TextContent.Contains("语料样本", StringComparison.Ordinal)
        select $"{page.Key}: {row.GetAttribute("data-plan")}");

    // The nine titles of the found file, each with its own page; one of them holds three texts.
    [Fact]
    public void Every_title_of_the_corpus_has_a_page()
    {
        var units = repository.Built.Files.Where(address => address.StartsWith("samples/", StringComparison.Ordinal) && address.EndsWith(".html", StringComparison.Ordinal))
            .Select(address => Path.GetFileNameWithoutExtension(address).TrimEnd('a', 'b', 'c', 'd')).Distinct();

        Assert.Equal(["1", "2", "3", "4", "5", "6", "7", "8", "9"], units.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_character_of_the_corpus_is_lost()
    {
        var pages = repository.Built.Files.Where(address => address.StartsWith("samples/", StringComparison.Ordinal) && address.EndsWith(".html", StringComparison.Ordinal))
            .Select(address => Plain(TextOfPlan(repository.Built.Pages[address]))).ToArray();
        var lines = Directory.GetFiles(Repository.PathOf("seeds"), "*.txt").SelectMany(File.ReadLines)
            // The compiler's own title and greeting belong to no plan.
            .SkipWhile(line => !line.Contains("篇一", StringComparison.Ordinal))
            // A saved page's list marks ("- 1、") number nothing and are no text.
            .Select(line => Plain(line.StartsWith("- ", StringComparison.Ordinal) ? line[2..] : line)).Where(line => line.Length > 0);

        Faults.None(lines.Where(line => !pages.Any(page => page.Contains(line, StringComparison.Ordinal))));
    }

    [Fact]
    public void Without_the_examples_the_site_still_works()
    {
        using var site = TemporarySite.OfRepository();
        Directory.Delete(Path.Combine(site.Root, "input", "plans", "示例"), recursive: true);

        var result = site.Build();

        Assert.True(result.ExitCode == 0, result.ToString());
        Faults.None(LinkAudit.Faults(new BuiltSite(site.Output)));
    }

    private static string TextOfPlan(IDocument page)
    {
        var article = (IElement)page.QuerySelector("article")!.Clone();
        foreach (var note in article.QuerySelectorAll("[data-site-note]")) note.Remove();
        return article.TextContent;
    }

    private static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
