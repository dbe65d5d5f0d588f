using Site.Model;
using Site.Registries;
using Site.Text;

namespace Site.Privacy;

/// <summary>E-mail with a provider where everybody gets an address; an office's own host is none.</summary>
internal static class MailAddresses
{
    private const int Longest = 64;

    public static PersonalSpot? Around(string text, int at, PrivacyLexicon words)
    {
        var (start, end) = (at, at + 1);
        while (start > 0 && at - start < Longest && (HanText.IsLatinOrDigit(text[start - 1]) || text[start - 1] is '.' or '-' or '_' or '+')) start--;
        while (end < text.Length && end - at < Longest && (HanText.IsLatinOrDigit(text[end]) || text[end] is '.' or '．' or '-')) end++;
        while (end > at && text[end - 1] is '.' or '．' or '-') end--;
        if (start == at || end <= at + 1) return null;
        var host = string.Create(end - at - 1, (text, at), static (target, s) =>
        {
            for (var i = 0; i < target.Length; i++) target[i] = HanText.Narrow(s.text[s.at + 1 + i]);
        });
        return words.MailHosts.Contains(host) ? new(new(start, end), PersonalKind.Email) : null;
    }
}
