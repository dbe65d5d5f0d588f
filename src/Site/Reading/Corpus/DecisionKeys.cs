using Site.Model;
using Site.Reading.Markdown;
using Site.Reading.Yaml;

namespace Site.Reading.Corpus;

/// <summary>The keys of the decisions beside a seed.</summary>
internal static class DecisionKeys
{
    private const int MostLines = 10_000_000;

    private static readonly FrozenSet<string> SharedNames = FrozenSet.Create(
        StringComparer.Ordinal, "title", "province", "city", "county", "township", "year", "kind", "issuer", "functions", "allow");

    private static readonly KeyTable<SourceReference> Origin = new(
        new("title", ValueShape.Text, "来源网页或书刊的标题", (o, n, v) => o with { Title = v.Text(n)?.Value }) { OtherNames = ["标题", "名称"] },
        new("url", ValueShape.Text, "来源的网址，以 https:// 开头；不知道就空着", (o, n, v) => o with { Url = v.Address(n)?.Value.OriginalString }) { OtherNames = ["网址", "地址", "link"] },
        new("retrieved", ValueShape.Date, "取得的日期，如 2026-01-20；不知道就空着", (o, n, v) => o with { Retrieved = v.Date(n)?.Value }) { OtherNames = ["日期", "取得日期", "date"] });

    private static readonly KeyTable<LineDecision> Line = new(
        new("line", ValueShape.Integer, "原文里的行号，从 1 数起", (l, n, v) => l with { Line = v.Integer(n)?.Value ?? 0 }) { Required = true, Range = (1, MostLines), OtherNames = ["行", "行号"] },
        new("text", ValueShape.Text, "这一行开头的几个字，照抄", (l, n, v) => l with { Text = v.Text(n)?.Value ?? "" }) { Required = true, OtherNames = ["文字", "原文"] });

    private static readonly KeyTable<UnitDecision> Unit = new(
    [
        new("unit", ValueShape.Text, "篇号，如 7b", (u, n, v) => u with { Unit = v.Text(n)?.Value ?? "" }) { Required = true, OtherNames = ["篇", "篇号", "id"] },
        new("text", ValueShape.Text, "这一篇开头的几个字，照抄", (u, n, v) => u with { Text = v.Text(n)?.Value }) { OtherNames = ["文字", "原文"] },
        .. FrontMatterKeys.Table.Keys.OfType<YamlKey<FrontMatter>>().Where(key => SharedNames.Contains(key.Name)).Select(Shared),
        new("duplicate_of", ValueShape.Text, "它与哪一篇是同一文本，写篇号，如 6a", (u, n, v) => u with { Stated = u.Stated with { RepeatOf = v.Text(n) } }) { OtherNames = ["重复", "重复于"] },
        new("leave_out", ValueShape.Text, "不收录这一篇的理由", (u, n, v) => u with { LeaveOut = v.Text(n)?.Value }) { OtherNames = ["不收录", "删除", "skip"] },
    ]);

    public static readonly KeyTable<SeedDecisions> Table = new(
        new("origin", ValueShape.Record, "出处", (d, n, v) => d with { Origin = v.Record(n, Origin, new(null, null, null, null, null, n.Source)) }) { Parts = Origin.Keys, OtherNames = ["来源", "出处", "source"] },
        new("split", ValueShape.Records, "从这一行起是另一篇", (d, n, v) => d with { Splits = Lines(n, v) }) { Parts = Line.Keys, OtherNames = ["拆分", "分篇"] },
        new("merge", ValueShape.Records, "这一行与前面是同一篇", (d, n, v) => d with { Merges = Lines(n, v) }) { Parts = Line.Keys, OtherNames = ["合并", "并篇"] },
        new("units", ValueShape.Records, "对某一篇的认定", (d, n, v) => d with { Units = Units(n, v) }) { Parts = Unit.Keys, OtherNames = ["篇目", "各篇", "unit"] });

    // Worded and read as in front matter, though nothing of it is required here.
    private static YamlKey<UnitDecision> Shared(YamlKey<FrontMatter> key) =>
        new(key.Name, key.Shape, key.Explanation, (u, n, v) => u with { Stated = key.Set(u.Stated, n, v) })
        {
            Range = key.Range,
            Allowed = key.Allowed,
            OtherNames = key.OtherNames,
            Parts = key.Parts,
        };

    private static ImmutableArray<LineDecision> Lines(YamlNode node, YamlValues values) =>
        [.. Records(node, values, Line, item => new(0, "", item.Source)).Where(line => line.Line > 0 && line.Text.Length > 0)];

    private static ImmutableArray<UnitDecision> Units(YamlNode node, YamlValues values) =>
        [.. Records(node, values, Unit, item => new("", null, FrontMatter.None, null, item.Source)).Where(unit => unit.Unit.Length > 0)];

    private static IEnumerable<T> Records<T>(YamlNode node, YamlValues values, KeyTable<T> table, Func<YamlNode, T> empty)
        where T : class
    {
        foreach (var item in values.List(node))
            if (values.Record(item, table, empty(item)) is { } record) yield return record;
    }
}
