using Site.Model;
using Site.Publishing;

namespace Site.Checking;

/// <summary>Links and pictures of plans and office texts lead somewhere.</summary>
internal static class LinkRule
{
    public static IEnumerable<Finding> Find(CheckedSite site)
    {
        var names = new Lazy<NearbyNames>(() => new(site.Book));
        foreach (var (source, text) in site.LinkingTexts)
            foreach (var link in text.Links())
                if (Judge(source, link, site.Links.Resolve(source, link.Destination), names) is { } finding) yield return finding;
    }

    private static Finding? Judge(SourceFile source, LinkUse link, ResolvedLink resolved, Lazy<NearbyNames> names) => resolved.Fault switch
    {
        LinkFault.None when link.IsPicture && resolved.Target!.Outside is not null => Messages.PictureOutside(source, link),
        LinkFault.None => null,
        LinkFault.Scheme => Messages.LinkScheme(source, link),
        LinkFault.Fragment => Messages.FragmentMissing(source, link, resolved.Meant),
        LinkFault.LeavesInput => Messages.LinkLeavesInput(source, link),
        _ when link.IsPicture => Messages.PictureMissing(source, link, names.Value.Like(resolved.Meant)),
        LinkFault.Plan => Messages.LinkDead(source, link, resolved.Meant, names.Value.Like(resolved.Meant)),
        LinkFault.Attachment => Messages.AttachmentMissing(source, link.Source, resolved.Meant, names.Value.Like(resolved.Meant)),
        _ => Messages.LinkTargetMissing(source, link, names.Value.Like(resolved.Meant)),
    };
}
