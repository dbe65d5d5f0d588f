using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Site.Tests.EndToEnd;

/// <summary>The built site as a browser would find it: files, and pages parsed as strictly as the standard allows.</summary>
internal sealed class BuiltSite
{
    private static readonly HtmlParser Strict = new(new HtmlParserOptions { IsStrictMode = true });

    private readonly HashSet<string> _known;

    public BuiltSite(string folder)
    {
        Folder = folder;
        Files = FilesOf(folder);
        _known = Files.ToHashSet(StringComparer.Ordinal);
        var pages = new Dictionary<string, IHtmlDocument>(StringComparer.Ordinal);
        var faults = new List<string>();
        foreach (var address in Files.Where(address => address.EndsWith(".html", StringComparison.Ordinal)))
        {
            try
            {
                pages.Add(address, Strict.ParseDocument(File.ReadAllText(Path.Combine(folder, address))));
            }
            catch (HtmlParseException exception)
            {
                faults.Add($"{address}:{exception.Position.Line}:{exception.Position.Column}: {exception.Message}");
            }
        }

        (Pages, ParseFaults) = (pages, faults);
    }

    public string Folder { get; }

    /// <summary>Addresses relative to the site's root, in ordinal order; files that begin with a dot belong to the program.</summary>
    public IReadOnlyList<string> Files { get; }

    public IReadOnlyDictionary<string, IHtmlDocument> Pages { get; }

    public IReadOnlyList<string> ParseFaults { get; }

    public static IReadOnlyList<string> FilesOf(string folder) =>
    [
        .. Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Where(address => !address.StartsWith('.'))
            .Order(StringComparer.Ordinal),
    ];

    public bool Has(string address) => _known.Contains(address);

    public string Read(string address) => File.ReadAllText(Path.Combine(Folder, address));

    public IElement Main(string address) => Pages[address].QuerySelector("main")!;

    /// <summary>Former addresses point on by themselves; nobody links to them.</summary>
    public bool PointsOn(string address) => Pages[address].QuerySelector("meta[http-equiv=refresh]") is not null;
}
