using Site.Model;
using Site.Text;

namespace Site.Relating;

/// <summary>
/// Passages of a text that stand in others too, sentence for sentence once masks and punctuation are left out, and what the
/// others say where a sample is masked. Set phrases are too short to count; of many other texts one is named.
/// </summary>
internal sealed class SharedPassages
{
    /// <summary>Fewer letters are a set phrase or a single obligation, and say nothing about where a text comes from.</summary>
    private const int Fewest = 50;

    /// <summary>So many of them are word for word the same, or the words around are not even looked at.</summary>
    private const int Exact = 12;

    private readonly ImmutableArray<TextSentences> _texts;
    private readonly SentenceOwners _owners;
    private readonly MaskedSentences _masked;

    /// <summary>Prepares what is asked of all texts.</summary>
    /// <param name="texts">Of many that hold a passage, the first in this order is named.</param>
    /// <param name="only">The one text that is asked about, which costs less; null for all.</param>
    public SharedPassages(ImmutableArray<TextSentences> texts, TextSentences? only = null)
    {
        _texts = texts;
        _owners = new(texts, only);
        _masked = new(texts, only);
    }

    /// <summary>What a text shares, by its number; any number of threads may ask.</summary>
    public PlanShares Of(int text)
    {
        var runs = Runs(text);
        return new([.. runs.Select(run => PassageOf(text, run))], _texts[text].Plan.Tier == Tier.Sample ? Wordings(text, runs) : []);
    }

    private List<SentenceRun> Runs(int text)
    {
        var runs = new List<SentenceRun>();
        var places = new List<SentencePlace>();
        var free = 0;
        for (var i = 0; i < _texts[text].All.Length; i++)
        {
            if (i < free) continue;
            places.Clear();
            _owners.Add(_texts[text].All[i], text, places);
            _masked.Add(_texts[text].All[i], text, places);
            if (Longest(text, i, free, places) is not { Letters: >= Fewest } run) continue;
            runs.Add(run);
            free = run.First + run.Count;
        }

        return runs;
    }

    private SentenceRun? Longest(int text, int sentence, int free, List<SentencePlace> places)
    {
        SentenceRun? longest = null;
        foreach (var place in places)
        {
            var run = SentenceRun.Around(_texts[text], sentence, free, _texts[place.Text], place);
            if (longest is null || run.Letters > longest.Value.Letters) longest = run;
        }

        return longest is { Letters: >= Exact } best ? best.Widen(_texts[text], free, _texts[best.Other.Text]) : null;
    }

    private SharedPassage PassageOf(int text, SentenceRun run)
    {
        var (here, there) = (_texts[text], _texts[run.Other.Text]);
        var others = int.MaxValue;
        for (var i = run.First; i < run.First + run.Count; i++)
            if (_owners.Count(here.All[i]) is > 1 and var count) others = Math.Min(others, count - 1);
        var first = there.All[run.Other.Sentence];
        return new(
            new(here.All[run.First].Start, here.All[run.First + run.Count - 1].End),
            there.Plan,
            new(first.Start, there.All[run.Other.Sentence + run.Count - 1].End),
            there.LeafOf(first).Id)
        {
            Texts = others == int.MaxValue ? 1 : others,
            Differing = run.Differing,
        };
    }

    private ImmutableArray<OtherWording> Wordings(int text, List<SentenceRun> runs)
    {
        var wordings = ImmutableArray.CreateBuilder<OtherWording>();
        var places = new List<SentencePlace>();
        var run = 0;
        for (var i = 0; i < _texts[text].All.Length; i++)
        {
            var sentence = _texts[text].All[i];
            if (!sentence.IsMasked) continue;
            places.Clear();
            _masked.Add(sentence, text, places);
            while (run < runs.Count && runs[run].First + runs[run].Count <= i) run++;
            if (run < runs.Count && runs[run].First <= i) places.Add(runs[run].Other with { Sentence = runs[run].Other.Sentence + i - runs[run].First });
            if (places.Count == 0) continue;
            var words = _texts[text].TextOf(sentence);
            foreach (var mask in words.Masks)
                if (Wording(mask, words, places) is { } wording) wordings.Add(wording);
        }

        return wordings.DrainToImmutable();
    }

    /// <summary>The words of the other copies, where all that have any agree.</summary>
    private OtherWording? Wording(MaskMark mask, SentenceText words, List<SentencePlace> places)
    {
        OtherWording? found = null;
        foreach (var place in places)
        {
            var there = _texts[place.Text];
            var sentence = there.All[place.Sentence];
            if (CopiedWords.Behind(mask, words, there.TextOf(sentence)) is not { } span) continue;
            var quote = there.Plan.Text.Quote(span);
            if (found is not null && found.Words != quote) return null;
            found ??= new(mask.Span, quote, there.Plan, span, there.LeafOf(sentence).Id);
        }

        return found;
    }
}

/// <summary>What a plan shares with others.</summary>
internal sealed record PlanShares(ImmutableArray<SharedPassage> Passages, ImmutableArray<OtherWording> Wordings);
