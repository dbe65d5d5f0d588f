using System.Security.Cryptography;
using Xunit;

namespace Site.Tests.EndToEnd;

/// <summary>The same input gives the same bytes, whatever the machine.</summary>
public sealed class DeterminismTests(RepositorySite repository)
{
    [Theory]
    [InlineData("TZ", "Pacific/Kiritimati")]
    [InlineData("TZ", "America/Los_Angeles")]
    [InlineData("LC_ALL", "tr_TR.UTF-8")]
    [InlineData("LANG", "C")]
    [InlineData("DOTNET_PROCESSOR_COUNT", "1")]
    [InlineData("DOTNET_PROCESSOR_COUNT", "8")]
    public void The_machine_changes_no_byte(string variable, string value)
    {
        using var site = TemporarySite.OfRepository();

        var result = SiteProgram.Start(site.Root, [(variable, value)], "build");

        Assert.True(result.ExitCode == 0, result.ToString());
        AssertSame(site);
    }

    // File systems list files in an order of their own, often that in which they were made.
    [Fact]
    public void The_order_in_which_files_were_made_changes_no_byte()
    {
        using var site = TemporarySite.CopyOf(Repository.Root, files => files.Reverse());

        var result = SiteProgram.Run("build", "--root", site.Root);

        Assert.True(result.ExitCode == 0, result.ToString());
        AssertSame(site);
    }

    [Fact]
    public void A_second_build_over_the_first_changes_no_byte()
    {
        using var site = TemporarySite.OfRepository();
        site.Build();

        site.Build();

        AssertSame(site);
    }

    private void AssertSame(TemporarySite site) => Assert.Equal(Hashes(repository.Built.Folder), Hashes(site.Output));

    private static string[] Hashes(string folder) =>
    [
        .. Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => $"{Path.GetRelativePath(folder, file)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))}")
            .Order(StringComparer.Ordinal),
    ];
}
