using Site.Model;
using Site.Reading.Yaml;
using Site.Registries;

namespace Site.Reading.Markdown;

/// <summary>A text of the office's own, or null when its file has an error.</summary>
internal sealed record OfficeTextResult(OfficeText? Text, ImmutableArray<Finding> Findings);

/// <summary>One <c>.md</c> file under <c>input/pages/</c> → a page of the office's own.</summary>
internal static class OfficeTextReading
{
    private sealed record Keys(string Title, int Order);

    private static readonly KeyTable<Keys> Table = new(
        new("title", ValueShape.Text, "页面标题，也是导航里的名字", (k, n, v) => k with { Title = v.Text(n)?.Value ?? "" }) { Required = true, OtherNames = ["标题", "名称", "name"] },
        new("order", ValueShape.Integer, "导航里的次序，小的在前", (k, n, v) => k with { Order = v.Integer(n)?.Value ?? k.Order }) { Range = (0, 9999), OtherNames = ["次序", "顺序", "排序", "weight"] });

    public static OfficeTextResult Read(SourceFile file, RegistrySet registries)
    {
        var findings = new FileFindings(file.DisplayPath);
        var text = Read(file, registries, findings);
        return new(findings.HasErrors ? null : text, findings.ToImmutable());
    }

    private static OfficeText? Read(SourceFile file, RegistrySet registries, FileFindings findings)
    {
        if (MarkdownFile.Open(file, findings) is not { } opened) return null;
        var keys = Table.Read(new("", int.MaxValue), opened.Keys, findings);
        if (BodyReading.Read(opened.Text, opened.BodyLine, keys.Title, registries.Pinyin, findings) is not { } body) return null;
        if (body.Text.AsSpan().Trim().IsEmpty) findings.Add(Messages.BodyEmpty(file.DisplayPath, opened.BodySpan));
        return new(registries.Pinyin.Slug(SourceNames.Bare(file.Path)), keys.Title, file, body, keys.Order);
    }
}
