using Site.Model;

namespace Site.Deriving;

/// <summary>The place of a plan, each level by itself: given by its editor, or stated with its full official name; else unknown.</summary>
public static class PlaceFinding
{
    internal static DerivedPlace Derive(Plan plan)
    {
        var stated = plan.Stated;
        return new(Known(stated.Province), Known(stated.City), Known(stated.County), Known(stated.Township));
    }

    private static Derived<string> Known(Stated<string>? stated) =>
        stated is null ? Derived.Unknown<string>() : Derived.ByEditor(stated.Value);
}
