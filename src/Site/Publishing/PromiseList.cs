using Site.Model;

namespace Site.Publishing;

/// <summary>The promises of a whole site, in order.</summary>
public static class PromiseList
{
    /// <summary>Sorted by address.</summary>
    /// <exception cref="InvalidOperationException">Two share an address, or one is no address: a fault of the program.</exception>
    public static ImmutableArray<OutputFile> Of(IEnumerable<OutputFile> files)
    {
        var sorted = files.ToArray();
        Array.Sort(sorted, (left, right) => left.Path.CompareTo(right.Path));
        var taken = new HashSet<string>(sorted.Length, StringComparer.OrdinalIgnoreCase);
        foreach (var file in sorted)
        {
            if (!IsAddress(file.Path.Value)) throw new InvalidOperationException($"'{file.Path}' is no address of a site");
            if (!taken.Add(file.Path.Value)) throw new InvalidOperationException($"two files are promised at '{file.Path}'");
        }

        return [.. sorted];
    }

    private static bool IsAddress(string path) =>
        path.Length > 0
        && System.Text.Ascii.IsValid(path)
        && path[0] != '/' && path[^1] != '/'
        && path.AsSpan().IndexOfAny("\\?#: ") < 0
        && !path.Contains("//", StringComparison.Ordinal)
        && !path.Contains("..", StringComparison.Ordinal);
}
