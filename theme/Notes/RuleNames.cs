using System.Collections.Frozen;

namespace Theme.Notes;

/// <summary>What readers call the rules that read evidence: the kind of fact, and what the rule goes by.</summary>
public static class RuleNames
{
    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["area-leading"] = "职能-标题或句首",
        ["area-strong"] = "职能-标志词",
        ["area-weak"] = "职能-参考词",
        ["issuer-title"] = "机构-标题自标",
        ["kind-consultation"] = "文种-协商安排",
        ["kind-future"] = "文种-将来语气",
        ["kind-nobody"] = "文种-无行动机构",
        ["kind-past"] = "文种-已成语气",
        ["kind-speech"] = "文种-当面讲话",
        ["kind-title"] = "文种-标题自标",
        ["level-words"] = "层级-机构自称",
        ["place-body"] = "地名-发文主体",
        ["place-ground"] = "地名-本地说法",
        ["place-mention"] = "地名-仅为提及",
        ["place-only"] = "地名-全国唯一",
        ["place-organ"] = "地名-所属机关",
        ["place-title"] = "地名-标题自标",
        ["year-anniversary"] = "年份-周年推算",
        ["year-announced"] = "年份-开头预告",
        ["year-campaign"] = "年份-专项活动",
        ["year-date"] = "年份-成文日期",
        ["year-five-year-plan"] = "年份-五年规划",
        ["year-masked"] = "遮蔽-年份",
        ["year-masked-congress"] = "遮蔽-会议届次",
        ["year-newest-congress"] = "年份-最新会议",
        ["year-not-before"] = "年份-不早于",
        ["year-opening"] = "年份-开头自标",
        ["year-out-of-use"] = "年份-旧提法",
        ["year-title"] = "年份-标题自标",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Rules that have a name.</summary>
    public static IEnumerable<string> Known => Names.Keys;

    /// <summary>The rule's Chinese name; its id where it has none.</summary>
    public static string Of(string rule) => Names.GetValueOrDefault(rule, rule);
}
