using System.Collections.Immutable;
using Site.Model;

namespace Site.Tests.Theme;

/// <summary>A small site with a plan of each kind: an invented town over two years, a street, and samples full of doubt.</summary>
internal static class SampleSite
{
    public static readonly PlanBench Town = new("shili/daoxiangzhen/2026", "稻香镇政协工作联络组2026年工作计划")
    {
        Text = TownText(),
        Year = Derived.ByEditor(YearRange.Of(2026)),
        Place = PlanBench.PlaceOf("示例省", "示例市", "示例县", "稻香镇"),
        Issuer = Derived.ByEditor("示例县政协稻香镇工作联络组"),
        Areas = [PlanBench.Area("基层协商"), PlanBench.Area("调研视察"), PlanBench.Area("提案工作"), PlanBench.Area("学习培训"), PlanBench.Area("联系群众"), PlanBench.Area("自身建设")],
        AreasByEditor = true,
        Stated = FrontMatter.None with
        {
            Date = PlanBench.Say(new DateOnly(2026, 1, 15)),
            Published = PlanBench.Say(new DateOnly(2026, 1, 20)),
            Topics = ["农村供水"],
        },
        Labels = text => [.. text.Leaves().OfType<Paragraph>().Take(4).Select(p => new AreaLabel(p, PlanBench.Area("基层协商"), [], false))],
    };

    public static SiteBench Build() => new(
        Town.Build(),
        (Town with { Id = "shili/daoxiangzhen/2025", Title = "稻香镇政协工作联络组2025年工作计划", Year = Derived.ByEditor(YearRange.Of(2025)) }).Build(),
        (Town with { Id = "shili/daoxiangzhen/2025-zongjie", Title = "稻香镇政协工作联络组2025年工作总结", Year = Derived.ByEditor(YearRange.Of(2025)), Kind = Derived.ByEditor(PlanKind.Summary) }).Build(),
        (Town with { Id = "shili/liuanjiedao/2026", Title = "柳岸街道政协联络处2026年工作要点", Place = PlanBench.PlaceOf("示例省", "示例市", "示例县", "柳岸街道"), Kind = Derived.ByEditor(PlanKind.WorkPoints) }).Build(),
        Street().Build(),
        Essay().Build(),
        County().Build());

    public static PlanBench Street()
    {
        var text = new TextBench()
            .Paragraph("街道政协联络处的总体工作思路是：以^v^理论、“三个代表”重要思想和科学发展观为指导，紧扣“服务金霞经开区，建设滨水城”的总体目标。", "l131", 131)
            .Heading(1, "(一)加强自身建设，努力提高政协工作规范化水平。", "l133", 133)
            .Paragraph("一是加强理论学习，树立委员身份意识。对20xx年片区委员活动计划进行研讨，征求委员们的意见。", "l135", 135)
            .Paragraph("二是健全有关制度，根据目前社情民意信息收集渠道较难的问题，建立委员社情民意采集制度。", "l137", 137)
            .Heading(1, "(二)切实履行职能，充分发挥政协委员的独特作用。", "l145", 145)
            .Paragraph("一是认真开展政治协商。着重抓好一年2次以上的专题协商，内容上主要涉及社会管理创新等重大事项。", "l147", 147)
            .Build();
        Evidence Find(string quote, string rule, string reason) => new(quote, SpanOf(text, quote), rule, reason);
        return new("shi/6", "街道政协联络处20xx年工作计划")
        {
            Tier = Tier.Sample,
            Text = text,
            TitleMarks = [new MaskMark(new(7, 11), MaskKind.Year)],
            Year = PlanBench.YearOf(2009, 2014, Grade.D,
                Find("社会管理创新", "用语-社会管理创新", "2009年12月起通行，2013年11月后多改称“社会治理”。"),
                Find("科学发展观", "用语-科学发展观", "不早于2003年10月，通常不晚于2017年10月。")) with
            {
                Rejected = [new("2023年", "所收网页的题名年份，属于汇编者，只说明不晚于2023年。")],
            },
            Place = DerivedPlace.Unknown with
            {
                Township = Derived.Unknown<string>() with
                {
                    Evidence = [Find("金霞经开区", "地名-只认发文主体", "开发区，不在行政区划名录中，不据此推定省、市、县。")],
                },
            },
            Issuer = Derived.Stated("街道政协联络处", Find("街道政协联络处", "机构-首句主语", "首句主语。")),
            Kind = new(PlanKind.WorkPlan, Certainty.Inferred, Grade.C) { Evidence = [new("工作计划", null, "文种-标题", "标题里的文种。")] },
            Areas = [PlanBench.Area("自身建设"), PlanBench.Area("政治协商"), PlanBench.Area("社情民意")],
            Labels = body => Labels(body, ("加强自身建设", "自身建设"), ("开展政治协商", "政治协商"), ("社情民意", "社情民意")),
            Marks =
            [
                new MaskMark(SpanOf(text, "^v^"), MaskKind.Name), new MaskMark(SpanOf(text, "20xx"), MaskKind.Year),
                new JoinMark(new(SpanOf(text, "集渠道").Start, SpanOf(text, "集渠道").Start), 137, 139),
            ],
            Seed = new(new(SourceFolder.Seeds, "seed.txt", "seeds/seed.txt", 1, () => []), "shi", "2023年乡镇政协工作计划(实用9篇)", null),
        };
    }

    public static TextSpan SpanOf(PlanText text, string words)
    {
        var start = text.Text.IndexOf(words, StringComparison.Ordinal);
        return new(start, start + words.Length);
    }

    private static ImmutableArray<AreaLabel> Labels(PlanText text, params (string Words, string Area)[] labels) =>
    [
        .. from label in labels
           let span = SpanOf(text, label.Words)
           let block = text.Leaves().First(leaf => leaf.Span.Contains(span))
           select new AreaLabel(block, PlanBench.Area(label.Area), [new(new(label.Words, "职能-词", "所依据的词。"), span)], false),
    ];

    private static PlanBench Essay() => new("shi/5", "浅谈怎样当好政协委员")
    {
        Tier = Tier.Sample,
        Kind = Derived.Unknown<PlanKind>(),
        Text = new TextBench().Paragraph("做一名合格的政协委员，要懂政协、会协商、善议政。", "l113", 113).Build(),
    };

    private static PlanBench County() => new("shi/1", "洛南县政协办公室2014年工作总结")
    {
        Tier = Tier.Sample,
        Year = PlanBench.YearOf(2014, 2014, Grade.B, new Evidence("成立65周年", null, "纪年-周年", "1949年成立，65周年是2014年。")),
        Kind = Derived.ByEditor(PlanKind.Summary),
        Place = new(new("陕西省", Certainty.Inferred, Grade.B), new("商洛市", Certainty.Inferred, Grade.B), new("洛南县", Certainty.Stated, Grade.A), Derived.Unknown<string>()),
        Areas = [PlanBench.Area("调研视察"), PlanBench.Area("提案工作"), PlanBench.Area("宣传文史")],
        Text = new TextBench().Paragraph("一年来，组织委员视察3次。", "l9", 9).Build(),
    };

    private static PlanText TownText() => new TextBench()
        .Paragraph("2026年是“十五五”规划开局之年。示例县政协稻香镇工作联络组在县政协和镇党委领导下，围绕全镇中心工作，安排全年工作如下。")
        .Heading(1, "一、抓好学习培训", "yi-zhuahao-xuexi-peixun")
        .Paragraph("（一）集中学习。每季度组织委员集中学习1次，全年不少于4次。")
        .Heading(1, "二、开展基层协商", "er-kaizhan-jiceng-xieshang")
        .Heading(2, "（一）选好议题", "xuanhao-yiti")
        .Paragraph("依托“有事好商量”协商议事室，全年开展协商活动不少于4场，议题含老旧小区改造。")
        .List(ordered: true, 1, "每名委员全年提交提案不少于1件；", "每名委员每半年反映社情民意信息不少于2条。")
        .Heading(1, "三、全年活动安排", "quannian-huodong-anpai")
        .Table(["时间", "内容", "牵头"], ["3月上旬", "委员集中学习（第一次）", "联络组"], ["4月中旬", "视察农村供水管网更新", "联络组"])
        .Quote("商以求同，协以成事。")
        .Paragraph("示例县政协稻香镇工作联络组")
        .Paragraph("2026年1月15日")
        .Build();
}
