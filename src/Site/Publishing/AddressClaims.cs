using System.Runtime.InteropServices;

namespace Site.Publishing;

/// <summary>Who wants which address. Servers and disks that ignore letter case must serve the site too.</summary>
internal static class AddressClaims
{
    /// <summary>A finding names so many others; a thousand owners of one address must not make a million names.</summary>
    private const int MostNamed = 3;

    /// <summary>Parts the claims into those that stand alone and those that share an address, with others who share it.</summary>
    public static (List<T> Alone, List<(T Claim, List<T> Others)> Shared) Judge<T>(IEnumerable<T> claims, Func<T, string> address)
    {
        var all = claims.ToList();
        var owners = new Dictionary<string, int>(all.Count, StringComparer.OrdinalIgnoreCase);
        foreach (var claim in all) CollectionsMarshal.GetValueRefOrAddDefault(owners, address(claim), out _)++;
        if (owners.Count == all.Count) return (all, []);

        var shared = new List<(T, List<T>)>();
        foreach (var group in all.Where(claim => owners[address(claim)] > 1).GroupBy(address, StringComparer.OrdinalIgnoreCase).Select(group => group.ToList()))
            shared.AddRange(group.Select((claim, i) => (claim, group.Where((_, other) => other != i).Take(MostNamed).ToList())));
        return (all.FindAll(claim => owners[address(claim)] == 1), shared);
    }
}
