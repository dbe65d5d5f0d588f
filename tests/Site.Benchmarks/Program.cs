using Site.Benchmarks;

return args switch
{
    ["generate", var count, var folder] => Generate(int.Parse(count, null), folder),
    ["whole", .. var counts] => WholeProcess.Run(Counts(counts)),
    ["stages", .. var counts] => Stages.Run(Counts(counts)),
    ["preview", "--saves", var saves, .. var counts] => await PreviewLatency.RunAsync(Counts(counts), int.Parse(saves, null)),
    ["preview", .. var counts] => await PreviewLatency.RunAsync(counts is [] ? [1000, 10000] : Counts(counts)),
    ["micro", .. var options] => Micro.Run(options),
    ["without-search", var folder] => WithoutSearch.Build(folder),
    ["measure", .. var command] => ChildProcess.MeasureHere(command),
    _ => Usage(),
};

static int Generate(int count, string folder)
{
    SyntheticPlans.Write(count, folder);
    Console.WriteLine($"{count} plans in {folder}");
    return 0;
}

static int[] Counts(string[] given) => given is [] ? [100, 1000, 10000] : [.. given.Select(count => int.Parse(count, null))];

static int Usage()
{
    Console.Error.WriteLine(
        """
        usage: dotnet run -c Release --project tests/Site.Benchmarks -- VERB

          generate N DIR       writes N synthetic plans into DIR/input
          whole [N …]          wall, CPU and peak memory of whole processes, at 100, 1000 and 10000 plans unless told
          stages [N …]         times of each stage within one process
          preview [N …]        from a save to the page that shows it, and from the start to the first page; at 1000 and 10000 plans
          without-search DIR   builds DIR as the program does, but for the search index
          micro [OPTIONS]      BenchmarkDotNet, with its own options (--filter '*')
        """);
    return 2;
}
