using System.Collections.Immutable;
using System.Diagnostics;
using Site.Deriving;
using Site.Model;
using Site.Reading.Corpus;
using Site.Registries;
using Site.Relating;
using Site.Tests.Reading;
using Xunit;

namespace Site.Tests.Relating;

/// <summary>Passages that stand in several texts, and what a copy says where a sample is masked.</summary>
public sealed class PassageTests
{
    private const string Shared =
        "三是密切互相联络，促进委员感情交流。专门印制委员通讯录和生日名册，到委员的住处或工作单位登门拜访，及时了解委员们的生活和工作现状，加强与委员之间的感情交流。";

    private const string Masked = "工作思路是以{0}理论和科学发展观为指导，把握团结和民主两大主题，致力于完成规定动作和创新特色工作，为建设新城作出贡献。";

    [Fact]
    public void A_paragraph_of_another_text_is_found_in_both_with_the_very_block() => Assert.Equal(
        ["1a: “三是……感情交流。” = 2a l6", "2a: “三是……感情交流。” = 1a l4"],
        Passages("计划篇一\n\n一要办好提案，认真答复委员。\n" + Shared + "\n计划篇二\n" + Shared + "\n二要下村走访，听取群众意见。"));

    [Fact]
    public void Punctuation_and_masks_play_no_part() => Assert.Equal(
        ["1a: “三是……感情交流。” = 2a l4", "2a: “三是……感情交流。” = 1a l2"],
        Passages("计划篇一\n" + Shared + "\n计划篇二\n" + Shared.Replace('，', ',').Replace("三是", "三是 ", StringComparison.Ordinal) + "\n二要下村走访，听取群众意见。"));

    [Fact]
    public void A_sentence_that_differs_a_little_is_part_of_the_passage()
    {
        var changed = Shared.Replace("生日名册", "联系手册", StringComparison.Ordinal) + "全年走访委员不少于二十人次，走访情况由联络处逐次登记在册备查。";
        var one = Shared + "全年走访委员不少于二十人次，走访情况由联络处逐次登记在册备查。";

        var library = Relate("计划篇一\n" + one + "\n计划篇二\n" + changed);
        var passage = Assert.Single(library.Plans.Select(plan => library.Relations[plan.Id]).First(relations => relations.RepeatOf is null).Passages);

        Assert.Equal((1, 1), (passage.Differing, passage.Texts));
    }

    [Theory]
    [InlineData("坚持以邓小平理论和“三个代表”重要思想为指导，深入贯彻落实科学发展观。")]
    [InlineData("一是加强学习。二是搞好调研。三是办好提案。四是联系群众。五是做好宣传。")]
    public void Set_phrases_are_no_passage(string phrase) => Assert.Empty(
        Passages("计划篇一\n" + phrase + "\n今年要组织委员视察水利工程。\n计划篇二\n" + phrase + "\n明年要听取教育工作的情况通报。"));

    [Fact]
    public void A_paragraph_that_a_text_says_twice_stands_nowhere_else() =>
        Assert.Empty(Passages("计划篇一\n" + Shared + "\n一要办好提案，认真答复委员。\n" + Shared));

    [Fact]
    public void Of_very_many_texts_one_is_named_and_the_others_are_counted()
    {
        var text = string.Concat(Enumerable.Range(1, 3000).Select(i => $"计划篇{i}\n{Shared}\n第{i}项是另外一件事情，要按时做完第{i * 7}件。\n"));
        var clock = Stopwatch.StartNew();

        var library = Relate(text);

        Assert.All(library.Plans, plan => Assert.Equal(2999, Assert.Single(library.Relations[plan.Id].Passages).Texts));
        Assert.True(clock.Elapsed.TotalSeconds < 60, "One boilerplate in many texts must not cost a square.");
    }

    [Fact]
    public void The_other_wording_of_a_mask_names_its_source() => Assert.Equal(
        ["1a: ^v^ = 邓小平 (2a l4)"], Wordings("计划篇一\n" + Text("^v^") + "\n计划篇二\n" + Text("邓小平")));

    [Fact]
    public void One_sentence_alone_is_enough_for_a_wording() => Assert.Equal(
        ["1a: ^v^ = 邓小平 (2a l5)"],
        Wordings("计划篇一\n" + Text("^v^") + "今年要组织委员视察水利工程。\n计划篇二\n明年要听取教育工作的情况通报。\n" + Text("邓小平") + "委员要登门走访。"));

    [Fact]
    public void Copies_that_contradict_each_other_say_nothing() => Assert.Empty(
        Wordings("计划篇一\n" + Text("^v^") + "\n计划篇二\n" + Text("邓小平") + "\n计划篇三\n" + Text("毛泽东")));

    [Fact]
    public void A_copy_that_is_masked_too_says_nothing() => Assert.Empty(
        Wordings("计划篇一\n" + Text("^v^") + "\n计划篇二\n" + Text("**")));

    [Fact]
    public void The_corpus_gives_the_one_name_that_its_second_copy_has()
    {
        var file = new FileInfo(Repository.PathOf("seeds", "000_2752b44bf6f831f0.txt"));

        Assert.Equal(["6a: ^v^ = 邓小平 (7a l161)"], Wordings(File.ReadAllText(file.FullName)));
    }

    [Fact]
    public void Asked_for_one_by_one_plans_share_the_same()
    {
        var found = new DirectoryInfo(Repository.PathOf("seeds")).GetFiles("*.txt").OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => Sources.Seed(file.Name, File.ReadAllText(file.FullName)))
            .Append(Sources.Seed("names.txt", "计划篇一\n" + Text("^v^") + "\n计划篇二\n" + Text("邓小平") + "\n计划篇三\n" + Text("xx")));
        ImmutableArray<DerivedPlan> plans =
            [.. found.SelectMany(seed => CorpusReading.Read(seed, null, RegistrySet.Embedded).Plans).Select(plan => PlanDeriving.Derive(plan, RegistrySet.Embedded))];

        var all = PlanRelating.Relate(plans, RegistrySet.Embedded);
        var single = PlanRelating.Relate(plans, RegistrySet.Embedded, onDemand: true);

        Assert.Contains(all.Plans, plan => !all.Relations[plan.Id].Wordings.IsEmpty);
        Assert.All(all.Plans, plan =>
        {
            Assert.Equal(all.Relations[plan.Id].Passages, single.Relations[plan.Id].Passages);
            Assert.Equal(all.Relations[plan.Id].Wordings, single.Relations[plan.Id].Wordings);
        });
    }

    private static string Text(string name) => Masked.Replace("{0}", name, StringComparison.Ordinal);

    private static string[] Passages(string seed)
    {
        var library = Relate(seed);
        return [.. InOrder(library).SelectMany(plan => library.Relations[plan.Id].Passages.Select(passage => Line(plan, passage)))];
    }

    private static string Line(DerivedPlan plan, SharedPassage passage)
    {
        var words = plan.Text.Quote(passage.Span);
        return $"{NameOf(plan)}: “{words[..2]}……{words[^5..]}” = {NameOf(passage.Other)} {passage.OtherBlock}";
    }

    private static string[] Wordings(string seed)
    {
        var library = Relate(seed);
        return
        [
            .. InOrder(library).SelectMany(plan => library.Relations[plan.Id].Wordings.Select(wording =>
                $"{NameOf(plan)}: {plan.Text.Quote(wording.Mask)} = {wording.Words} ({NameOf(wording.Other)} {wording.OtherBlock})")),
        ];
    }

    private static IEnumerable<DerivedPlan> InOrder(PlanLibrary library) => library.Plans.OrderBy(plan => plan.Plan.StartLine);

    private static PlanLibrary Relate(string seed) => PlanRelating.Relate(
        [.. Reading.Corpus.Seeds.Read(seed).Plans.Select(plan => PlanDeriving.Derive(plan, RegistrySet.Embedded))], RegistrySet.Embedded);

    private static string NameOf(DerivedPlan plan) => plan.Id.Value[(plan.Id.Value.IndexOf('/', StringComparison.Ordinal) + 1)..];
}
