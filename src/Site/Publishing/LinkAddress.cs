namespace Site.Publishing;

/// <summary>A link's destination as typed, taken apart: a scheme, a path relative to the file, a fragment.</summary>
/// <param name="Path">Decoded; empty when the link stays on its own page.</param>
internal readonly record struct LinkAddress(string? Scheme, string Path, string? Fragment)
{
    public static LinkAddress Parse(string typed)
    {
        var text = typed.Trim();
        if (SchemeOf(text) is { } scheme) return new(scheme, text, null);

        var hash = text.IndexOf('#', StringComparison.Ordinal);
        var path = hash < 0 ? text : text[..hash];
        var query = path.IndexOf('?', StringComparison.Ordinal);
        if (query >= 0) path = path[..query];
        return new(null, Uri.UnescapeDataString(path), hash < 0 ? null : Uri.UnescapeDataString(text[(hash + 1)..]));
    }

    /// <summary>A plain path, as front matter gives it: nothing in it is encoded.</summary>
    public static LinkAddress Relative(string path) => new(null, path.Trim(), null);

    /// <summary>Leads to the rest of the web by a scheme that a reader may follow; others (javascript:, data:) never become links.</summary>
    public bool IsOutside => Scheme is "http" or "https" or "mailto" or "tel";

    /// <summary>The path under <c>input/</c> that is meant by a link in <paramref name="file"/>; null when it leaves the folder.</summary>
    public string? From(string file)
    {
        if (Path.StartsWith('/')) return null;
        var names = file.Split('/')[..^1].ToList();
        foreach (var name in Path.Split('/'))
        {
            if (name is "" or ".") continue;
            if (name != "..") names.Add(name);
            else if (names.Count > 0) names.RemoveAt(names.Count - 1);
            else return null;
        }

        return string.Join('/', names);
    }

    /// <summary>Letters before a colon, in lower case; <c>//host</c> counts as a scheme without a name.</summary>
    private static string? SchemeOf(string text)
    {
        if (text.StartsWith("//", StringComparison.Ordinal)) return "";
        var length = text.AsSpan().IndexOfAnyExcept(SchemeLetters);
        return length > 0 && text[length] == ':' && char.IsAsciiLetter(text[0]) ? text[..length].ToLowerInvariant() : null;
    }

    private static readonly System.Buffers.SearchValues<char> SchemeLetters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");
}
