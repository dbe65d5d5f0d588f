using Site.Model;
using Site.Reading.Yaml;
using Site.Text;

namespace Site.Reading;

/// <summary><c>input/site.yml</c> → settings; what is missing or faulty keeps its default.</summary>
internal static class SiteSettingsReading
{
    internal static readonly KeyTable<SiteSettings> Table = new(
        new("title", ValueShape.Text, "站名", (s, n, v) => s with { Title = v.Text(n)?.Value ?? s.Title }) { OtherNames = ["站名", "标题", "网站名称", "name"] },
        new("description", ValueShape.Text, "一句话介绍", (s, n, v) => s with { Description = v.Text(n)?.Value ?? s.Description }) { OtherNames = ["介绍", "简介", "描述"] },
        new("url", ValueShape.Text, "网站地址，以 https:// 开头", (s, n, v) => s with { Url = SiteAddress(v.Address(n)?.Value) }) { OtherNames = ["网址", "地址", "baseurl"] },
        new("edit_url", ValueShape.Text, "修改页面的地址，含 {path}", (s, n, v) => s with { EditUrl = EditAddress(n, v) }) { OtherNames = ["编辑地址", "repository"] },
        new("profile", ValueShape.OneOf, "谁办的、放在哪里", (s, n, v) => s with { Profile = v.OneOf(n, SiteProfile.ByName)?.Value }) { Allowed = [.. SiteProfile.All.Select(profile => profile.Name)], OtherNames = ["类型", "性质", "type"] },
        new("portal", ValueShape.Text, "所在门户网站的名称", (s, n, v) => s with { Portal = v.Text(n)?.Value }) { OtherNames = ["门户", "所属网站", "site_name"] },
        new("site_code", ValueShape.Text, "网站标识码", (s, n, v) => s with { SiteCode = SiteCode(n, v) }) { OtherNames = ["网站标识码", "标识码", "siteidcode"] },
        new("organizer", ValueShape.Text, "主办单位", (s, n, v) => s with { Organizer = v.Text(n)?.Value }) { OtherNames = ["主办单位", "主办", "单位"] },
        new("undertaker", ValueShape.Text, "承办单位", (s, n, v) => s with { Undertaker = v.Text(n)?.Value }) { OtherNames = ["承办单位", "承办"] },
        new("contact", ValueShape.Text, "联系方式", (s, n, v) => s with { Contact = v.Text(n)?.Value }) { OtherNames = ["联系方式", "联系", "电话"] },
        new("icp", ValueShape.Text, "ICP备案号", (s, n, v) => s with { Icp = v.Text(n)?.Value }) { OtherNames = ["备案号", "ICP备案号"] },
        new("police", ValueShape.Text, "公安备案号", (s, n, v) => s with { Police = v.Text(n)?.Value }) { OtherNames = ["公安备案号", "公安备案"] },
        new("corrections", ValueShape.Text, "接收纠错的邮箱或网址", (s, n, v) => s with { Corrections = Corrections(n, v) }) { OtherNames = ["纠错", "纠错邮箱", "email", "邮箱"] });

    public static SiteSettings Read(SourceFile? file, FileFindings findings)
    {
        if (file is null) return SiteSettings.Default;
        var decoded = SourceTextReading.Read(file);
        findings.AddRange(decoded.Findings);
        if (decoded.Text is not { } text) return SiteSettings.Default;
        if (YamlReading.Read(text, new(0, text.Text.Length), findings) is not { } keys) return SiteSettings.Default;
        var settings = Table.Read(SiteSettings.Default, keys, findings);
        if (Missing(settings) is { Count: > 0 } missing) findings.Add(Messages.ProfileIncomplete(file.DisplayPath, settings.Profile!, missing));
        return settings;
    }

    /// <summary>What a site of this profile owes its readers and its host, and does not say yet.</summary>
    private static List<string> Missing(SiteSettings settings)
    {
        var isColumn = settings.Profile == SiteProfile.Column;
        if (!isColumn && settings.Profile != SiteProfile.Cppcc) return [];
        var missing = new List<string>();
        if (settings.Url is null) missing.Add("url");
        if (settings.Organizer is null) missing.Add("organizer");
        if (isColumn && settings.Portal is null) missing.Add("portal");
        if (isColumn && settings.SiteCode is null) missing.Add("site_code");
        return missing;
    }

    // Addresses are joined to it, so it closes with a /.
    private static Uri? SiteAddress(Uri? address) =>
        address is null || address.AbsolutePath.EndsWith('/') ? address : new UriBuilder(address) { Path = address.AbsolutePath + "/" }.Uri;

    private static string? EditAddress(YamlNode node, YamlValues values)
    {
        if (values.Address(node) is not { } address) return null;
        if (address.Value.Scheme == Uri.UriSchemeHttps && address.Value.OriginalString.Contains("{path}", StringComparison.Ordinal))
            return address.Value.OriginalString;
        values.Findings.Add(Messages.BadEditAddress(values.Findings.Path, node.Source));
        return null;
    }

    /// <summary>Ten digits, or bm and eight digits: the two forms of a government site's code.</summary>
    private static string? SiteCode(YamlNode node, YamlValues values)
    {
        if (values.Text(node)?.Value is not { } code) return null;
        var digits = code.StartsWith("bm", StringComparison.Ordinal) ? code[2..] : code;
        if (digits.Length + (code.Length - digits.Length) == 10 && digits.All(char.IsAsciiDigit)) return code;
        values.Findings.Add(Messages.BadSiteCode(values.Findings.Path, node.Source));
        return null;
    }

    /// <summary>An e-mail address, or a page of the web.</summary>
    private static string? Corrections(YamlNode node, YamlValues values)
    {
        if (values.Text(node)?.Value is not { } given) return null;
        if (IsMail(given)) return given;
        if (Uri.TryCreate(given, UriKind.Absolute, out var address) && address.Scheme is "http" or "https") return address.AbsoluteUri;
        values.Findings.Add(Messages.BadCorrections(values.Findings.Path, node.Source));
        return null;
    }

    private static bool IsMail(string given)
    {
        var at = given.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at == given.LastIndexOf('@') && given.IndexOf('.', at) > at + 1 && given[^1] != '.'
            && given.All(c => char.IsAsciiLetterOrDigit(c) || c is '@' or '.' or '-' or '_' or '+');
    }
}
