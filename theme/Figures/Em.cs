using System.Globalization;

namespace Theme.Figures;

/// <summary>Lengths in a figure: everything is in em, so that 大字版 enlarges figures too.</summary>
internal static class Em
{
    public static string Of(double value) => value.ToString("0.##", CultureInfo.InvariantCulture) + "em";
}
