using System.Runtime.CompilerServices;
using Site.Drafting;
using Xunit;

namespace Site.Tests.Drafting;

/// <summary>
/// What is understood of the corpus, measured against a careful reading of it. The table that is printed is the evaluation; the
/// thresholds are what it must not fall below. Units, headings, masks and joins are measured in <c>Reading/Corpus</c>, further
/// compilations there and in <c>Deriving/Compilations</c>.
/// </summary>
public sealed class EvaluationTests(ITestOutputHelper output)
{
    private const string Seed = "000_2752b44bf6f831f0";

    [Fact]
    public void The_corpus_is_understood_as_by_a_careful_reader()
    {
        var expected = ExpectedFacts.Read(File.ReadAllText(Path.Combine(Path.GetDirectoryName(Here())!, "Expected", Seed + ".facts.tsv")));

        var scores = FactScores.Of(expected, FileDescription.Of(FoundTexts.Read("seeds", Seed + ".txt")));

        output.WriteLine(scores.ToString());
        Assert.Equal((0, 0), (scores.Places.False, scores.Years.False));
        Assert.True(scores.Places.Missed <= 1 && scores.Years.Missed <= 1, scores.ToString());
        Assert.True(scores.Repeats.F1 >= 1 && scores.Activities.F1 >= 1, scores.ToString());
        Assert.True(scores.Commitments.F1 >= 0.92 && scores.CommitmentsStrict.F1 >= 0.88, scores.ToString());
        Assert.True(scores.Areas.F1 >= 0.85, scores.ToString());
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
