using Site.Tests.EndToEnd;
using Xunit;

namespace Site.Tests.Contracts;

/// <summary>The program deletes only what it wrote, and leaves a site that works.</summary>
public sealed class OutputFolderTests
{
    [Fact]
    public void A_folder_with_files_of_others_is_refused_and_left_alone()
    {
        using var site = new TemporarySite().WritePlan().Write("output/thesis.docx", "40 pages");

        var result = site.Build();

        Assert.True(result.ExitCode == 3, result.ToString());
        Assert.Equal(["thesis.docx"], site.BuiltFiles());
        Assert.Contains("output", result.Output + result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_put_into_a_built_site_is_never_deleted()
    {
        using var site = new TemporarySite().WritePlan();
        site.Build();
        site.Write("output/plans/notes.txt", "mine");

        site.Build();

        Assert.Equal("mine", site.Read("plans/notes.txt"));
    }

    [Fact]
    public void A_page_without_a_source_is_deleted_with_its_folder()
    {
        using var site = new TemporarySite().WritePlan("a/b/old.md").WritePlan("new.md", "示例二");
        site.Build();
        Assert.True(site.Has("plans/a/b/old.html"));
        File.Delete(Path.Combine(site.Root, "input/plans/a/b/old.md"));

        Assert.Equal(0, site.Build().ExitCode);

        Assert.False(site.Has("plans/a/b/old.html"));
        Assert.False(Directory.Exists(Path.Combine(site.Output, "plans/a")));
        Assert.True(site.Has("plans/new.html"));
    }

    [Fact]
    public void A_file_with_the_same_content_is_left_alone()
    {
        using var site = new TemporarySite().WritePlan();
        site.Build();
        var page = Path.Combine(site.Output, "index.html");
        var long_ago = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(page, long_ago);

        site.Build();

        Assert.Equal(long_ago, File.GetLastWriteTimeUtc(page));
    }

    // Killed between two files, a disk filled up, a page deleted or damaged by hand.
    [Theory]
    [InlineData("index.html", null)]
    [InlineData("index.html", "<!DOCTYPE html>half a pa")]
    [InlineData("plans/example/2026.html", null)]
    [InlineData("plans/example/2026.html", "")]
    public void The_next_build_repairs_a_half_written_site(string address, string? left)
    {
        using var site = new TemporarySite().WritePlan();
        site.Build();
        var whole = site.Read(address);
        var page = Path.Combine(site.Output, address);
        if (left is null) File.Delete(page);
        else File.WriteAllText(page, left);

        Assert.Equal(0, site.Build().ExitCode);

        Assert.Equal(whole, site.Read(address));
    }

    [Fact]
    public void A_site_whose_manifest_was_half_written_is_repaired()
    {
        using var site = new TemporarySite().WritePlan();
        site.Build();
        var manifest = Assert.Single(Directory.GetFiles(site.Output, ".*"));
        var text = File.ReadAllText(manifest);
        File.WriteAllText(manifest, text[..(text.Length / 2)]);

        var result = site.Build();

        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.Equal(text, File.ReadAllText(manifest));
    }
}
