using System.Collections.Immutable;
using Site.Model;

namespace Theme;

/// <summary>What the office says of itself at the foot of every page; a line that was not filled in is not there.</summary>
internal sealed record FooterLine(string Label, string Text, string? Url = null);

internal static class FooterLines
{
    /// <summary>The Ministry of Industry and Information Technology asks that the number leads here.</summary>
    private const string IcpRegister = "https://beian.miit.gov.cn/";

    /// <summary>The register of the public security organs, by the digits of the number.</summary>
    private const string PoliceRegister = "https://beian.mps.gov.cn/#/query/webSearch?code=";

    public static ImmutableArray<FooterLine> Of(SiteSettings settings)
    {
        var isPersonal = settings.Profile == SiteProfile.Personal;
        FooterLine?[] lines =
        [
            Line(isPersonal ? "维护：" : "主办：", settings.Organizer),
            Line("承办：", settings.Undertaker),
            Line("联系：", settings.Contact),
            Line("网站标识码：", settings.SiteCode),
            settings.Icp is { } icp ? new("", icp, IcpRegister) : null,
            settings.Police is { } police ? new("", police, PoliceRegister + string.Concat(police.Where(char.IsAsciiDigit))) : null,
        ];
        return [.. lines.OfType<FooterLine>()];
    }

    /// <summary>Who speaks here, by the site's profile; null when the office does not say.</summary>
    public static string? Standing(SiteSettings settings) => settings.Profile switch
    {
        { } profile when profile == SiteProfile.Column => $"本栏目{(settings.Organizer is { } by ? $"由{by}主办，" : "")}{(settings.Portal is { } portal ? $"设在{portal}网站。" : "设在政府门户网站。")}",
        { } profile when profile == SiteProfile.Cppcc => settings.Organizer is { } by ? $"本站由{by}主办。" : null,
        { } profile when profile == SiteProfile.Intranet => "本站供单位内部网络使用，内容未必已经公开，请勿外传。",
        { } profile when profile == SiteProfile.Personal => "本站由个人或研究者维护，不是机关网站，不代表任何机关。",
        _ => null,
    };

    private static FooterLine? Line(string label, string? text) => text is null ? null : new(label, text);
}
