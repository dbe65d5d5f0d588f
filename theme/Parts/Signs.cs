using System.Collections.Immutable;
using Microsoft.AspNetCore.Html;
using RazorSlices;
using Site.Model;

namespace Theme.Parts;

/// <summary>Signs that stand on every row, drawn once by their parts: a list of fifty plans need not draw a hundred and fifty.</summary>
internal static class Signs
{
    private static readonly HtmlString Official = Draw(_Tier.Create(Tier.Official));
    private static readonly HtmlString Sample = Draw(_Tier.Create(Tier.Sample));
    private static readonly HtmlString ByEditor = Draw(_Grade.Create(new GradeSign(Grade.A, ByEditor: true)));

    private static readonly ImmutableArray<HtmlString> Grades =
        [.. Enum.GetValues<Grade>().Select(grade => Draw(_Grade.Create(new GradeSign(grade, ByEditor: false))))];

    /// <summary>示例</summary>
    public static HtmlString Demo { get; } = Draw(_Demo.Create());

    /// <summary>官方发布 or 语料样本, with its mark.</summary>
    public static HtmlString Of(Tier tier) => tier == Tier.Official ? Official : Sample;

    /// <summary>How sure a fact is: dial, letter and words.</summary>
    public static HtmlString Of(GradeSign grade) => grade.ByEditor ? ByEditor : Grades[(int)grade.Grade];

    private static HtmlString Draw(RazorSlice part)
    {
        using var drawn = new StringWriter();
        var drawing = part.RenderAsync(drawn, PlainHtmlEncoder.Instance);
        if (!drawing.IsCompletedSuccessfully) drawing.AsTask().GetAwaiter().GetResult();
        return new(drawn.ToString().Trim());
    }
}
