using System.Buffers;
using System.Text;
using Site.Model;

namespace Site.Publishing.Downloads;

/// <summary>A plan as files to take along, beside its page: Markdown and plain text.</summary>
internal static class PlanDownloads
{
    private const string PageExtension = ".html";

    /// <summary>In characters; room that one long plan needed is not kept.</summary>
    private const int LargestKept = 1 << 16;

    /// <summary>Two files a plan are drafted one after the other.</summary>
    [ThreadStatic]
    private static StringBuilder? _draft;

    public static IEnumerable<OutputFile> Of(PublishingDesk desk)
    {
        foreach (var plan in desk.Site.Library.Plans)
        {
            var page = desk.Site.Map.Of(plan);
            yield return new(Beside(page, ".txt"), output => Write(output, plan, draft => PlainText.Write(draft, plan)));
            yield return new(Beside(page, ".md"), output => Write(output, plan, draft => MarkdownText.Write(draft, plan, page, desk)));
        }
    }

    /// <summary>The addresses of a plan's files, as its page lists them.</summary>
    public static ImmutableArray<SitePath> AddressesOf(SitePath page) => [Beside(page, ".txt"), Beside(page, ".md")];

    private static SitePath Beside(SitePath page, string extension) => new(page.Value[..^PageExtension.Length] + extension);

    private static void Write(IBufferWriter<byte> output, DerivedPlan plan, Action<StringBuilder> content)
    {
        var draft = _draft is { Capacity: <= LargestKept } kept ? kept.Clear() : _draft = new(plan.Text.Text.Length + 512);
        content(draft);
        foreach (var chunk in draft.GetChunks()) Encoding.UTF8.GetBytes(chunk.Span, output);
    }
}
