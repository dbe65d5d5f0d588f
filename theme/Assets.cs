using System.Buffers;
using System.Collections.Immutable;
using System.Reflection;
using Site.Model;

namespace Theme;

/// <summary>Style sheets, scripts and pictures, embedded in the program under the address they have on the site.</summary>
internal static class Assets
{
    private const string Folder = "assets/";

    public static readonly SitePath StyleSheet = new(Folder + "site.css");
    public static readonly SitePath Script = new(Folder + "site.js");
    public static readonly SitePath Search = new(Folder + "search.js");
    public static readonly SitePath SearchPage = new(Folder + "search-page.js");
    public static readonly SitePath SearchStyles = new(Folder + "search.css");
    public static readonly SitePath Icon = new(Folder + "favicon.svg");

    /// <summary>What the card of a shared page shows: a square that WeChat takes, never loaded by a page.</summary>
    public static readonly SitePath ShareSign = new(Folder + "share.png");

    /// <summary>In order of address; the bytes are read once.</summary>
    public static ImmutableArray<OutputFile> All { get; } =
    [
        .. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Select(name => name.Replace('\\', '/'))
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(Promise),
    ];

    private static OutputFile Promise(string name)
    {
        var bytes = new Lazy<byte[]>(() => Read(name));
        return new(new(name), output => output.Write(bytes.Value));
    }

    private static byte[] Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not embedded under this name.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
