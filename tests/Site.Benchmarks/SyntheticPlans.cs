using System.Text;
using Site.Model;
using Theme;

namespace Site.Benchmarks;

/// <summary>
/// Invented plans of invented towns: the seeds' own paragraphs, recombined. About 1,700 Han characters each, four to seven
/// sections, twenty years a town. The same N gives the same bytes.
/// </summary>
internal static class SyntheticPlans
{
    private const int YearsPerTown = 20;
    private const string Mask = "20xx";
    private const string Numbers = "一二三四五六七";

    private static readonly string[] First = [.. "东西南北上中下前后新老大小长高平".Select(c => c.ToString())];
    private static readonly string[] Second = [.. "桥山溪湖塘坪岭湾泉沟店集口台庄渡".Select(c => c.ToString())];
    private static readonly string[] Kinds = ["镇", "乡", "街道"];
    private static readonly string[] Aims = ["把基础打牢", "围着中心转", "讲求实际效果", "换个办法做", "把人心聚拢"];
    private static readonly FunctionArea[] Areas = [.. FunctionArea.All.Where(area => area != FunctionArea.Unclassified)];

    /// <summary>Writes <c>input/</c> with <paramref name="count"/> plans below a folder.</summary>
    public static void Write(int count, string root)
    {
        var dice = new Dice(20261125);
        var paragraphs = Paragraphs();
        var towns = Towns(Math.Max(5, count / YearsPerTown), dice);
        WriteFile(Path.Combine(root, "input", "site.yml"), "title: 示例乡镇政协工作计划文库\n");
        for (var i = 0; i < count; i++)
        {
            var town = i % towns.Count;
            var year = 2005 + (i / towns.Count % YearsPerTown);
            var path = Path.Combine(root, "input", "plans", $"t{town:D5}", $"{year}", $"plan-{i}.md");
            WriteFile(path, Plan(towns[town], year, i, paragraphs, dice));
        }
    }

    private static string Plan((string County, string Town) place, int year, int number, string[] paragraphs, Dice dice)
    {
        var areas = dice.Some(2 + dice.Below(4), Areas).Select(area => area.Name).ToArray();
        var text = new StringBuilder(6000);
        text.Append(null, $"---\ntitle: {place.County}{place.Town}政协{year}年工作计划\n");
        text.Append(null, $"township: {place.Town}\ncounty: {place.County}\nyear: {year}\n");
        text.Append(null, $"date: {year}-0{1 + dice.Below(3)}-{10 + dice.Below(19)}\nfunctions: [{string.Join(", ", areas)}]\n---\n");
        for (var (section, length) = (0, 0); section < Numbers.Length && (section < 4 || length < 1550); section++)
        {
            text.Append(null, $"\n## {Numbers[section]}、{dice.Of(areas)}：{dice.Of(Aims)}\n");
            for (var left = 1 + dice.Below(3); left > 0 && length < 1700; left--)
            {
                var paragraph = dice.Of(paragraphs);
                length += paragraph.Length;
                text.Append(null, $"\n{paragraph.Replace(Mask, $"{year}", StringComparison.Ordinal)}（{place.Town}{year}年第{number}号）\n");
            }
        }

        return text.ToString();
    }

    /// <summary>What an office could publish: no masks, and nothing that <c>check</c> calls an error.</summary>
    private static string[] Paragraphs()
    {
        var paragraphs = FoundParagraphs();
        var probe = Encoding.UTF8.GetBytes("---\ntitle: 示例\n---\n" + string.Concat(paragraphs.Select(paragraph => $"\n{paragraph.Replace(Mask, "2015", StringComparison.Ordinal)}\n")));
        var file = new SourceFile(SourceFolder.Input, "plans/probe.md", "input/plans/probe.md", probe.Length, () => probe);
        var faulty = SiteBuilder.Build(new([file]), new SiteTheme(), new()).Findings
            .Where(finding => finding.Severity == Severity.Error).Select(finding => (finding.Span.Line - 5) / 2).ToHashSet();
        return [.. paragraphs.Where((_, i) => !faulty.Contains(i))];
    }

    private static string[] FoundParagraphs() =>
    [
        .. Directory.GetFiles(Path.Combine(Machine.RepositoryRoot, "seeds"), "*.txt").Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines)
            .Select(line => line.Trim())
            .Where(line => line.Length is >= 40 and <= 700)
            // Masks belong to found texts; an office's plan names its year.
            .Where(line => line.Replace(Mask, "", StringComparison.Ordinal).IndexOfAny(['x', 'X', '*', '^', '_']) < 0),
    ];

    private static List<(string County, string Town)> Towns(int count, Dice dice)
    {
        var seen = new HashSet<(string, string)>();
        var towns = new List<(string, string)>();
        while (towns.Count < count)
        {
            var county = "示例" + dice.Of(First) + dice.Of(Second) + "县";
            var town = "示例" + dice.Of(First) + dice.Of(Second) + dice.Of(Kinds);
            if (seen.Add((county, town))) towns.Add((county, town));
        }

        return towns;
    }

    private static void WriteFile(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
