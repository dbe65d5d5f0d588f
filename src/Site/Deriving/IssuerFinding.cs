using System.Buffers;
using Site.Model;
using Site.Registries;

namespace Site.Deriving;

/// <summary>The body that issues a plan, as printed: given by its editor, or named in the plan's own title.</summary>
public static class IssuerFinding
{
    private const int LongestName = 30;
    private static readonly SearchValues<char> NoName = SearchValues.Create("0123456789年的《》“”、，。 　（）()〔〕");

    private static readonly string[] LeadIns = ["关于", "印发", "转发", "下发"];

    internal static Derived<string> Derive(Plan plan, Opening opening, BodyLexicon bodies)
    {
        if (plan.Stated.Issuer is { } stated) return Derived.ByEditor(stated.Value);
        foreach (var title in opening.Titles)
            if (Body(title.Text, bodies) is var (start, length))
            {
                var name = title.Text.Substring(start, length);
                return Derived.Stated(name, new(name, title.At(start, length), "issuer-title", "标题写明机构"));
            }

        return Derived.Unknown<string>();
    }

    /// <summary>From the place before it to the end of the body's name; a body without a place (市政协) is not this one's name.</summary>
    private static (int Start, int Length)? Body(string title, BodyLexicon bodies)
    {
        foreach (var body in bodies.Names)
        {
            var at = title.IndexOf(body.Name, StringComparison.Ordinal);
            if (at < 0) continue;
            var start = title.AsSpan(0, at).LastIndexOfAny(NoName) + 1;
            foreach (var word in LeadIns)
                if (title.AsSpan(start, at - start).IndexOf(word, StringComparison.Ordinal) is var lead and >= 0) start += lead + word.Length;
            if (at - start is < 2 or > LongestName) return null;
            return (start, at + body.Name.Length - start);
        }

        return null;
    }
}
