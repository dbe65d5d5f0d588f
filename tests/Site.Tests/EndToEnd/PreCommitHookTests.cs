using System.Diagnostics;
using Xunit;

namespace Site.Tests.EndToEnd;

/// <summary>The hook hands what is staged, and nothing else, to <c>check</c>, and stops the commit when that finds an error.</summary>
public sealed class PreCommitHookTests
{
    // Stands for the program: finds the word 坏 in the files it is given, as they are in the folder it is given.
    private const string Check = """
        #!/bin/sh
        while [ "$1" != --root ]; do shift; done
        cd "$2"; shift 2
        printf '%s\n' "$@"
        ! grep -l 坏 -- "$@"
        """;

    [Fact]
    public void A_commit_with_a_faulty_plan_is_stopped_and_one_without_goes_through()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The hook is a shell script.");
        using var folder = new TemporaryFolder();
        folder.Write(".githooks/pre-commit", File.ReadAllText(Repository.PathOf(".githooks", "pre-commit")));
        folder.Write("bin/dotnet", Check);
        Run(folder.Path, "chmod", "+x", ".githooks/pre-commit", "bin/dotnet");
        Run(folder.Path, "git", "init", "-q");
        Run(folder.Path, "git", "config", "core.hooksPath", ".githooks");
        folder.Write("input/plans/旧/2025.md", "坏，但早已提交");
        Run(folder.Path, "git", "add", ".");
        Run(folder.Path, "git", "-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "--no-verify", "-m", "a");

        folder.Write("input/plans/新 镇/-2026.md", "坏");
        var stopped = Commit(folder.Path);
        Assert.NotEqual(0, stopped.ExitCode);
        Assert.Contains("input/plans/新 镇/-2026.md", stopped.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("2025.md", stopped.Output, StringComparison.Ordinal);

        folder.Write("input/plans/新 镇/-2026.md", "好");
        Assert.Equal(0, Commit(folder.Path).ExitCode);
    }

    private static (int ExitCode, string Output) Commit(string folder)
    {
        Run(folder, "git", "add", ".");
        return Run(folder, "git", "-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "-m", "b");
    }

    private static (int ExitCode, string Output) Run(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["PATH"] = Path.Combine(folder, "bin") + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        process.WaitForExit();
        return (process.ExitCode, output.Result + errors.Result);
    }
}
