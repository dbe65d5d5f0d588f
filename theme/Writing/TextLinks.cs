using System.Collections.Frozen;
using Site.Publishing;

namespace Theme.Writing;

/// <summary>Where the links and pictures of a text lead from the page it stands on.</summary>
internal sealed class TextLinks(Page page, FrozenDictionary<string, LinkTarget> targets)
{
    /// <summary>Schemes that a reader may follow. Publishing hands over no others; this is the second lock.</summary>
    private static readonly string[] Schemes = ["https:", "http:", "mailto:", "tel:"];

    /// <summary>The address of a link, or null when it leads nowhere.</summary>
    public string? Of(string destination) => targets.GetValueOrDefault(destination) switch
    {
        { Path: { } path } target => page.LinkTo(path, target.Fragment),
        { Outside: { } outside } when Schemes.Any(scheme => outside.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)) => outside,
        { Fragment: { } fragment, Outside: null } => "#" + fragment,
        _ => null,
    };

    /// <summary>The address of a picture within the site; null for any other, so that no page asks another server for one.</summary>
    public string? Picture(string destination) =>
        targets.GetValueOrDefault(destination) is { Path: { } path } ? page.LinkTo(path) : null;

    /// <summary>A picture's size in pixels, where it is known.</summary>
    public PictureSize? SizeOf(string destination) => targets.GetValueOrDefault(destination)?.Size;

    public bool LeadsOutside(string destination) => targets.GetValueOrDefault(destination)?.Outside is not null;
}
