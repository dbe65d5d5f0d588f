namespace Site.Privacy;

/// <summary>统一社会信用代码 (GB 32100-2015) that happens to consist of digits alone: an organisation's, no person's.</summary>
internal static class CreditCodes
{
    private const int Modulus = 31;

    public static bool IsCode(ReadOnlySpan<byte> digits)
    {
        var (sum, weight) = (0, 1);
        foreach (var digit in digits[..17])
        {
            sum += digit * weight;
            weight = weight * 3 % Modulus;
        }

        return (Modulus - (sum % Modulus)) % Modulus == digits[17];
    }
}
