using Site.Model;
using Site.Reading.Yaml;

namespace Site.Reading.Markdown;

/// <summary>The keys of a plan's front matter: the one definition that reading, its messages and a schema work from.</summary>
internal static class FrontMatterKeys
{
    private const int FirstYear = 1949;
    private const int LastYear = 2100;

    private static readonly KeyTable<SourceReference> Source = new(
        new("title", ValueShape.Text, "来源的标题", (s, n, v) => s with { Title = v.Text(n)?.Value }),
        new("url", ValueShape.Text, "来源的网址，以 https:// 开头", (s, n, v) => s with { Url = v.Address(n)?.Value.OriginalString }),
        new("retrieved", ValueShape.Date, "取得的日期，如 2026-01-20", (s, n, v) => s with { Retrieved = v.Date(n)?.Value }),
        new("file", ValueShape.Text, "seeds/ 里的文件名", (s, n, v) => s with { File = v.Text(n)?.Value }),
        new("lines", ValueShape.Text, "在那个文件里的行，如 \"187-205\"", (s, n, v) => s with { Lines = v.Lines(n) }));

    private static readonly KeyTable<Attachment> Attachment = new(
        new("title", ValueShape.Text, "附件的名称", (a, n, v) => a with { Title = v.Text(n)?.Value ?? "" }) { Required = true, OtherNames = ["名称", "标题", "name"] },
        new("file", ValueShape.Text, "input/attachments/ 里的文件", (a, n, v) => a with { File = v.Text(n)?.Value ?? "" }) { Required = true, OtherNames = ["文件", "path", "url"] });

    private static readonly KeyTable<Allowance> Allowance = new(
        new("code", ValueShape.Text, "检查的代号", (a, n, v) => a with { Code = v.Text(n)?.Value ?? "" }) { Required = true, OtherNames = ["代号"] },
        new("reason", ValueShape.Text, "为什么可以这样", (a, n, v) => a with { Reason = v.Text(n)?.Value ?? "" }) { Required = true, OtherNames = ["原因", "理由"] });

    public static readonly KeyTable<FrontMatter> Table = new(
        new("title", ValueShape.Text, "标题，与正式文本一致", (f, n, v) => f with { Title = v.Text(n) }) { Required = true, OtherNames = ["标题", "题目", "名称", "name"] },
        new("province", ValueShape.Text, "省级全称，如 江苏省", (f, n, v) => f with { Province = v.Text(n) }) { OtherNames = ["省", "省份", "自治区"] },
        new("city", ValueShape.Text, "地市级全称", (f, n, v) => f with { City = v.Text(n) }) { OtherNames = ["市", "地市", "城市"] },
        new("county", ValueShape.Text, "县级全称（县、市、区）", (f, n, v) => f with { County = v.Text(n) }) { OtherNames = ["县", "区", "县区", "区县", "district"] },
        new("township", ValueShape.Text, "乡、镇、街道的全称", (f, n, v) => f with { Township = v.Text(n) }) { OtherNames = ["乡", "镇", "街道", "乡镇", "乡镇街道", "town", "street"] },
        new("year", ValueShape.Integer, "计划所属年份，四位数字，不加引号", (f, n, v) => f with { Year = v.Integer(n) }) { Range = (FirstYear, LastYear), OtherNames = ["年", "年份", "年度"] },
        new("kind", ValueShape.OneOf, "文种", (f, n, v) => f with { Kind = v.OneOf(n, PlanKind.ByName) }) { Allowed = [.. PlanKind.All.Select(k => k.Name)], OtherNames = ["文种", "类型", "种类", "type"] },
        new("issuer", ValueShape.Text, "发文机关，照印发件写", (f, n, v) => f with { Issuer = v.Text(n) }) { OtherNames = ["发文机关", "发文单位", "单位", "机关", "author"] },
        new("number", ValueShape.Text, "文号，照印发件写；没有就不写", (f, n, v) => f with { Number = v.Text(n) }) { OtherNames = ["文号", "发文字号"] },
        new("index", ValueShape.Text, "索引号；没有就不写", (f, n, v) => f with { Index = v.Text(n) }) { OtherNames = ["索引号", "索引"] },
        new("date", ValueShape.Date, "成文日期，如 2026-01-15", (f, n, v) => f with { Date = v.Date(n) }) { OtherNames = ["日期", "成文日期", "印发日期"] },
        new("published", ValueShape.Date, "发布日期，如 2026-01-20", (f, n, v) => f with { Published = v.Date(n) }) { OtherNames = ["发布日期", "公布日期", "pubdate"] },
        new("functions", ValueShape.ManyOf, "职能领域，可以有几个", Functions) { Allowed = [.. FunctionArea.All.Select(a => a.Name)], OtherNames = ["职能", "职能领域", "领域", "areas", "categories"] },
        new("topics", ValueShape.Texts, "议题，自由填写，可以有几个", (f, n, v) => f with { Topics = [.. v.Texts(n).Select(t => t.Value)] }) { OtherNames = ["议题", "主题", "话题", "标签", "关键词", "tags", "keywords"] },
        new("tier", ValueShape.OneOf, "层级，不写就是 官方发布", (f, n, v) => f with { Tier = Tier(n, v) }) { Allowed = [Model.Tier.Official.Name(), Model.Tier.Sample.Name()], OtherNames = ["层级", "性质"] },
        new("status", ValueShape.OneOf, "效力，不写就是 有效", (f, n, v) => f with { Status = v.OneOf(n, PlanStatus.ByName)?.Value ?? f.Status }) { Allowed = [.. PlanStatus.All.Select(s => s.Name)], OtherNames = ["状态", "效力", "有效性"] },
        new("replaces", ValueShape.Text, "被它替代的那篇：plans/ 下的路径，不带 .md", (f, n, v) => f with { Replaces = v.Text(n) }) { OtherNames = ["替代", "代替", "取代"] },
        new("source", ValueShape.Record, "出处", (f, n, v) => f with { Origin = v.Record(n, Source, new(null, null, null, null, null, n.Source)) }) { Parts = Source.Keys, OtherNames = ["来源", "出处"] },
        new("attachments", ValueShape.Records, "附件", (f, n, v) => f with { Attachments = Attachments(n, v) }) { Parts = Attachment.Keys, OtherNames = ["附件", "attachment", "files"] },
        new("aliases", ValueShape.Texts, "用过的旧地址，会转到这里", (f, n, v) => f with { Aliases = v.Texts(n) }) { OtherNames = ["旧地址", "曾用地址", "别名", "redirect"] },
        new("allow", ValueShape.Records, "允许保留的检查结果，写明原因", (f, n, v) => f with { Allow = Allowances(n, v) }) { Parts = Allowance.Keys, OtherNames = ["允许", "放行", "ignore"] },
        new("draft", ValueShape.Flag, "true 表示草稿，不发布", (f, n, v) => f with { Draft = v.Flag(n) }) { OtherNames = ["草稿"] });

    private static FrontMatter Functions(FrontMatter front, YamlNode node, YamlValues values)
    {
        var areas = values.ManyOf(node, FunctionArea.ByName);
        return areas.IsEmpty ? front : front with { Functions = new(areas, node.Source) };
    }

    private static Stated<Tier>? Tier(YamlNode node, YamlValues values) =>
        values.OneOf(node, name => Tiers.ByName(name) is null ? null : name) is { } name ? new(Tiers.ByName(name.Value)!.Value, name.Source) : null;

    private static ImmutableArray<Attachment> Attachments(YamlNode node, YamlValues values) =>
        Records(node, values, Attachment, item => new("", "", item.Source));

    private static ImmutableArray<Allowance> Allowances(YamlNode node, YamlValues values) =>
        Records(node, values, Allowance, item => new("", "", item.Source));

    private static ImmutableArray<T> Records<T>(YamlNode node, YamlValues values, KeyTable<T> table, Func<YamlNode, T> empty)
        where T : class
    {
        var records = ImmutableArray.CreateBuilder<T>();
        foreach (var item in values.List(node))
            if (values.Record(item, table, empty(item)) is { } record) records.Add(record);
        return records.DrainToImmutable();
    }
}
