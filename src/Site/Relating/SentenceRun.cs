using Site.Text;

namespace Site.Relating;

/// <summary>Sentences of a text that stand in the same order in another one.</summary>
/// <param name="First">The number of the first of them.</param>
/// <param name="Other">Where the other text has it.</param>
/// <param name="Differing">How many are the same but for a few letters or a mask.</param>
internal readonly record struct SentenceRun(int First, SentencePlace Other, int Count, int Letters, int Differing)
{
    /// <summary>Fewer common letters at either end, and two sentences are not compared any further.</summary>
    private const int Edge = 3;

    /// <summary>The run of equal sentences through one that both texts have.</summary>
    /// <param name="free">Sentences before this one belong to an earlier run.</param>
    public static SentenceRun Around(TextSentences here, int sentence, int free, TextSentences there, SentencePlace place)
    {
        var isSame = here.All[sentence].Print == there.All[place.Sentence].Print;
        return new SentenceRun(sentence, place, 1, here.All[sentence].Letters, isSame ? 0 : 1).Grow(here, free, there, orClose: false);
    }

    /// <summary>The run with what adjoins it and differs a little.</summary>
    public SentenceRun Widen(TextSentences here, int free, TextSentences there) => Grow(here, free, there, orClose: true);

    private SentenceRun Grow(TextSentences here, int free, TextSentences there, bool orClose)
    {
        var (first, last, shift, letters, differing) = (First, First + Count - 1, Other.Sentence - First, Letters, Differing);
        while (last + 1 < here.All.Length && last + 1 + shift < there.All.Length && Takes(last + 1)) last++;
        while (first > free && first + shift > 0 && Takes(first - 1)) first--;
        return new(first, Other with { Sentence = first + shift }, last - first + 1, letters, differing);

        bool Takes(int at)
        {
            var (one, other) = (here.All[at], there.All[at + shift]);
            var isSame = one.Print == other.Print;
            if (!isSame && !(orClose && AreClose(one, here, other, there))) return false;
            letters += one.Letters;
            if (!isSame) differing++;
            return true;
        }
    }

    private static bool AreClose(TextSentence one, TextSentences here, TextSentence other, TextSentences there)
    {
        var head = Common(here.Plan.Text.Text, one, 1, there.Plan.Text.Text, other);
        var tail = Common(here.Plan.Text.Text, one, -1, there.Plan.Text.Text, other);
        if (one.IsMasked || other.IsMasked) return (head >= Edge || tail >= Edge) && CopiedWords.AreClose(here.TextOf(one), there.TextOf(other));
        return CopiedWords.DifferLittle(one.Letters, other.Letters, head, tail);
    }

    /// <summary>How many letters are the same from the beginning on, or from the end.</summary>
    private static int Common(string text, TextSentence one, int step, string otherText, TextSentence other)
    {
        var (at, otherAt) = step > 0 ? (one.Start, other.Start) : (one.End - 1, other.End - 1);
        for (var letters = 0; ; letters++, at += step, otherAt += step)
        {
            while (at >= one.Start && at < one.End && !SentenceText.IsLetter(text[at])) at += step;
            while (otherAt >= other.Start && otherAt < other.End && !SentenceText.IsLetter(otherText[otherAt])) otherAt += step;
            if (at < one.Start || at >= one.End || otherAt < other.Start || otherAt >= other.End || text[at] != otherText[otherAt]) return letters;
        }
    }
}
