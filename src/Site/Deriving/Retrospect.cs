using Site.Registries;

namespace Site.Deriving;

/// <summary>Whether what is said behind a year looks back on it: 2014年，镇政协圆满完成了各项任务. A plan's own year lies ahead of it.</summary>
internal static class Retrospect
{
    private const string BeforeWill = "即";
    private const string BeforeMust = "重主必需纪摘只提概简首";
    private const string BehindMust = "求素点件闻";

    /// <summary>Something is told as done, and nothing before it says that it is still to be done.</summary>
    public static bool Tells(ReadOnlySpan<char> words, StatedYearWords lexicon)
    {
        var done = Clauses.IndexOfDone(words);
        foreach (var word in lexicon.LookingBack)
            if (words.IndexOf(word, StringComparison.Ordinal) is var at and >= 0 && (done < 0 || at < done)) done = at;
        return done >= 0 && !LooksAhead(words[..done], lexicon);
    }

    private static bool LooksAhead(ReadOnlySpan<char> words, StatedYearWords lexicon)
    {
        if (Clauses.Word(words, lexicon.LookingAhead) is not null) return true;
        for (var i = 0; i < words.Length; i++)
        {
            var before = i > 0 ? words[i - 1] : '\n';
            var behind = i + 1 < words.Length ? words[i + 1] : '\n';
            if (words[i] == '将' && !BeforeWill.Contains(before, StringComparison.Ordinal)) return true;
            if (words[i] == '要' && !BeforeMust.Contains(before, StringComparison.Ordinal) && !BehindMust.Contains(behind, StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
