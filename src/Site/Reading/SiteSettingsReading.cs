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
        new("organizer", ValueShape.Text, "主办单位", (s, n, v) => s with { Organizer = v.Text(n)?.Value }) { OtherNames = ["主办单位", "主办", "单位"] },
        new("contact", ValueShape.Text, "联系方式", (s, n, v) => s with { Contact = v.Text(n)?.Value }) { OtherNames = ["联系方式", "联系", "电话"] });

    public static SiteSettings Read(SourceFile? file, FileFindings findings)
    {
        if (file is null) return SiteSettings.Default;
        var decoded = SourceTextReading.Read(file);
        findings.AddRange(decoded.Findings);
        if (decoded.Text is not { } text) return SiteSettings.Default;
        return YamlReading.Read(text, new(0, text.Text.Length), findings) is { } keys
            ? Table.Read(SiteSettings.Default, keys, findings)
            : SiteSettings.Default;
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
}
