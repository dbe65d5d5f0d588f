using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Site.Model;
using Site.Publishing;
using Theme.Writing;

namespace Theme.Notes;

/// <summary>Says beside a passage where else it stands, with a link to the very paragraph there.</summary>
internal sealed class PassageLabel(PlanPage page, PassageNote note) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var passage = note.Passage;
        PlainHtmlEncoder.Write(writer, Subject(note) + "也见于");
        writer.Write("<a href=\"");
        PlainHtmlEncoder.Write(writer, page.LinkTo(page.Site.Map.Of(passage.Other), passage.OtherBlock));
        writer.Write("\">");
        TitleHtml.Of(passage.Other).WriteTo(writer, encoder);
        writer.Write(Lines(passage.Other, passage.OtherSpan));
        writer.Write("</a>");
        if (passage.Differing > 0) writer.Write($"，其中{Words.Number(passage.Differing)}句略有出入");
        if (passage.Texts > 1) writer.Write($"；另有{Words.Number(passage.Texts - 1)}篇也有其中的话");
        writer.Write(CountsHere() ? "；统计时只计本篇。" : "。");
    }

    /// <summary>第161—185行 of a found file; nothing for a plan in Markdown, whose lines readers do not see.</summary>
    public static string Lines(DerivedPlan plan, TextSpan span)
    {
        if (plan.Tier == Tier.Official) return "";
        var (first, last) = (plan.Text.Source.At(span.Start).Line, plan.Text.Source.At(Math.Max(span.Start, span.End - 1)).Line);
        return first == last ? $"第{Words.Number(first)}行" : $"第{Words.Number(first)}—{Words.Number(last)}行";
    }

    /// <summary>What stands elsewhere too: 全文, 这一段, 以下3段, “一是加强……的能力。”</summary>
    public static string Subject(PassageNote note) => note switch
    {
        { IsWhole: true } => "全文",
        { Begins: { } begins } => $"“{begins}……{note.Ends}”",
        { Blocks: 1 } => "这一段",
        _ => $"以下{Words.Number(note.Blocks)}段",
    };

    private bool CountsHere() => note.IsWhole && page.Site.Library.Relations[note.Passage.Other.Id].RepeatOf?.Id == page.Plan.Id;
}
