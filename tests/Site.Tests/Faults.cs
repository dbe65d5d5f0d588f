using Xunit;

namespace Site.Tests;

/// <summary>For rules over many files: names every fault at once, whole.</summary>
internal static class Faults
{
    public static void None(IEnumerable<string> faults)
    {
        var all = faults.Distinct().ToArray();
        if (all.Length > 0) Assert.Fail($"{all.Length} faults:\n" + string.Join('\n', all));
    }
}
