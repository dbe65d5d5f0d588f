using System.Globalization;

namespace Site.Benchmarks;

/// <summary>The program as its users start it: <c>dotnet Site.Cli.dll VERB</c>, from start to exit.</summary>
internal static class WholeProcess
{
    private const int Runs = 5;

    public static string Program { get; } =
        Path.Combine(Machine.RepositoryRoot, "artifacts", "bin", "Site.Cli", "release", "Site.Cli.dll");

    /// <summary>Compiled ahead, as README.md says for who runs it often.</summary>
    private static readonly string Published = Path.Combine(Machine.RepositoryRoot, "artifacts", "program", "Site.Cli.dll");

    public static int Run(int[] counts)
    {
        if (!File.Exists(Program))
        {
            Console.Error.WriteLine($"Build first: dotnet build -c Release ({Program} is missing)");
            return 3;
        }

        Console.WriteLine(Machine.Describe());
        Console.WriteLine($"dotnet Site.Cli.dll VERB, {Runs} runs each, minimum / median / maximum; into an empty folder unless it says again\n");
        if (!File.Exists(Published)) Console.WriteLine("The published program is skipped: there is none in artifacts/program (README.md says how to make it).\n");
        Console.WriteLine("| what | wall s | CPU s | peak MiB |\n| --- | --- | --- | --- |");
        var folder = Directory.CreateTempSubdirectory("site-benchmark-").FullName;
        var work = Path.Combine(Machine.FastFolder, Path.GetFileName(folder));
        try
        {
            foreach (var count in counts) MeasureSynthetic(count, Path.Combine(work, $"{count}"));
            MeasureCorpus(Path.Combine(work, "corpus"));
        }
        finally
        {
            if (Directory.Exists(work)) Directory.Delete(work, recursive: true);
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        }

        return 0;
    }

    private static void MeasureSynthetic(int count, string root)
    {
        SyntheticPlans.Write(count, root);
        MeasureVerbs($"{count} plans", root);
        Directory.Delete(root, recursive: true);
    }

    // The found corpus and nothing else: what an archive without an office builds.
    private static void MeasureCorpus(string root)
    {
        var seeds = Directory.CreateDirectory(Path.Combine(root, "seeds")).FullName;
        Directory.CreateDirectory(Path.Combine(root, "input"));
        foreach (var file in Directory.GetFiles(Path.Combine(Machine.RepositoryRoot, "seeds")))
            File.Copy(file, Path.Combine(seeds, Path.GetFileName(file)));
        MeasureVerbs("the corpus alone", root);
    }

    private static void MeasureVerbs(string what, string root)
    {
        var output = Path.Combine(root, "output");
        Print($"build, {what}", () => Fresh(output, Program, "build", "--root", root));
        Print("the same without search", () => Fresh(output, typeof(WithoutSearch).Assembly.Location, "without-search", root));
        _ = ChildProcess.Measure("dotnet", Program, "build", "--root", root);
        Print($"build again, {what}", () => ChildProcess.Measure("dotnet", Program, "build", "--root", root));
        Print($"check, {what}", () => ChildProcess.Measure("dotnet", Program, "check", "--root", root));
        if (File.Exists(Published)) Print("the same, published", () => ChildProcess.Measure("dotnet", Published, "check", "--root", root));
    }

    private static Cost Fresh(string output, params string[] command)
    {
        if (Directory.Exists(output)) Directory.Delete(output, recursive: true);
        return ChildProcess.Measure(["dotnet", .. command]);
    }

    private static void Print(string what, Func<Cost> measure)
    {
        var costs = Enumerable.Range(0, Runs).Select(_ => measure()).ToArray();
        if (costs.FirstOrDefault(cost => cost.ExitCode != 0) is { } failed) what += $" (exit code {failed.ExitCode})";
        Console.WriteLine($"| {what} | {Range(costs, c => c.Wall, "0.00")} | {Range(costs, c => c.Cpu, "0.00")} | {Range(costs, c => c.Peak, "0")} |");
    }

    private static string Range(Cost[] costs, Func<Cost, double> of, string format)
    {
        var sorted = costs.Select(of).Order().ToArray();
        string Text(double value) => value.ToString(format, CultureInfo.InvariantCulture);
        return $"{Text(sorted[0])} / {Text(sorted[sorted.Length / 2])} / {Text(sorted[^1])}";
    }
}
