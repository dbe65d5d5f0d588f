using Site.Model;

namespace Site.Publishing.Search;

/// <summary>
/// The text of one plan, for excerpts and to make sure of long words; with what a list shows of it beside the title. It
/// changes only when the plan does.
/// </summary>
internal static class TextFile
{
    public static string Name(SitePath plan) => "texts/" + plan.Value[..^".html".Length];

    public static void Write(ScriptWriter script, DerivedPlan plan)
    {
        script.Raw("{\"grade\":").Text(plan.Year.ByEditor ? "editor" : plan.Year.Grade.ToString());
        if (plan.Year is { Grade: < Grade.E, Value: { } years }) script.Raw(",\"years\":[").Number(years.First).Raw(",").Number(years.Last).Raw("]");
        script.Raw(",\"areas\":").List(plan.Areas, area => script.Text(area.Code));
        script.Raw(",\"blocks\":").List(SearchBlock.Of(plan.Plan).Where(block => block.Field != BlockField.Title), block => Write(script, block));
        script.Raw("}");
    }

    private static void Write(ScriptWriter script, SearchBlock block)
    {
        script.Raw("[").Text(block.Id).Raw(",").Text(block.Text.Span);
        if (block.Field == BlockField.Heading) script.Raw(",1");
        else if (block.IsApart) script.Raw(",3");
        script.Raw("]");
    }
}
