using System.Globalization;

namespace Theme.Figures;

/// <summary>Lengths in a figure: everything is in em, so that 大字版 enlarges figures too.</summary>
internal static class Em
{
    // A figure of a place has a thousand lengths, and figures share most of them.
    private static readonly string?[] Hundredths = new string?[1 << 14];

    public static string Of(double value)
    {
        var hundredths = value * 100;
        var whole = (int)Math.Round(hundredths);
        return (uint)whole < (uint)Hundredths.Length && Math.Abs(hundredths - whole) < 1e-6
            ? Hundredths[whole] ??= Write(value)
            : Write(value);
    }

    private static string Write(double value) => value.ToString("0.##", CultureInfo.InvariantCulture) + "em";
}
