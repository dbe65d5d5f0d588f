using System.Runtime.CompilerServices;

namespace Site.Tests.Deriving;

/// <summary>Tables of a specification (<c>Specs/*.md</c>) as rows of tests: what is written there runs.</summary>
internal static class SpecTable
{
    /// <summary>The rows of all tables of a file without their heads, cells trimmed; an empty cell is "".</summary>
    public static IEnumerable<string[]> Rows(string file, [CallerFilePath] string caller = "")
    {
        var isBody = false;
        foreach (var line in File.ReadLines(Path.Combine(Path.GetDirectoryName(caller)!, "Specs", file)))
        {
            if (!line.StartsWith('|')) isBody = false;
            else if (line.StartsWith("| ---", StringComparison.Ordinal)) isBody = true;
            else if (isBody) yield return [.. line.Trim('|').Split('|').Select(cell => cell.Trim())];
        }
    }
}
