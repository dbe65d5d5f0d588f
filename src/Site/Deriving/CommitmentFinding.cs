using Site.Model;
using Site.Registries;
using Site.Text;

namespace Site.Deriving;

/// <summary>The numbers a plan binds itself to: a number, a unit and an obligation. What a summary counts are results.</summary>
public static class CommitmentFinding
{
    internal static ImmutableArray<Commitment> Derive(
        PlanText text, ImmutableArray<LeafBlock> leaves, Derived<PlanKind> kind, WorkLexicon lexicon)
    {
        if (kind.Value == PlanKind.Summary) return [];
        var found = ImmutableArray.CreateBuilder<Commitment>();
        foreach (var leaf in leaves)
        {
            var lists = ListedCommitments.Find(text.Text, leaf.Span, lexicon);
            found.AddRange(lists);
            foreach (var quantity in Quantities.Find(text.Text, leaf.Span, lexicon.Units))
                if (!IsListed(lists, quantity.Span) && Of(text.Text, leaf.Span, quantity, lexicon) is { } commitment)
                    found.Add(commitment);
            AddRepeated(text.Text, leaf.Span, lexicon, found);
        }

        found.Sort((a, b) => a.Span.CompareTo(b.Span));
        return found.DrainToImmutable();
    }

    private static bool IsListed(List<Commitment> sorted, TextSpan span)
    {
        int low = 0, high = sorted.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle].Span.Start <= span.Start) low = middle + 1; else high = middle;
        }

        return low > 0 && sorted[low - 1].Span.Overlaps(span);
    }

    private static Commitment? Of(string text, TextSpan block, Quantity quantity, WorkLexicon lexicon)
    {
        var clause = Clauses.Around(text, block, quantity.Span);
        var before = text.AsSpan(clause.Start, quantity.Span.Start - clause.Start);
        var after = text.AsSpan(quantity.Span.End, clause.End - quantity.Span.End);
        if (Clauses.EndsWith(before, lexicon.NotBefore) || Clauses.StartsWith(after, lexicon.NotAfter)) return null;
        if (Clauses.IsPast(text.AsSpan(clause.Start, clause.Length), lexicon.Past)) return null;
        var sentence = Clauses.Sentence(text, block, quantity.Span);
        if (Clauses.LooksBack(text.AsSpan(sentence.Start, clause.Start - sentence.Start), lexicon.PastOpenings, lexicon.Now)) return null;

        var @operator = Operator(before, after, lexicon);
        var isEach = Clauses.Word(before, lexicon.Each) is not null;
        var isBound = @operator != CommitmentOperator.Exactly || isEach
            || (Clauses.Word(before, lexicon.Verbs) is not null && !IsSingle(quantity));
        if (IsSingle(quantity) && @operator == CommitmentOperator.Exactly && quantity.Unit == "个") return null;
        return isBound ? Make(text, clause, quantity, @operator, lexicon) : null;
    }

    /// <summary>一次 alone is a way of speaking; each member's or every season's is an obligation.</summary>
    private static bool IsSingle(Quantity quantity) => quantity is { Number: 1, Max: null, IsHan: true };

    internal static Commitment Make(string text, TextSpan clause, Quantity quantity, CommitmentOperator @operator, WorkLexicon lexicon)
    {
        var words = text.AsSpan(clause.Start, clause.Length);
        var what = text.AsSpan(quantity.Span.End, clause.End - quantity.Span.End).Trim("以上的内下左右”’》、".AsSpan());
        if (what.Length < 2) what = text.AsSpan(clause.Start, quantity.Span.Start - clause.Start);
        return new(clause, quantity.Number, quantity.Max, @operator, quantity.Unit, Period(words, lexicon), Clauses.Word(words, lexicon.Who), what.ToString());
    }

    private static CommitmentOperator Operator(ReadOnlySpan<char> before, ReadOnlySpan<char> after, WorkLexicon lexicon)
    {
        var behind = after[..Math.Min(3, after.Length)];
        if (Clauses.Word(before, lexicon.AtLeast) is not null || Clauses.StartsWith(behind, lexicon.AtLeast)) return CommitmentOperator.AtLeast;
        return Clauses.Word(before, lexicon.AtMost) is not null || Clauses.StartsWith(behind, lexicon.AtMost)
            ? CommitmentOperator.AtMost
            : CommitmentOperator.Exactly;
    }

    /// <summary>A plan is one of a year unless its words say otherwise.</summary>
    private static string Period(ReadOnlySpan<char> clause, WorkLexicon lexicon)
    {
        foreach (var (word, period) in lexicon.Periods)
            if (clause.Contains(word, StringComparison.Ordinal)) return period;
        return "年";
    }

    /// <summary>大活动季季有，小活动月月有; 一月一堂课.</summary>
    private static void AddRepeated(string text, TextSpan block, WorkLexicon lexicon, ImmutableArray<Commitment>.Builder found)
    {
        for (var i = block.Start + 2; i < block.End && text.AsSpan(i, block.End - i).IndexOf('有') is var next and >= 0; i++)
        {
            i += next;
            if (text[i - 2] != text[i - 1] || text[i - 1] is not ('年' or '季' or '月' or '周')) continue;
            var span = new TextSpan(i - 2, i + 1);
            found.Add(Make(text, Clauses.Around(text, block, span), new(span, 1, null, "次", IsHan: true), CommitmentOperator.AtLeast, lexicon));
        }
    }
}
