using Site.Model;
using Site.Publishing.Downloads;

namespace Site.Publishing;

/// <summary>The page of every plan, and the former addresses that lead there.</summary>
internal static class PlanPages
{
    public static IEnumerable<OutputFile> Plans(PublishingDesk desk) =>
        desk.Site.Library.Plans.Select(plan => desk.Page(desk.Site.Map.Of(plan), () => PageOf(plan, desk)));

    public static IEnumerable<OutputFile> Aliases(PublishingDesk desk) =>
        desk.Book.Aliases.Select(alias => desk.Page(alias.Path, () =>
            new AliasPage(alias.Path, desk.Site, desk.Site.Map.Of(alias.Plan), alias.Plan.Title)));

    private static PlanPage PageOf(DerivedPlan plan, PublishingDesk desk) =>
        new(desk.Site.Map.Of(plan), desk.Site, plan, desk.Site.Library.Relations[plan.Id])
        {
            Links = plan.Plan.Seed is null
                ? desk.Links.TargetsOf(plan.Plan.Source, plan.Text)
                : FrozenDictionary<string, LinkTarget>.Empty,
            Attachments = [.. plan.Plan.Stated.Attachments.SelectMany(attachment => Linked(attachment, desk))],
            Downloads = PlanDownloads.AddressesOf(desk.Site.Map.Of(plan)),
            Glossary = PlanGlossary.Of(plan.Text, desk.Registries.Glossary),
            EditUrl = desk.EditUrlOf(plan.Plan.Source),
        };

    /// <summary>None when the file is missing: checking has said so.</summary>
    private static IEnumerable<AttachmentLink> Linked(Attachment attachment, PublishingDesk desk)
    {
        if (desk.Book.AttachmentAt(attachment.File) is { } file)
            yield return new(attachment.Title, desk.Book.FileAddresses[file.Path], file.Length);
    }
}
