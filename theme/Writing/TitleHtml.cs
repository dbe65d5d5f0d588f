using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Site.Model;

namespace Theme.Writing;

/// <summary>A plan's title with its masks, in one line of a list or in the page's head.</summary>
internal sealed class TitleHtml(Plan plan, bool breaks) : IHtmlContent
{
    /// <summary>For lists.</summary>
    public static IHtmlContent Of(DerivedPlan plan) => new TitleHtml(plan.Plan, breaks: false);

    /// <summary>For a heading, which breaks before the year rather than in a name.</summary>
    public static IHtmlContent Heading(DerivedPlan plan) => new TitleHtml(plan.Plan, breaks: true);

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var title = plan.Title;
        var at = breaks ? BreakBefore(title) : 0;
        if (plan.TitleMarks.IsEmpty)
        {
            PlainHtmlEncoder.Write(writer, title.AsSpan(0, at));
            if (at > 0) writer.Write("<wbr>");
            PlainHtmlEncoder.Write(writer, title.AsSpan(at));
            return;
        }

        var layer = new MarkLayer(writer, title, plan.TitleMarks);
        layer.Write(new(0, at));
        if (at > 0) writer.Write("<wbr>");
        layer.Write(new(at, title.Length));
    }

    /// <summary>Where the year begins, 稻香镇政协工作联络组|2026年工作计划, or 0.</summary>
    private static int BreakBefore(string title)
    {
        var year = title.IndexOf('年', StringComparison.Ordinal);
        return year > 4 && title.AsSpan(year - 4, 4).IndexOfAnyExceptInRange('0', '9') < 0 ? year - 4 : 0;
    }
}
