using Site.Model;

namespace Site.Publishing;

/// <summary>The office's own texts: 关于, 联系.</summary>
internal static class OfficePages
{
    public static IEnumerable<OutputFile> Texts(PublishingDesk desk) => desk.Site.OfficeTexts.Select(text =>
        desk.Page(SiteMap.Of(text), () => new OfficePage(SiteMap.Of(text), desk.Site, text)
        {
            Links = desk.Links.TargetsOf(text.Source, text.Text),
            EditUrl = desk.EditUrlOf(text.Source),
        }));
}
