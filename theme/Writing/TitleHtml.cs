using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Site.Model;

namespace Theme.Writing;

/// <summary>A plan's title with its masks; where it is too long for a line it breaks before the year rather than in a name.</summary>
internal sealed class TitleHtml(Plan plan) : IHtmlContent
{
    public static IHtmlContent Of(DerivedPlan plan) => new TitleHtml(plan.Plan);

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var title = plan.Title;
        var at = BreakBefore(title);
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
