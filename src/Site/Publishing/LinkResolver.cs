using System.Collections.Concurrent;
using Site.Model;

namespace Site.Publishing;

/// <summary>Finds where the links of a text lead. Links are typed relative to the Markdown file as it lies on disk.</summary>
public sealed class LinkResolver
{
    private readonly FrozenDictionary<string, SitePath> files;
    private readonly Lazy<Dictionary<string, (SitePath Page, PlanText Text)>> pages;
    private readonly ConcurrentDictionary<string, FrozenSet<string>> fragments = new(StringComparer.Ordinal);
    private readonly FrozenDictionary<string, SourceFile> sources;
    private readonly ConcurrentDictionary<SitePath, PictureSize?> sizes = new();

    public LinkResolver(AddressBook book)
    {
        files = book.FileAddresses;
        sources = book.Files.Where(file => files.ContainsKey(file.Key)).ToFrozenDictionary(file => files[file.Key].Value, file => file.Value, StringComparer.Ordinal);
        pages = new(() => PagesOf(book));
    }

    /// <summary>Where a link typed in <paramref name="source"/> leads, or what is wrong with it.</summary>
    public ResolvedLink Resolve(SourceFile source, string destination)
    {
        var address = LinkAddress.Parse(destination);
        if (address.Scheme is not null)
            return address.IsOutside ? ResolvedLink.To(new(null, address.Path, null)) : ResolvedLink.Broken(LinkFault.Scheme, address.Path);
        if (address is { Path: "", Fragment: null }) return ResolvedLink.Broken(LinkFault.Target, destination);

        var path = address.Path.Length == 0 ? source.Path : address.From(source.Path);
        if (path is null) return ResolvedLink.Broken(LinkFault.LeavesInput, address.Path);
        if (files.TryGetValue(path, out var file)) return ResolvedLink.To(new(file, null, null));
        return pages.Value.TryGetValue(path, out var page)
            ? WithFragment(path, page.Page, page.Text, address.Fragment)
            : ResolvedLink.Broken(FaultOf(path), path);
    }

    /// <summary>Every destination of the text that leads somewhere, as typed.</summary>
    public FrozenDictionary<string, LinkTarget> TargetsOf(SourceFile source, PlanText text)
    {
        var targets = new Dictionary<string, LinkTarget>(StringComparer.Ordinal);
        foreach (var link in text.Links())
            if (Resolve(source, link.Destination).Target is { } target)
                targets[link.Destination] = link.IsPicture && target.Path is { } picture ? target with { Size = SizeOf(picture) } : target;
        return targets.Count == 0 ? FrozenDictionary<string, LinkTarget>.Empty : targets.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>By the path of their source; most texts link to none of them.</summary>
    private static Dictionary<string, (SitePath Page, PlanText Text)> PagesOf(AddressBook book)
    {
        var found = new Dictionary<string, (SitePath, PlanText)>(book.Plans.Length + book.OfficeTexts.Length, StringComparer.Ordinal);
        foreach (var plan in book.Plans)
            if (plan.Plan.Seed is null) found.Add(plan.Plan.Source.Path, (book.PlanAddresses[plan.Id], plan.Text));
        foreach (var text in book.OfficeTexts) found.Add(text.Source.Path, (SiteMap.Of(text), text.Text));
        return found;
    }

    /// <summary>Read when the first page that shows the picture is made, so that a check pays for none.</summary>
    private PictureSize? SizeOf(SitePath picture) =>
        sizes.GetOrAdd(picture, path => sources.TryGetValue(path.Value, out var file) ? PictureSizes.Of(file.Read()) : null);

    private ResolvedLink WithFragment(string path, SitePath page, PlanText text, string? fragment)
    {
        if (string.IsNullOrEmpty(fragment)) return ResolvedLink.To(new(page, null, null));
        var ids = fragments.GetOrAdd(path, _ => text.Leaves().Select(leaf => leaf.Id).ToFrozenSet(StringComparer.Ordinal));
        return ids.Contains(fragment)
            ? ResolvedLink.To(new(page, null, fragment))
            : new(new(page, null, null), LinkFault.Fragment, fragment);
    }

    private static LinkFault FaultOf(string path)
    {
        if (path.StartsWith(FileAddresses.AttachmentFolder, StringComparison.Ordinal)) return LinkFault.Attachment;
        var isPlan = path.StartsWith("plans/", StringComparison.Ordinal) && path.EndsWith(".md", StringComparison.OrdinalIgnoreCase);
        return isPlan ? LinkFault.Plan : LinkFault.Target;
    }
}

/// <summary>A link judged. A dead fragment still leads to its page; every other fault leads nowhere.</summary>
/// <param name="Meant">What was looked for in vain: a path under <c>input/</c>, a fragment, or the destination.</param>
public sealed record ResolvedLink(LinkTarget? Target, LinkFault Fault, string Meant)
{
    internal static ResolvedLink To(LinkTarget target) => new(target, LinkFault.None, "");

    internal static ResolvedLink Broken(LinkFault fault, string meant) => new(null, fault, meant);
}

public enum LinkFault
{
    None,

    /// <summary>No published plan stands at that path.</summary>
    Plan,

    /// <summary>No such file in the folder of attachments.</summary>
    Attachment,

    /// <summary>Nothing else stands at that path.</summary>
    Target,

    /// <summary>The page is there, but no heading or paragraph of that name.</summary>
    Fragment,

    /// <summary>The path leads out of the input folder.</summary>
    LeavesInput,

    /// <summary>A scheme that no reader should follow.</summary>
    Scheme,
}
