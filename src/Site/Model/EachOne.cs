using System.Runtime.InteropServices;

namespace Site.Model;

/// <summary>A step that makes something of each thing by itself: what it took, and what it gave, in the same order.</summary>
internal sealed record EachOne<TTaken, TGiven>(ImmutableArray<TTaken> Taken, ImmutableArray<TGiven> Given)
    where TTaken : class
{
    /// <summary>Makes them in parallel; the result does not depend on the order of work.</summary>
    /// <param name="make">Depends on the thing alone, and on what is the same as before.</param>
    /// <param name="before">The step of an earlier build: what it gave for the very same instance stands.</param>
    public static EachOne<TTaken, TGiven> Of(ImmutableArray<TTaken> things, Func<TTaken, TGiven> make, EachOne<TTaken, TGiven>? before)
    {
        var given = new TGiven[things.Length];
        var known = before is null ? null : new KnownThings<TTaken>(before.Taken, things);
        if (known is null) Parallel.For(0, things.Length, i => given[i] = make(things[i]));
        else Parallel.ForEach(known.Take(before!.Given, given), i => given[i] = make(things[i]));
        return new(things, ImmutableCollectionsMarshal.AsImmutableArray(given));
    }
}
