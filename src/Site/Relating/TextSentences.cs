using Site.Model;
using Site.Text;

namespace Site.Relating;

/// <summary>One sentence of a text.</summary>
/// <param name="Print">Of its letters and digits outside masks.</param>
/// <param name="Letters">How many they are.</param>
/// <param name="Leaf">Which leaf block it stands in, counted from 0.</param>
internal readonly record struct TextSentence(Fingerprint Print, int Start, int End, int Letters, int Leaf, bool IsMasked)
{
    public TextSpan Span => new(Start, End);
}

/// <summary>The sentences of a plan in reading order; those without a letter are left out.</summary>
internal sealed class TextSentences(DerivedPlan plan, ImmutableArray<LeafBlock> leaves, ImmutableArray<TextSentence> all)
{
    public DerivedPlan Plan { get; } = plan;

    public ImmutableArray<TextSentence> All { get; } = all;

    public LeafBlock LeafOf(TextSentence sentence) => leaves[sentence.Leaf];

    public SentenceText TextOf(TextSentence sentence) => new(Plan.Text.Text, sentence.Span, Plan.Plan.Marks);

    public static TextSentences Of(DerivedPlan plan)
    {
        var leaves = plan.Text.Leaves();
        var sentences = ImmutableArray.CreateBuilder<TextSentence>(leaves.Length * 3);
        var masks = plan.Plan.Marks;
        var next = 0;
        for (var leaf = 0; leaf < leaves.Length; leaf++) AddLeaf(plan.Text.Text, leaves[leaf].Span, leaf, masks, ref next, sentences);
        return new(plan, leaves, sentences.DrainToImmutable());
    }

    private static void AddLeaf(
        string text, TextSpan leaf, int number, ImmutableArray<Mark> marks, ref int next, ImmutableArray<TextSentence>.Builder sentences)
    {
        var (print, letters, start, isMasked) = (Fingerprint.Empty, 0, leaf.Start, false);
        for (var at = leaf.Start; at <= leaf.End; at++)
        {
            while (next < marks.Length && (marks[next] is not MaskMark || marks[next].Span.End <= at)) next++;
            if (next < marks.Length && marks[next].Span.Start <= at && at < leaf.End)
            {
                isMasked = true;
            }
            else if (at < leaf.End && SentenceText.IsLetter(text[at]))
            {
                print = print.With(text[at]);
                letters++;
            }
            else if (at == leaf.End || SentenceText.IsEnd(text[at]))
            {
                var end = Math.Min(at + 1, leaf.End);
                if (letters > 0) sentences.Add(new(print, start, end, letters, number, isMasked));
                (print, letters, start, isMasked) = (Fingerprint.Empty, 0, end, false);
            }
        }
    }
}
