using System.Collections.Immutable;
using System.Globalization;

namespace Theme.Figures;

/// <summary>Years as columns of a figure, oldest first; a year that is not settled stands last.</summary>
internal static class YearColumns
{
    /// <summary>Stands for 年份未定 where a number is needed.</summary>
    public const int Unknown = int.MaxValue;

    public static int Of(int? year) => year ?? Unknown;

    /// <summary>One column for each year.</summary>
    /// <param name="page">The page of a year's plans.</param>
    public static ImmutableArray<MatrixLine> Lines(IEnumerable<int> years, Func<int?, Site.Model.SitePath?> page)
    {
        var lines = ImmutableArray.CreateBuilder<MatrixLine>();
        var century = -1;
        foreach (var year in years.Distinct().Order())
        {
            if (year == Unknown)
            {
                lines.Add(new(Words.YearUnknown, "未定", page(null)));
                continue;
            }

            lines.Add(new(Words.YearName(year), Short(year, year / 100 == century), page(year)));
            century = year / 100;
        }

        return lines.ToImmutable();
    }

    /// <summary>The first year of a century in full, the others by two digits.</summary>
    private static string Short(int year, bool goesOn) =>
        goesOn ? (year % 100).ToString("00", CultureInfo.InvariantCulture) : Words.Number(year);
}
