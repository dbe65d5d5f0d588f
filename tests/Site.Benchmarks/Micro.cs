using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Site.Benchmarks;

/// <summary>What one plan costs at each step.</summary>
internal static class Micro
{
    public static int Run(string[] options)
    {
        // Within this process: BenchmarkDotNet's own projects would have to restore packages.
        var config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
        BenchmarkSwitcher.FromTypes([typeof(OnePlan)]).Run(options is [] ? ["--filter", "*"] : options, config);
        return 0;
    }
}
