using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Site.Text;

namespace Site.Relating;

/// <summary>A sentence of one of the texts: the number of the text, and of the sentence in it.</summary>
internal readonly record struct SentencePlace(int Text, int Sentence);

/// <summary>Which texts hold a sentence: the first few, and how many there are.</summary>
internal sealed class SentenceOwners
{
    /// <summary>Of a sentence in very many texts a reader is shown one; a few are enough to find the longest passage.</summary>
    private const int Most = 4;

    /// <summary>Fewer letters (一是加强学习。) stand in any text.</summary>
    private const int Shortest = 12;

    private readonly Dictionary<Fingerprint, Owners> _owners;

    /// <summary>Reads every sentence once.</summary>
    /// <param name="only">The one text whose sentences are asked for; null for all.</param>
    public SentenceOwners(ImmutableArray<TextSentences> texts, TextSentences? only)
    {
        _owners = new(only?.All.Length ?? (texts.Sum(text => text.All.Length) / 2));
        foreach (var sentence in only?.All ?? [])
            if (sentence.Letters >= Shortest) _owners.TryAdd(sentence.Print, default);
        for (var text = 0; text < texts.Length; text++)
            for (var i = 0; i < texts[text].All.Length; i++)
            {
                var sentence = texts[text].All[i];
                if (sentence.Letters < Shortest) continue;
                ref var owners = ref only is null
                    ? ref CollectionsMarshal.GetValueRefOrAddDefault(_owners, sentence.Print, out _)
                    : ref CollectionsMarshal.GetValueRefOrNullRef(_owners, sentence.Print);
                if (Unsafe.IsNullRef(ref owners) || (owners.Count > 0 && owners.Last == text)) continue;
                if (owners.Count < Most) owners.First[owners.Count] = new(text, i);
                (owners.Count, owners.Last) = (owners.Count + 1, text);
            }
    }

    /// <summary>How many texts hold it.</summary>
    public int Count(TextSentence sentence) => _owners.TryGetValue(sentence.Print, out var owners) ? owners.Count : 0;

    /// <summary>Where it stands in texts other than <paramref name="text"/>, the first few.</summary>
    public void Add(TextSentence sentence, int text, List<SentencePlace> places)
    {
        if (sentence.Letters < Shortest || !_owners.TryGetValue(sentence.Print, out var owners) || owners.Count < 2) return;
        for (var i = 0; i < Math.Min(owners.Count, Most); i++)
            if (owners.First[i].Text != text) places.Add(owners.First[i]);
    }

    private struct Owners
    {
        public int Count;
        public int Last;
        public FirstFew First;
    }

    [InlineArray(Most)]
    private struct FirstFew
    {
        private SentencePlace _first;
    }
}
