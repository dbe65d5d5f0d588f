namespace Theme.Writing;

/// <summary>
/// Gives each heading the element that fits what stands above it. A text may begin at （一） or jump a level, because a
/// heading was lost; the outline that a screen reader announces must not.
/// </summary>
internal sealed class HeadingDepth
{
    /// <summary>Elements by depth, counted from 1; the page's title is the h1.</summary>
    public static readonly string[] Names = ["h1", "h2", "h3", "h4", "h5", "h6"];

    private readonly Stack<int> above = [];

    /// <summary>The depth of a heading of this level, from 1 to 5.</summary>
    public int Enter(int level)
    {
        while (above.TryPeek(out var last) && last >= level) above.Pop();
        above.Push(level);
        return Math.Min(above.Count, Names.Length - 1);
    }
}
