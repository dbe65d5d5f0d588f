using System.Buffers;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Site.Checking;
using Site.Deriving;
using Site.Disk;
using Site.Model;
using Site.Privacy;
using Site.Publishing;
using Site.Reading;
using Site.Registries;
using Site.Relating;
using Theme;

namespace Site.Benchmarks;

/// <summary>Where the time of a build goes: the stages of <c>SiteBuilder</c>, one by one, within one warm process.</summary>
internal static class Stages
{
    private const int Runs = 5;

    public static int Run(int[] counts)
    {
        Console.WriteLine(Machine.Describe());
        Console.WriteLine($"median of {Runs} runs after one to warm up, milliseconds of wall clock / MiB allocated; nothing is written to disk\n");
        foreach (var count in counts)
        {
            var root = Path.Combine(Machine.FastFolder, $"site-stages-{Environment.ProcessId}");
            try
            {
                SyntheticPlans.Write(count, root);
                Print(count, root);
            }
            finally
            {
                if (Directory.Exists(root)) Directory.Delete(root, recursive: true);
            }
        }

        return 0;
    }

    private static void Print(int count, string root)
    {
        _ = Measure(root);
        var runs = Enumerable.Range(0, Runs).Select(_ => Measure(root)).ToArray();
        Console.WriteLine($"| {count} plans | ms | MiB |\n| --- | --- | --- |");
        for (var stage = 0; stage < runs[0].Count; stage++)
        {
            var laps = runs.Select(run => run[stage]).ToArray();
            Console.WriteLine($"| {laps[0].Stage} | {Median(laps, lap => lap.Milliseconds)} | {Median(laps, lap => lap.Allocated)} |");
        }

        Console.WriteLine();
    }

    private static List<Lap> Measure(string root)
    {
        var laps = new List<Lap>();
        var options = new BuildOptions();
        var theme = new SiteTheme();
        var sources = Time(laps, "list the folders", () => SourceFolders.Read(root, Path.Combine(root, "input"), Path.Combine(root, "seeds")));
        var registries = Time(laps, "registries", () => RegistryReading.Read(sources).Registries);
        var read = Time(laps, "read", () => SourceReading.Read(sources, registries, options));
        var screened = Time(laps, "screen", () => PersonalScreening.Screen(read.Plans, read.Files, registries));
        var derived = Time(laps, "derive", () => Derive(screened.Plans, registries));
        var book = Time(laps, "assign addresses", () => AddressBook.Assign(derived, read.OfficeTexts, screened.Files, registries));
        var library = Time(laps, "relate", () => PlanRelating.Relate(book.Plans, registries));
        var frame = new SiteFrame(read.Settings, library, book.MapOf(library), book.OfficeTexts) { AreaMeanings = registries.Areas.Meanings };
        var files = Time(laps, "promise without search", () => new SitePromises(new(frame with { HasSearch = false }, book, theme, registries)).All.ToArray());
        var all = Time(laps, "promise with search", () => new SitePromises(new(frame, book, theme, registries)).All.ToArray());
        _ = Time(laps, "check", () => Checks.Run(derived, book, library, registries).Findings.Length);
        _ = Time(laps, "keep without search", () => Keep(files));
        _ = Time(laps, "keep with search", () => Keep(all));
        _ = Time(laps, "keep the data files of that", () => Keep([.. all.Where(file => file.Path.Value.StartsWith("data/", StringComparison.Ordinal))]));
        return laps;
    }

    private static ImmutableArray<DerivedPlan> Derive(ImmutableArray<Plan> plans, RegistrySet registries)
    {
        var derived = new DerivedPlan[plans.Length];
        Parallel.For(0, derived.Length, i => derived[i] = PlanDeriving.Derive(plans[i], registries));
        return [.. derived];
    }

    // Renders every file into memory, as check with a disk in between would not.
    private static long Keep(OutputFile[] files)
    {
        var bytes = 0L;
        Parallel.For(0, files.Length, () => new ArrayBufferWriter<byte>(1 << 16), (i, _, buffer) =>
        {
            buffer.ResetWrittenCount();
            files[i].Write(buffer);
            Interlocked.Add(ref bytes, buffer.WrittenCount);
            return buffer;
        }, _ => { });
        return bytes;
    }

    private static T Time<T>(List<Lap> laps, string stage, Func<T> work)
    {
        var allocated = GC.GetTotalAllocatedBytes();
        var watch = Stopwatch.StartNew();
        var result = work();
        laps.Add(new(stage, watch.Elapsed.TotalMilliseconds, (GC.GetTotalAllocatedBytes() - allocated) / (1024.0 * 1024)));
        return result;
    }

    private static string Median(Lap[] laps, Func<Lap, double> of) =>
        laps.Select(of).Order().ElementAt(laps.Length / 2).ToString("0.0", CultureInfo.InvariantCulture);

    private sealed record Lap(string Stage, double Milliseconds, double Allocated);
}
