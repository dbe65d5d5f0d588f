using Site.Model;

namespace Site.Text;

/// <summary>A number that neither begins a series nor goes on from the one before.</summary>
/// <param name="Before">The last number of the same series, or null when it begins here.</param>
/// <param name="Above">The number under which the series stands, or null.</param>
public readonly record struct NumberingBreak(Numbering At, Numbering? Before, Numbering? Above);

/// <summary>Follows the numbers of a text in reading order; a higher one ends the series below it.</summary>
public sealed class NumberingSeries
{
    private readonly Numbering?[] _last = new Numbering?[(int)NumberingKind.Point];

    /// <summary>The number with which a heading or paragraph begins, or null.</summary>
    public static Numbering? Of(Block block) => block switch
    {
        Heading heading => heading.Numbering,
        Paragraph paragraph => paragraph.Numbering,
        _ => null,
    };

    /// <summary>The last number of a kind in its running series, or null.</summary>
    public Numbering? Last(NumberingKind kind) => _last[(int)kind];

    /// <summary>Takes the next number; points (一是) number no series.</summary>
    /// <returns>The break before it, or null when it begins at one or goes on.</returns>
    public NumberingBreak? Take(Numbering numbering)
    {
        if (numbering.Kind == NumberingKind.Point) return null;
        var kind = (int)numbering.Kind;
        var before = _last[kind];
        _last[kind] = numbering;
        _last.AsSpan(kind + 1).Clear();
        if (numbering.Value == 1 || numbering.Value == before?.Value + 1) return null;
        return new(numbering, before, Array.FindLast(_last[..kind], above => above is not null));
    }
}
