using Site.Model;
using Site.Registries;

namespace Site.Deriving;

/// <summary>
/// The place of a plan, each level by itself: given by its editor, or found on the ladder of <see cref="PlaceRung"/>;
/// levels above follow where the national list leaves one possibility. In doubt a level stays unknown.
/// </summary>
public static class PlaceFinding
{
    internal static DerivedPlace Derive(Plan plan, Opening opening, Derived<BodyLevel> level, RegistrySet registries)
    {
        var stated = plan.Stated;
        var place = new DerivedPlace(Known(stated.Province), Known(stated.City), Known(stated.County), Known(stated.Township));
        var claims = new Lazy<List<PlaceClaim>>(() => Claims(plan, opening, registries));
        place = PlaceConflicts.OfEditor(place, plan.Text.Text, opening, level.Value, claims);
        if (stated.Township is null && (stated.County is null || level.Value == BodyLevel.Township))
            place = PlaceLadder.Fill(place, claims.Value, level.Value, plan.Text.Text);
        return PlaceInference.Fill(place, plan, registries.Divisions);
    }

    private static List<PlaceClaim> Claims(Plan plan, Opening opening, RegistrySet registries)
    {
        var claims = PlaceClaims.In(plan.Text.Text, isTitle: false, registries.Divisions, registries.PlaceWords);
        foreach (var title in opening.Titles)
        {
            var inTitle = PlaceClaims.In(title.Text, isTitle: true, registries.Divisions, registries.PlaceWords);
            claims.AddRange(inTitle.Select(c => c with { Evidence = c.Evidence with { Span = title.At(c.Name.Span.Start, c.Name.Span.Length) } }));
        }

        return claims;
    }

    private static Derived<string> Known(Stated<string>? stated) =>
        stated is null ? Derived.Unknown<string>() : Derived.ByEditor(stated.Value);
}
