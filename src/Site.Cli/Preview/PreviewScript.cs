using System.Reflection;
using System.Text;

namespace Site.Cli.Preview;

/// <summary>The script that only the preview adds to a page: it reloads, keeps the place, and shows findings.</summary>
internal static class PreviewScript
{
    // No address of a site begins with an underscore.
    public const string Address = "/_preview/preview.js";
    public const string State = "/_preview/state";
    public const string Events = "/_preview/events";

    public static byte[] Bytes { get; } = Read();

    /// <summary>The page with the script in it.</summary>
    /// <param name="address">The site's address of the page; of the page that is missing, what was asked for.</param>
    /// <param name="stamp">Changes when the page does.</param>
    public static byte[] Add(byte[] html, string address, string stamp)
    {
        var tag = Encoding.UTF8.GetBytes($"<script src=\"{Address}\" data-page=\"{Uri.EscapeDataString(address)}\" data-stamp=\"{stamp}\"></script>\n");
        var at = html.AsSpan().LastIndexOf("</body>"u8);
        if (at < 0) at = html.Length;
        return [.. html.AsSpan(0, at), .. tag, .. html.AsSpan(at)];
    }

    private static byte[] Read()
    {
        const string Name = "preview.js";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Name)
            ?? throw new InvalidOperationException($"{Name} is not embedded under this name.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
