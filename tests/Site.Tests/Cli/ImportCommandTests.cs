using System.Text.Json;
using Site.Cli;
using Site.Tests.Disk;
using Xunit;

namespace Site.Tests.Cli;

public sealed class ImportCommandTests : IDisposable
{
    private const string Text = "街道政协工作计划篇一\n\n2021年，某镇政协委员要做好工作。\n\n一、学习\n\n组织委员每季度集中学习不少于1次。\n";

    private readonly TemporaryFolder _root = new();

    [Fact]
    public void The_corpus_in_words()
    {
        var (exitCode, output, errors) = InProcess.Run(Repository.Root, "import", "seeds/000_2752b44bf6f831f0.txt", "--dry-run");

        Assert.Equal((0, ""), (exitCode, errors));
        Assert.All(output.Split('\n').Where(line => !line.Contains(" | ", StringComparison.Ordinal)), line => Assert.InRange(Columns.Width(line), 0, 80));
        Snapshots.Match(output);
    }

    [Fact]
    public void A_file_anywhere_is_read_with_the_decisions_beside_it()
    {
        using var elsewhere = new TemporaryFolder();
        elsewhere.Write("甲.txt", Text);
        elsewhere.Write("甲.yml", "units:\n  - unit: 1a\n    year: 2017\n");

        var (exitCode, output, errors) = InProcess.Run(_root.Path, "import", elsewhere["甲.txt"], "--dry-run", "--format", "json");

        Assert.Equal((0, ""), (exitCode, errors));
        var plan = JsonDocument.Parse(output).RootElement.GetProperty("plans")[0];
        Assert.Equal(("jia/1a", 2017), (plan.GetProperty("id").GetString(), plan.GetProperty("year").GetProperty("value").GetInt32()));
        Assert.Empty(_root.Files());
    }

    [Fact]
    public void Registries_of_the_root_apply()
    {
        _root.Write("a.txt", Text.Replace("某镇政协", "甲乙丙镇政协", StringComparison.Ordinal));
        Assert.Equal("null", Township());

        _root.Write("input/registries/divisions.yml", "- id: \"110101990\"\n  name: 甲乙丙镇\n");

        Assert.Equal("甲乙丙镇", Township());

        string Township()
        {
            var json = JsonDocument.Parse(InProcess.Run(_root.Path, "import", "a.txt", "--dry-run", "--format", "json").Output);
            return json.RootElement.GetProperty("plans")[0].GetProperty("place").GetProperty("township").GetProperty("value").GetString() ?? "null";
        }
    }

    [Fact]
    public void Several_files_are_a_list_and_one_unit_can_be_asked_for()
    {
        _root.Write("a.txt", Text + "\n街道政协工作计划篇二\n\n2022年，某镇政协委员要调研。\n");
        _root.Write("b.txt", Text);

        var both = InProcess.Run(_root.Path, "import", "a.txt", "b.txt", "--dry-run", "--format", "json");
        var one = InProcess.Run(_root.Path, "import", "a.txt", "--dry-run", "--unit", "2a", "--format", "json");
        var none = InProcess.Run(_root.Path, "import", "a.txt", "--dry-run", "--unit", "3a");

        Assert.Equal(["a.txt", "b.txt"], JsonDocument.Parse(both.Output).RootElement.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("file").GetString()));
        Assert.Equal(["a/2a"], JsonDocument.Parse(one.Output).RootElement.GetProperty("plans").EnumerateArray().Select(plan => plan.GetProperty("id").GetString()));
        Assert.Equal((2, "", "没有篇号为“3a”的一篇。有：1a、2a。\n"), none);
    }

    [Theory]
    [InlineData(2, "没有写要看的文件", "--dry-run")]
    [InlineData(2, "“--dry-run”", "a.txt")]
    [InlineData(2, "“a.docx”不是 .txt 文件", "a.docx", "--dry-run")]
    [InlineData(2, "找不到文件夹", "a.txt", "--dry-run", "--root", "no/such")]
    [InlineData(2, "text|json", "a.txt", "--dry-run", "--format", "poem")]
    [InlineData(2, "--dry-run", "a.txt", "--dry-rum")]
    [InlineData(3, "找不到文件“no.txt”", "no.txt", "--dry-run")]
    [InlineData(3, "“dir.txt”是文件夹", "dir.txt", "--dry-run")]
    [InlineData(3, "binary.txt：文件里有空字符", "a.txt", "binary.txt", "--dry-run", "--format", "json")]
    public void Bad_input_gets_a_sentence_and_no_answer(int exitCode, string sentence, params string[] args)
    {
        _root.Write("a.txt", Text);
        _root.Write("a.docx");
        _root.Write("dir.txt/x");
        _root.Write("binary.txt", "PK\0\0");

        var result = InProcess.Run(_root.Path, ["import", .. args]);

        Assert.Equal((exitCode, ""), (result.ExitCode, result.Output));
        Assert.Contains(sentence, result.Errors);
    }

    [Fact]
    public void An_empty_file_or_a_stale_decision_is_an_error_that_is_shown()
    {
        _root.Write("empty.txt", "");
        _root.Write("stale.txt", Text);
        _root.Write("stale.yml", "units:\n  - unit: 9a\n    year: 2017\n");

        var empty = InProcess.Run(_root.Path, "import", "empty.txt", "--dry-run");
        var stale = InProcess.Run(_root.Path, "import", "stale.txt", "--dry-run", "--format", "json");

        Assert.Equal(1, empty.ExitCode);
        Assert.Contains("seed-empty", empty.Output);
        Assert.Equal(1, stale.ExitCode);
        Assert.Contains("stale.yml:2:", stale.Errors);
        Assert.Equal(1, JsonDocument.Parse(stale.Output).RootElement.GetProperty("plans").GetArrayLength());
    }

    [Fact]
    public void Nothing_printed_moves_the_cursor_or_shows_a_personal_number()
    {
        _root.Write("a.txt", "街道政协工作计划篇一\n\n某镇政协\u001b[2J联系人每季度走访13912345678号不少于2次。\n");

        var output = InProcess.Run(_root.Path, "import", "a.txt", "--dry-run").Output;

        Assert.DoesNotContain('\u001b', output);
        Assert.DoesNotContain("13912345678", output);
    }

    public void Dispose() => _root.Dispose();
}
