using System.Runtime.CompilerServices;
using Site.Model;
using Site.Reading.Corpus;
using Site.Registries;
using Xunit;

namespace Site.Tests.Reading.Corpus;

/// <summary>
/// The corpus and further compilations in its style, each labelled by hand before the reader saw it. The table that is
/// printed is the evaluation; the thresholds are what the reader must not fall below.
/// </summary>
public sealed class CompilationTests(ITestOutputHelper output)
{
    private const string Seed = "000_2752b44bf6f831f0";

    [Fact]
    public void The_corpus_is_read_as_a_careful_reader_does()
    {
        var result = Read(Seed, File.ReadAllBytes(Repository.PathOf("seeds", Seed + ".txt")));
        var labels = Labels.OfTable(File.ReadAllText(PathOf(Seed + ".labels.tsv")));

        var scores = Scores.Of(labels, Labels.OfResult(result));

        output.WriteLine($"{Seed}  {scores}");
        Assert.Equal(labels.Units, Labels.OfResult(result).Units);
        Assert.Equal(labels.Joins, Labels.OfResult(result).Joins);
        Assert.Equal(labels.Losses, Labels.OfResult(result).Losses);
        Assert.True(scores.Headings.F1 >= 0.97 && scores.Levels.F1 >= 0.97, scores.ToString());
        Assert.True(scores.Masks.F1 >= 0.97 && scores.MaskKinds.F1 >= 0.9, scores.ToString());
    }

    [Fact]
    public void Other_compilations_of_the_kind_are_read_nearly_as_well()
    {
        var all = Directory.GetFiles(PathOf(""), "*.marked.txt").Order(StringComparer.Ordinal).Select(Evaluate).ToArray();
        var sum = all.Aggregate((one, other) => one + other);

        output.WriteLine($"all  {sum}");
        Assert.True(all.Length >= 6);
        Assert.True(sum.Boundary.F1 >= 0.95 && sum.Joins.F1 >= 0.95, sum.ToString());
        Assert.True(sum.Headings.F1 >= 0.95 && sum.Levels.F1 >= 0.95, sum.ToString());
        Assert.True(sum.Masks.F1 >= 0.95 && sum.MaskKinds.F1 >= 0.9, sum.ToString());
    }

    private Scores Evaluate(string file)
    {
        var (text, labels) = MarkedText.Parse(File.ReadAllText(file));
        var name = Path.GetFileName(file).Replace(".marked.txt", "", StringComparison.Ordinal);
        var actual = Labels.OfResult(Read(name, System.Text.Encoding.UTF8.GetBytes(text)));
        var scores = Scores.Of(labels, actual);
        output.WriteLine($"{name}  {scores}");
        foreach (var difference in Differences(labels, actual)) output.WriteLine("    " + difference);
        Assert.Equal(labels.Losses, actual.Losses);
        return scores;
    }

    private static IEnumerable<string> Differences(Labels expected, Labels actual)
    {
        var (one, other) = (Lines(expected), Lines(actual));
        return one.Except(other).Select(line => "- " + line).Concat(other.Except(one).Select(line => "+ " + line));
    }

    private static string[] Lines(Labels labels) =>
    [
        .. labels.Units.Select(unit => unit.ToString()), .. labels.Joins.Select(join => join.ToString()),
        .. labels.Headings.Select(heading => $"heading {heading.Line} {heading.Levels[0]} {heading.Text}"),
        .. labels.Masks.Select(mask => $"mask {mask.Line}:{mask.Offset} {mask.Text} {mask.Kinds[0]}"),
    ];

    private static CorpusResult Read(string name, byte[] bytes) =>
        CorpusReading.Read(new(SourceFolder.Seeds, name + ".txt", $"seeds/{name}.txt", bytes.Length, () => bytes), null, RegistrySet.Embedded);

    private static string PathOf(string name, [CallerFilePath] string caller = "") =>
        Path.Combine(Path.GetDirectoryName(caller)!, "Compilations", name);
}
