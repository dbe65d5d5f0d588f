using System.Runtime.CompilerServices;
using Snapshooter;
using Snapshooter.Xunit3;

namespace Site.Tests;

/// <summary>
/// Compares a text with the one kept beside the test, in <c>__snapshots__/Class.Method.snap</c>. The only file that knows the
/// snapshot library, so that another (Verify) can take its place.
/// </summary>
internal static class Snapshots
{
    /// <summary><c>UPDATE_EXPECTED=1</c> accepts what the program gives now; review it with <c>git diff</c>.</summary>
    public static bool Updating { get; } = Environment.GetEnvironmentVariable("UPDATE_EXPECTED") == "1";

    // Without strict mode a missing snapshot would be written and pass.
    [ModuleInitializer]
    internal static void BeStrict() => Environment.SetEnvironmentVariable("SNAPSHOOTER_STRICT_MODE", "on");

    /// <summary>Fails when the text differs from the one kept; a missing one differs.</summary>
    /// <param name="actual">What the program gives.</param>
    /// <param name="part">Tells several snapshots of one test apart.</param>
    public static void Match(
        string actual, string? part = null, [CallerFilePath] string file = "", [CallerMemberName] string member = "")
    {
        var folder = Path.GetDirectoryName(file)!;
        var name = $"{Path.GetFileNameWithoutExtension(file)}.{member}{(part is null ? "" : "." + part)}.snap";
        if (Updating) Accept(Path.Combine(folder, "__snapshots__", name), actual);
        else Snapshot.Match(actual, new SnapshotFullName(name, folder));
    }

    private static void Accept(string path, string actual)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, actual.EndsWith('\n') ? actual : actual + "\n");
    }
}
