using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Site.Benchmarks;

/// <summary>What one whole process cost: seconds of wall clock, seconds of user and system time, MiB at its peak.</summary>
internal sealed record Cost(double Wall, double Cpu, double Peak, int ExitCode)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Wall} {Cpu} {Peak} {ExitCode}");

    public static Cost Parse(string line)
    {
        var parts = line.Split(' ');
        double At(int i) => double.Parse(parts[i], CultureInfo.InvariantCulture);
        return new(At(0), At(1), At(2), int.Parse(parts[3], CultureInfo.InvariantCulture));
    }
}

/// <summary>
/// Measures a process exactly, without <c>/usr/bin/time</c>: a second copy of this program starts it as its only child and
/// asks the system what its children cost. (Polling <c>/proc</c> would miss the last growth.)
/// </summary>
internal static partial class ChildProcess
{
    public static Cost Measure(params string[] command)
    {
        var start = Start(["dotnet", typeof(ChildProcess).Assembly.Location, "measure", .. command]);
        start.RedirectStandardOutput = true;
        using var process = Process.Start(start)!;
        var line = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        return process.ExitCode == 0 ? Cost.Parse(line) : throw new InvalidOperationException($"Could not measure: {string.Join(' ', command)}");
    }

    /// <summary>The part that runs in the second copy.</summary>
    public static int MeasureHere(string[] command)
    {
        var start = Start(command);
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.WaitForExit();
        var wall = watch.Elapsed.TotalSeconds;
        _ = GetResourceUsage(Children, out var usage);
        // Linux counts in KiB, macOS in bytes.
        var peak = usage.MaxResident / (OperatingSystem.IsMacOS() ? 1024.0 * 1024 : 1024.0);
        Console.WriteLine(new Cost(wall, usage.User.Seconds + usage.System.Seconds, peak, process.ExitCode));
        return 0;
    }

    private static ProcessStartInfo Start(string[] command) => new(command[0], command[1..]) { UseShellExecute = false };

    private const int Children = -1;

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetResourceUsage(int who, out ResourceUsage usage);

    private readonly record struct Time(long Whole, long Micro)
    {
        public double Seconds => Whole + (Micro / 1e6);
    }

    [InlineArray(14)]
    private struct Rest
    {
        private long _first;
    }

    private struct ResourceUsage
    {
        public Time User;
        public Time System;
        public long MaxResident;
#pragma warning disable CS0169, IDE0051 // The system fills it.
        private Rest _rest;
#pragma warning restore CS0169, IDE0051
    }
}
