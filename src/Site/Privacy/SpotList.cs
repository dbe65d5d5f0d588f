using Site.Model;

namespace Site.Privacy;

/// <summary>Gathers spots and puts them in order.</summary>
internal sealed class SpotList
{
    private readonly List<PersonalSpot> _spots = [];

    public void Add(PersonalSpot spot) => _spots.Add(spot);

    public ImmutableArray<PersonalSpot> ToImmutable()
    {
        if (_spots.Count == 0) return [];
        _spots.Sort();
        var kept = ImmutableArray.CreateBuilder<PersonalSpot>(_spots.Count);
        foreach (var spot in _spots)
        {
            if (IsCovered(kept, spot)) continue;
            if (spot.Kind.IsNumber()) Uncover(kept, spot);
            kept.Add(spot);
        }

        return kept.DrainToImmutable();
    }

    public ImmutableArray<PersonalSpot> Numbers() => _spots.Count == 0 ? [] : [.. _spots.Where(spot => spot.Kind.IsNumber()).Order()];

    // A mail address made of a mobile number is told of as the number.
    private static void Uncover(ImmutableArray<PersonalSpot>.Builder kept, PersonalSpot number)
    {
        while (kept.Count > 0 && kept[^1].Span.Contains(number.Span)) kept.RemoveAt(kept.Count - 1);
    }

    // Within a number nothing else is told; a name may be told of for several reasons, each once.
    private static bool IsCovered(ImmutableArray<PersonalSpot>.Builder kept, PersonalSpot spot)
    {
        for (var i = kept.Count - 1; i >= 0 && i >= kept.Count - 4; i--)
            if (kept[i].Span.Overlaps(spot.Span) && (kept[i].Kind == spot.Kind || kept[i].Kind.IsNumber())) return true;
        return false;
    }
}
