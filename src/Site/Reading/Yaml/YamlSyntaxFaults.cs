using Site.Model;
using Site.Text;

namespace Site.Reading.Yaml;

/// <summary>
/// Why a YAML text cannot be read, in the words of an editor. The parser only says where it stopped; what people do wrong
/// there is nearly always one of a few things, and each has its own remedy.
/// </summary>
internal static class YamlSyntaxFaults
{
    /// <summary>The finding about what stands where the parser stopped, or on the line before.</summary>
    /// <param name="offset">Where the parser stopped, in <paramref name="text"/>.</param>
    public static Finding Explain(SourceText text, TextSpan part, int offset, string path)
    {
        var at = Math.Clamp(offset, part.Start, part.End);
        var last = text.LineOf(at);
        var first = text.LineOf(part.Start);
        for (var line = last; line >= Math.Max(first, last - 1); line--)
            if (ExplainLine(text, text.Lines[line - 1], path) is { } finding) return finding;
        return Messages.YamlBroken(path, text.Span(at, at));
    }

    private static Finding? ExplainLine(SourceText text, TextSpan line, string path)
    {
        var content = text.Text.AsSpan(line.Start, line.Length);
        var colon = content.IndexOfAny(':', '：');
        if (colon <= 0) return null;
        var place = text.Span(line.Start + colon, line.Start + colon + 1);
        var key = content[..colon].TrimStart(" -").ToString();
        if (content[colon] == '：') return Messages.YamlWideColon(path, place, key);
        var rest = content[(colon + 1)..];
        if (rest.Length > 0 && rest[0] != ' ') return Messages.YamlColonWithoutSpace(path, place, key);
        var value = rest.Trim(' ');
        if (value.IsEmpty) return null;
        var start = line.Start + content.Length - rest.TrimStart(' ').Length;
        var span = text.Span(start, start + value.Length);
        return ExplainValue(value, span, path);
    }

    private static Finding? ExplainValue(ReadOnlySpan<char> value, SourceSpan span, string path)
    {
        if (value[0] is '"' or '\'')
            return value.Length == 1 || value[^1] != value[0] ? Messages.YamlQuoteOpen(path, span, value[0]) : null;
        if ("*&!%@`[]{}|>".Contains(value[0], StringComparison.Ordinal)) return Messages.YamlSignFirst(path, span, value[0]);
        return value.Contains(": ", StringComparison.Ordinal) ? Messages.YamlColonInValue(path, span) : null;
    }
}
