namespace Site.Text;

/// <summary>Whole numbers from 1 to 99,999 written in Han numerals (十五, 二十, 一百零三, 一千二百).</summary>
public static class HanNumerals
{
    /// <summary>A sign of numbers below a thousand, which is as far as marks and dates count.</summary>
    public static bool IsNumeral(char c) => c is '十' or '百' || Digit(c) >= 0;

    /// <summary>The value of <paramref name="numeral"/>, or null when it is no number from 1 to 99,999.</summary>
    public static int? Parse(ReadOnlySpan<char> numeral)
    {
        if (numeral.IsEmpty || numeral.Length > 9) return null;
        int total = 0, digit = -1;
        foreach (var c in numeral)
        {
            if (Unit(c) is var unit and > 0)
            {
                if (total % (unit * 10) != 0 || (digit < 0 && unit > 10)) return null;
                total += Math.Max(digit, digit < 0 ? 1 : 0) * unit;
                digit = -1;
            }
            else if (Digit(c) is var value and >= 0 && digit <= 0)
            {
                digit = value;
            }
            else
            {
                return null;
            }
        }

        total += Math.Max(digit, 0);
        return total is > 0 and < 100_000 ? total : null;
    }

    /// <summary>The numeral of a number from 1 to 99, as marks write it (十, 十二, 二十).</summary>
    public static string Of(int value)
    {
        const string digits = "一二三四五六七八九";
        var tens = value < 10 ? "" : value < 20 ? "十" : digits[(value / 10) - 1] + "十";
        return value % 10 == 0 ? tens : tens + digits[(value % 10) - 1];
    }

    private static int Unit(char c) => c switch { '十' => 10, '百' => 100, '千' => 1000, '万' => 10000, _ => 0 };

    /// <summary>0–9 of a character numeral, 两 as 2; -1 of anything else.</summary>
    internal static int Digit(char c) => c switch
    {
        '零' or '〇' => 0,
        '一' => 1,
        '二' or '两' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => -1,
    };
}
