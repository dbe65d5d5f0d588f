using System.Text.RegularExpressions;
using Xunit;

namespace Site.BrowserTests;

/// <summary>One address of each kind of page of the built site.</summary>
internal static partial class PageKinds
{
    // What begins like this stands for its kind; the first in ordinal order is taken.
    private static readonly (string Kind, Regex Address)[] Kinds =
    [
        ("home", Exactly("index.html")), ("official plan", Plan()), ("sample", Sample()), ("place", Place()), ("year", Year()),
        ("function area", Area()), ("places", Exactly("places/index.html")), ("years", Exactly("years/index.html")),
        ("function areas", Exactly("functions/index.html")), ("crossing", Crossing()), ("office", Office()), ("found file", FoundFile()),
        ("contents", Exactly("all.html")), ("search", Exactly("search.html")), ("not found", Exactly("404.html")),
        ("about", Exactly("about.html")), ("accessibility", Exactly("accessibility.html")),
    ];

    public static TheoryData<string> Names => [.. Kinds.Select(kind => kind.Kind)];

    public static string AddressOf(this ServedSite site, string kind)
    {
        Assert.SkipWhen(SystemBrowser.Path is null, SystemBrowser.Missing);
        var pattern = Kinds.Single(k => k.Kind == kind).Address;
        var address = Directory.GetFiles(site.Folder, "*.html", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(site.Folder, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .FirstOrDefault(file => pattern.IsMatch(file));
        Assert.True(address is not null, $"The site of the repository has no page of the kind: {kind}");
        return address;
    }

    private static Regex Exactly(string address) => new($"^{Regex.Escape(address)}$");

    [GeneratedRegex(@"^plans/.+\.html$")]
    private static partial Regex Plan();

    [GeneratedRegex(@"^samples/.+\.html$")]
    private static partial Regex Sample();

    [GeneratedRegex(@"^places/(?!index)[^/]+\.html$")]
    private static partial Regex Place();

    [GeneratedRegex(@"^years/\d+\.html$")]
    private static partial Regex Year();

    [GeneratedRegex(@"^functions/(?!index)[^/]+\.html$")]
    private static partial Regex Area();

    // places/x/2026.html, functions/xuexi/2026.html
    [GeneratedRegex(@"^(places|years|functions)/[^/]+/.+\.html$")]
    private static partial Regex Crossing();

    [GeneratedRegex(@"^seeds/.+\.html$")]
    private static partial Regex FoundFile();

    [GeneratedRegex(@"^pages/.+\.html$")]
    private static partial Regex Office();
}
