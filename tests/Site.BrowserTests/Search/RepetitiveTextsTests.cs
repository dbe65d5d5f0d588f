using System.Text;
using Site.Benchmarks;
using Xunit;

namespace Site.BrowserTests.Search;

/// <summary>
/// Texts of few characters, whose stretches stand everywhere between different neighbours: the worst there is for long words,
/// because many plans hold all stretches of a word and not the word.
/// </summary>
public sealed class RepetitiveTextsTests
{
    private const int Plans = 200;
    private const int Words = 16;
    private const string Characters = "工作计";

    [Fact]
    public Task No_plan_that_holds_a_word_is_missing_and_an_exact_answer_names_no_other()
    {
        var dice = new Dice(7);
        return SearchedPlans.AskAsync(root => Write(root, dice), async site =>
        {
            Assert.Equal(Plans, site.Scanned.Count);
            var exact = 0;
            for (var i = 0; i < Words; i++)
            {
                var word = Stretch(dice, 5 + (i % 4));
                var (answer, truth) = (await site.Figures.AskAsync(word), site.Scanned.Scan(word).ToArray());
                Assert.True(!truth.Except(answer.Plans).Any(), $"“{word}” misses {string.Join(' ', truth.Except(answer.Plans))}");
                if (!answer.Exact) continue;
                Assert.True(!answer.Plans.Except(truth).Any(), $"“{word}” is not in {string.Join(' ', answer.Plans.Except(truth))}");
                exact++;
            }

            Assert.InRange(exact, Words / 2, Words);
        });
    }

    private static void Write(string root, Dice dice)
    {
        for (var i = 0; i < Plans; i++)
        {
            var text = new StringBuilder($"---\ntitle: 示例{i}\n---\n");
            for (var block = dice.Below(4); block >= 0; block--) text.Append(block == 2 ? "\n## " : "\n").Append(Stretch(dice, 3 + dice.Below(30))).Append('\n');
            var file = Path.Combine(root, "input", "plans", $"p{i}.md");
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text.ToString());
        }
    }

    private static string Stretch(Dice dice, int length) => string.Concat(Enumerable.Range(0, length).Select(_ => Characters[dice.Below(Characters.Length)]));
}
