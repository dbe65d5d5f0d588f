using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;
using Site.Model;
using Site.Publishing;

namespace Theme;

/// <summary>What those who share or gather a page are told: its one address, its card, and its facts as JSON-LD.</summary>
/// <param name="Type">Of Open Graph.</param>
public sealed record SharedPage(string Url, string Title, string Description, string Type, string SiteName, string Image, IHtmlContent Data)
{
    /// <summary>Leaves no character as it is with which a text could end the script element that it stands in.</summary>
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Null where the site does not say where it stands, on pages that stand for others, and within an office's own network.</summary>
    public static SharedPage? Of(LayoutModel page)
    {
        var settings = page.Site.Settings;
        if (settings.Url is not { } root || settings.Profile == SiteProfile.Intranet || page.Page is NotFoundPage or AliasPage) return null;
        var url = page.Page is HomePage ? root.AbsoluteUri : new Uri(root, page.Page.Path.Value).AbsoluteUri;
        return new(
            url,
            page.Title.Length == 0 ? settings.Title : page.Title,
            page.Description,
            page.Plan is null ? "website" : "article",
            settings.Title,
            new Uri(root, Assets.ShareSign.Value).AbsoluteUri,
            new HtmlString(Facts(page, url).ToJsonString(Json)));
    }

    private static JsonObject Facts(LayoutModel page, string url)
    {
        var facts = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = page switch { { Plan: not null } => "Article", { Page: HomePage } => "WebSite", _ => "CollectionPage" },
            ["url"] = url,
            [page.Plan is null ? "name" : "headline"] = page.Plan?.Plan.Title ?? (page.Title.Length == 0 ? page.Site.Settings.Title : page.Title),
            ["description"] = page.Description,
            ["inLanguage"] = "zh-CN",
            ["isAccessibleForFree"] = true,
        };
        if (page.Plan is { } plan) Add(facts, plan);
        return facts;
    }

    /// <summary>Dates and issuer of official plans only: what is inferred of a sample is no fact for machines.</summary>
    private static void Add(JsonObject facts, PlanDisplay display)
    {
        var (plan, stated) = (display.Plan, display.Plan.Plan.Stated);
        facts["isPartOf"] = new JsonObject { ["@type"] = "WebSite", ["name"] = display.Page.Site.Settings.Title };
        facts["genre"] = plan.Tier.Name();
        if (plan.Tier != Tier.Official) return;
        if (stated.Date is { } date) facts["dateCreated"] = Words.Machine(date.Value);
        if (stated.Published is { } published) facts["datePublished"] = Words.Machine(published.Value);
        if (plan.Issuer.Value is { } issuer) facts["author"] = new JsonObject { ["@type"] = "Organization", ["name"] = issuer };
    }
}
