using Site.Model;

namespace Site.Checking;

/// <summary>Every attachment that front matter names is there.</summary>
internal static class AttachmentRule
{
    public static IEnumerable<Finding> Find(CheckedSite site)
    {
        var names = new Lazy<NearbyNames>(() => new(site.Book));
        foreach (var plan in site.Book.Plans)
            foreach (var attachment in plan.Plan.Stated.Attachments)
                if (site.Book.AttachmentAt(attachment.File) is null)
                    yield return Messages.AttachmentMissing(
                        plan.Plan.Source, attachment.Source, "attachments/" + attachment.File, names.Value.Like(attachment.File));
    }
}
