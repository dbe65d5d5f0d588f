using Site.Model;
using Site.Registries;
using Site.Text;

namespace Site.Reading.Markdown;

/// <summary>A plan in Markdown, or null when its file has an error; what is wrong or was noticed stands in the findings.</summary>
public sealed record MarkdownResult(Plan? Plan, ImmutableArray<Finding> Findings);

/// <summary>One <c>.md</c> file under <c>input/plans/</c> → a plan. Never throws for what stands in the file.</summary>
public static class MarkdownReading
{
    private const string Folder = "plans/";
    private const string Extension = ".md";

    public static MarkdownResult Read(SourceFile file, RegistrySet registries)
    {
        var findings = new FileFindings(file.DisplayPath);
        var plan = Read(file, registries, findings);
        return new(findings.HasErrors ? null : plan, findings.ToImmutable());
    }

    /// <summary>A plan's id: its path under <c>plans/</c> without <c>.md</c>.</summary>
    public static PlanId IdOf(SourceFile file)
    {
        var path = file.Path.StartsWith(Folder, StringComparison.Ordinal) ? file.Path[Folder.Length..] : file.Path;
        return new(path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) ? path[..^Extension.Length] : path);
    }

    private static Plan? Read(SourceFile file, RegistrySet registries, FileFindings findings)
    {
        if (MarkdownFile.Open(file, findings) is not { } opened) return null;
        var front = FrontMatterKeys.Table.Read(FrontMatter.None, opened.Keys, findings);
        var title = front.Title?.Value ?? "";
        if (BodyReading.Read(opened.Text, opened.BodyLine, title, registries.Pinyin, findings) is not { } body) return null;
        if (body.Text.AsSpan().Trim().IsEmpty) findings.Add(Messages.BodyEmpty(file.DisplayPath, opened.BodySpan));
        return new()
        {
            Id = IdOf(file),
            Tier = front.Tier?.Value ?? Tier.Official,
            Title = title,
            TitleMarks = ImmutableArray<Mark>.CastUp(Masks.Find(title, registries.Masks)),
            Source = file,
            StartLine = opened.BodySpan.Line,
            EndLine = opened.BodySpan.EndLine,
            Text = body,
            Marks = ImmutableArray<Mark>.CastUp(Masks.Find(body.Text, registries.Masks)),
            Stated = front,
        };
    }
}
