using Site.Model;
using Site.Text;

namespace Site.Relating;

/// <summary>
/// Sentences of samples in which something is masked, and the same sentences in other texts. They are looked up by their
/// first and last letters, so that the cost grows with the texts, not with their square.
/// </summary>
internal sealed class MaskedSentences
{
    /// <summary>So many letters at an edge of a sentence are enough to look for it, and it is compared whole then.</summary>
    private const int Edge = 8;

    /// <summary>An edge of more sentences than this is a set phrase.</summary>
    private const int MostOfEdge = 4;

    /// <summary>A sentence is compared with so many others, and so many copies of it are kept.</summary>
    private const int MostTries = 8;
    private const int MostCopies = 4;

    private readonly ImmutableArray<TextSentences> _texts;
    private readonly Dictionary<Fingerprint, Masked> _sentences = [];
    private readonly Dictionary<Fingerprint, List<Masked>> _edges = [];

    /// <summary>Looks for copies of every masked sentence.</summary>
    /// <param name="only">The one text whose sentences are asked for; null for all.</param>
    public MaskedSentences(ImmutableArray<TextSentences> texts, TextSentences? only)
    {
        _texts = texts;
        for (var text = 0; text < texts.Length; text++)
            if (texts[text].Plan.Tier == Tier.Sample) Index(text);
        if (only is not null) Narrow(only);
        if (_edges.Count > 0) Look();
    }

    /// <summary>Where it stands in texts other than <paramref name="text"/> with other words for a mask, or with another mask.</summary>
    public void Add(TextSentence sentence, int text, List<SentencePlace> places)
    {
        if (!sentence.IsMasked || !_sentences.TryGetValue(sentence.Print, out var masked)) return;
        foreach (var copy in masked.Copies)
            if (copy.Text != text) places.Add(copy);
    }

    private void Index(int text)
    {
        var all = _texts[text].All;
        for (var i = 0; i < all.Length; i++)
        {
            if (!all[i].IsMasked || all[i].Letters < Edge) continue;
            var masked = new Masked(new(text, i));
            if (!_sentences.TryAdd(all[i].Print, masked)) continue;
            var words = _texts[text].TextOf(all[i]);
            AddEdge(Head(words.Text, words.Span, words.Masks[0].Span.Start), masked);
            AddEdge(Tail(words.Text, words.Span, words.Masks[^1].Span.End), masked);
        }
    }

    /// <summary>Leaves the edges that lead to a sentence of this text: each sentence is judged by itself.</summary>
    private void Narrow(TextSentences only)
    {
        var asked = only.All.Where(sentence => sentence.IsMasked).Select(sentence => _sentences.GetValueOrDefault(sentence.Print)).OfType<Masked>().ToHashSet();
        foreach (var edge in _edges.Keys.ToList())
            if (!_edges[edge].Exists(asked.Contains)) _edges.Remove(edge);
    }

    private void AddEdge(Fingerprint? edge, Masked masked)
    {
        if (edge is not { } print) return;
        if (!_edges.TryGetValue(print, out var list)) _edges.Add(print, list = []);
        if (list.Count < MostOfEdge) list.Add(masked);
    }

    /// <summary>Found by all threads at once, judged in order of the texts.</summary>
    private void Look()
    {
        var found = new List<(Masked Masked, SentencePlace Place)>?[_texts.Length];
        Parallel.For(0, _texts.Length, text => found[text] = Find(text));
        foreach (var (masked, place) in found.SelectMany(list => list ?? []))
        {
            if (masked.Tries >= MostTries || masked.Copies.Count >= MostCopies) continue;
            if (masked.Copies.Contains(place) || masked.First.Text == place.Text || At(masked.First).Print == At(place).Print) continue;
            masked.Tries++;
            if (CopiedWords.AreClose(TextOf(masked.First), TextOf(place))) masked.Copies.Add(place);
        }
    }

    private List<(Masked, SentencePlace)>? Find(int text)
    {
        List<(Masked, SentencePlace)>? found = null;
        var words = _texts[text].Plan.Text.Text;
        for (var i = 0; i < _texts[text].All.Length; i++)
        {
            var sentence = _texts[text].All[i];
            if (sentence.Letters < Edge) continue;
            Gather(Head(words, sentence.Span, sentence.End), new(text, i), ref found);
            Gather(Tail(words, sentence.Span, sentence.Start), new(text, i), ref found);
        }

        return found;
    }

    private void Gather(Fingerprint? edge, SentencePlace place, ref List<(Masked, SentencePlace)>? found)
    {
        if (edge is not { } print || !_edges.TryGetValue(print, out var list)) return;
        foreach (var masked in list) (found ??= []).Add((masked, place));
    }

    private TextSentence At(SentencePlace place) => _texts[place.Text].All[place.Sentence];

    private SentenceText TextOf(SentencePlace place) => _texts[place.Text].TextOf(At(place));

    /// <summary>Of its first letters; null when fewer stand before <paramref name="limit"/>.</summary>
    private static Fingerprint? Head(string text, TextSpan sentence, int limit)
    {
        var (print, letters) = (Fingerprint.Empty, 0);
        for (var at = sentence.Start; at < limit && letters < Edge; at++)
            if (SentenceText.IsLetter(text[at])) (print, letters) = (print.With(text[at]), letters + 1);
        return letters == Edge ? print : null;
    }

    /// <summary>Of its last letters, from the last one on; null when fewer stand behind <paramref name="limit"/>.</summary>
    private static Fingerprint? Tail(string text, TextSpan sentence, int limit)
    {
        var (print, letters) = (Fingerprint.Empty, 0);
        for (var at = sentence.End - 1; at >= limit && letters < Edge; at--)
            if (SentenceText.IsLetter(text[at])) (print, letters) = (print.With(text[at]), letters + 1);
        return letters == Edge ? print : null;
    }

    private sealed class Masked(SentencePlace first)
    {
        public SentencePlace First { get; } = first;

        public int Tries { get; set; }

        public List<SentencePlace> Copies { get; } = [];
    }
}
