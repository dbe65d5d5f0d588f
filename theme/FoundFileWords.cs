using System.Collections.Immutable;
using Site.Model;
using Site.Publishing;

namespace Theme;

/// <summary>Words for found files and for what was left out of them.</summary>
internal static class FoundFileWords
{
    private const int MostLines = 12;

    /// <summary>The title of the page it was saved from, else the name of the file.</summary>
    public static string Name(Seed seed) => seed.PageTitle ?? seed.File.Path;

    /// <summary>What stands in one row: signs of one kind, and the lines that an editor left out for one reason; else each by itself.</summary>
    public static List<List<LeftOutNote>> Rows(ImmutableArray<LeftOutNote> notes)
    {
        var rows = new List<List<LeftOutNote>>();
        var signs = new Dictionary<LeftOutReason, List<LeftOutNote>>();
        foreach (var note in notes)
        {
            if (note.Reason == LeftOutReason.ByEditor && rows is [.., [.., { Reason: LeftOutReason.ByEditor } last] left] && (last.Why ?? note.Why) == note.Why)
                left.Add(note);
            else if (note.Reason is not (LeftOutReason.ListSign or LeftOutReason.ControlCharacter)) rows.Add([note]);
            else if (signs.TryGetValue(note.Reason, out var row)) row.Add(note);
            else rows.Add(signs[note.Reason] = [note]);
        }

        return rows;
    }

    /// <summary>3; 5—9; 83、84、85.</summary>
    public static string Lines(List<LeftOutNote> row)
    {
        if (row[0].Reason == LeftOutReason.ByEditor) return Lines(row[0].Source with { EndLine = row[^1].Source.EndLine });
        var lines = row.Select(note => Lines(note.Source)).Distinct(StringComparer.Ordinal).Take(MostLines + 1).ToList();
        return string.Join('、', lines.Take(MostLines)) + (lines.Count > MostLines ? "……" : "");
    }

    private static string Lines(SourceSpan span) =>
        span.Line == span.EndLine ? Words.Number(span.Line) : $"{Words.Number(span.Line)}—{Words.Number(span.EndLine)}";

    public static string Reason(List<LeftOutNote> row) => row[^1] switch
    {
        { Reason: LeftOutReason.PageTitle } => "网页的标题，汇编者所写。",
        { Reason: LeftOutReason.CompilerWords } => "汇编者的话，不属于任何一篇。",
        { Reason: LeftOutReason.TitleWithoutText } => "只有题目，下面没有正文。",
        { Reason: LeftOutReason.ListSign } => "转换时留下的列表符号。",
        { Reason: LeftOutReason.ControlCharacter } => "看不见、也打不出的控制字符。",
        { Why: { } why } => "编辑指定：" + why,
        _ => "编辑指定。",
    };

    /// <summary>What was done to a text: 遮蔽3处，疑脱1处，接合2处，与篇六相同.</summary>
    public static string State(Page page, DerivedPlan unit)
    {
        var masks = unit.Plan.Marks.Count(mark => mark is MaskMark);
        var joins = unit.Plan.Marks.Count(mark => mark is JoinMark);
        var lost = unit.Plan.Marks.Count(mark => mark is LostMark);
        var parts = new List<string>();
        if (masks > 0) parts.Add($"遮蔽{Words.Number(masks)}处");
        if (lost > 0) parts.Add($"疑脱{Words.Number(lost)}处");
        if (joins > 0) parts.Add($"接合{Words.Number(joins)}处");
        if (page.Site.Library.Relations[unit.Id].RepeatOf is { } other) parts.Add($"与第{Words.Number(other.Plan.StartLine)}行起的一篇相同");
        return parts.Count == 0 ? "–" : string.Join('，', parts);
    }
}
