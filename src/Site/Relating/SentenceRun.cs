using Site.Model;
using Site.Text;

namespace Site.Relating;

/// <summary>Sentences of a text that stand in the same order in another one.</summary>
/// <param name="First">The first of them, and where the other text has it.</param>
/// <param name="Differing">How many are the same but for a few letters or a mask.</param>
internal readonly record struct SentenceRun(int First, SentencePlace Other, int Count, int Letters, int Differing)
{
    private const int Edge = 3;

    /// <summary>The longest run through a sentence that both texts have.</summary>
    /// <param name="free">Sentences before this one belong to an earlier run.</param>
    public static SentenceRun Around(TextSentences here, int sentence, int free, TextSentences there, SentencePlace place)
    {
        var (first, last, shift, letters, differing) = (sentence, sentence, place.Sentence - sentence, here.All[sentence].Letters, 0);
        if (here.All[sentence].Print != there.All[place.Sentence].Print) differing++;
        while (last + 1 < here.All.Length && last + 1 + shift < there.All.Length && IsSame(last + 1)) last++;
        while (first > free && first - 1 + shift >= 0 && IsSame(first - 1)) first--;
        return new(first, place with { Sentence = first + shift }, last - first + 1, letters, differing);

        bool IsSame(int at)
        {
            var (one, other) = (here.All[at], there.All[at + shift]);
            if (one.Print != other.Print)
            {
                if (!SharesEdge(here.Plan.Text.Text, one, there.Plan.Text.Text, other)) return false;
                if (!CopiedWords.AreClose(here.TextOf(one), there.TextOf(other))) return false;
                differing++;
            }

            letters += one.Letters;
            return true;
        }
    }

    /// <summary>Whether the first or the last letters are the same: a cheap answer for most sentences that are quite others.</summary>
    private static bool SharesEdge(string text, TextSentence one, string otherText, TextSentence other)
    {
        return Same(one.Start, other.Start, 1) || Same(one.End - 1, other.End - 1, -1);

        bool Same(int at, int otherAt, int step)
        {
            for (var letters = 0; letters < Edge; letters++, at += step, otherAt += step)
            {
                while (at >= one.Start && at < one.End && !SentenceText.IsLetter(text[at])) at += step;
                while (otherAt >= other.Start && otherAt < other.End && !SentenceText.IsLetter(otherText[otherAt])) otherAt += step;
                var (ended, otherEnded) = (at < one.Start || at >= one.End, otherAt < other.Start || otherAt >= other.End);
                if (ended || otherEnded) return ended && otherEnded;
                if (text[at] != otherText[otherAt]) return false;
            }

            return true;
        }
    }
}
