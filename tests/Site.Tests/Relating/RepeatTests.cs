using System.Collections.Immutable;
using Site.Deriving;
using Site.Model;
using Site.Reading.Corpus;
using Site.Registries;
using Site.Relating;
using Xunit;

namespace Site.Tests.Relating;

/// <summary>Texts that stand in the corpus more than once.</summary>
public sealed class RepeatTests
{
    private const string Clauses =
        "街道政协联络处坚持以{0}理论为指导，全面贯彻落实会议精神，把握团结和民主两大主题，紧扣建设滨水新城的总体目标，致力于完成规定动作，"
        + "积极创新特色工作，加强委员队伍建设，健全学习调研制度。组织委员开展拆迁安置专题调研，完成两篇以上调研文章，供街道党工委决策参考；"
        + "认真组织民主评议活动，如实反映群众合理诉求，为经济社会发展作出贡献。";

    [Fact]
    public void The_corpus_holds_one_text_twice()
    {
        var file = new FileInfo(Repository.PathOf("seeds", "000_2752b44bf6f831f0.txt"));
        var seed = CorpusReading.Read(new(SourceFolder.Seeds, file.Name, "seeds/" + file.Name, file.Length, () => File.ReadAllBytes(file.FullName)), null, RegistrySet.Embedded);

        Assert.Equal(["7a repeats 6a"], Repeats(seed.Plans));
    }

    [Fact]
    public void Words_that_one_copy_masks_and_the_other_has_do_not_hide_a_copy() =>
        Assert.Equal(["2a repeats 1a"], Repeats(Seed("计划篇一\n" + Text("^v^") + "\n计划篇二\n" + Text("邓小平"))));

    [Fact]
    public void A_clause_lost_and_punctuation_changed_do_not_hide_a_copy() =>
        Assert.Equal(["2a repeats 1a"], Repeats(Seed("计划篇一\n" + Text("_") + "\n计划篇二\n" + Text("_").Replace("积极创新特色工作，", "", StringComparison.Ordinal).Replace('，', ','))));

    [Fact]
    public void A_text_that_takes_over_some_sentences_is_no_copy() =>
        Assert.Empty(Repeats(Seed("计划篇一\n" + Text("_") + "\n计划篇二\n" + Text("_")[..80] + "，另行组织委员学习政协章程和统一战线理论，每季度召开一次主题协商座谈会，邀请部门负责人到会听取意见。")));

    [Fact]
    public void The_first_of_many_copies_is_named_and_their_number_costs_no_square()
    {
        var text = string.Concat(Enumerable.Range(1, 3000).Select(i => $"计划篇{i}\n{Text(i % 2 == 0 ? "_" : "邓小平")}第{i}次会议研究。\n"));

        var repeats = Repeats(Seed(text));

        Assert.Equal(2999, repeats.Length);
        Assert.All(repeats, repeat => Assert.EndsWith(" repeats 1a", repeat, StringComparison.Ordinal));
    }

    private static string Text(string name) => Clauses.Replace("{0}", name, StringComparison.Ordinal);

    private static ImmutableArray<Plan> Seed(string text) => Reading.Corpus.Seeds.Read(text).Plans;

    private static string[] Repeats(IEnumerable<Plan> plans)
    {
        var library = PlanRelating.Relate([.. plans.Select(plan => PlanDeriving.Derive(plan, RegistrySet.Embedded))], RegistrySet.Embedded);
        return
        [
            .. plans.Where(plan => library.Relations[plan.Id].RepeatOf is not null)
                .Select(plan => $"{NameOf(plan.Id)} repeats {NameOf(library.Relations[plan.Id].RepeatOf!.Id)}"),
        ];
    }

    private static string NameOf(PlanId id) => id.Value[(id.Value.IndexOf('/', StringComparison.Ordinal) + 1)..];
}
