using Site.Tests.EndToEnd;
using Xunit;

[assembly: AssemblyFixture(typeof(RepositorySite))]

namespace Site.Tests.EndToEnd;

/// <summary>The site of this repository, built once for all tests that look at it.</summary>
public sealed class RepositorySite : IDisposable
{
    private readonly TemporarySite _site = TemporarySite.OfRepository();
    private readonly Lazy<BuiltSite> _built;

    public RepositorySite() => _built = new(() =>
    {
        var result = _site.Build();
        Assert.True(result.ExitCode == 0, result.ToString());
        return new BuiltSite(_site.Output);
    });

    internal BuiltSite Built => _built.Value;

    public void Dispose() => _site.Dispose();
}
