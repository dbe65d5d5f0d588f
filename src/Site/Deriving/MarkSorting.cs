using System.Runtime.InteropServices;
using Site.Model;

namespace Site.Deriving;

/// <summary>The marks of a plan in one order, and those that its evidence leaves on the text.</summary>
internal static class MarkSorting
{
    public static IEnumerable<Mark> Of<T>(Derived<T> fact)
        where T : class =>
        fact.Evidence.Where(e => e.Span is not null).Select(e => new EvidenceMark(e.Span!.Value, e));

    public static IEnumerable<Mark> Of(DerivedPlace place) =>
        [.. Of(place.Province), .. Of(place.City), .. Of(place.County), .. Of(place.Township)];

    /// <summary>By span; marks of one span keep the order in which they were found.</summary>
    public static ImmutableArray<Mark> Sort(Mark[] marks)
    {
        var keys = new (TextSpan Span, int Order)[marks.Length];
        for (var i = 0; i < marks.Length; i++) keys[i] = (marks[i].Span, i);
        Array.Sort(keys, marks);
        return ImmutableCollectionsMarshal.AsImmutableArray(marks);
    }
}
