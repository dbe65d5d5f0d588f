using System.Collections.Immutable;
using CsCheck;
using Site.Model;
using Site.Publishing.Search;
using Xunit;

namespace Site.Tests.Publishing.Search;

public sealed class SearchIndexTests
{
    // Few characters, so that they repeat; half a character beyond U+FFFF, because a found file may hold one.
    private static readonly Gen<string> Block = Gen.OneOf("工", "作", "计", "划", "0", "，", "a", "𠮷", "\uD842", "舊", " ").Array[0, 30]
        .Select(string.Concat);

    [Fact]
    public void Up_to_four_characters_the_index_answers_as_a_plain_scan() =>
        Block.Array[0, 4].Array[0, 12].Sample(plans =>
        {
            var texts = new FoundTexts(plans);
            for (var length = 1; length <= SearchReader.Exact; length++)
                foreach (var word in texts.Words(length)) Assert.Equal(texts.Scan(word), texts.Candidates(word));
        });

    [Fact]
    public void Words_that_stand_nowhere_are_found_nowhere() =>
        Gen.Select(Block.Array[0, 4].Array[0, 12], Gen.OneOf("工", "作", "计", "划", "0", "𠮷", "无").Array[1, 4].Select(string.Concat))
            .Where((_, word) => word.Length <= SearchReader.Exact)
            .Sample((plans, word) =>
            {
                var texts = new FoundTexts(plans);
                Assert.Equal(texts.Scan(word), texts.Candidates(word));
            });

    [Fact]
    public void Of_longer_words_no_plan_is_missing() =>
        Block.Array[0, 4].Array[0, 12].Sample(plans =>
        {
            var texts = new FoundTexts(plans);
            foreach (var word in texts.Words(5).Concat(texts.Words(9))) Assert.Empty(texts.Scan(word).Except(texts.Candidates(word)));
        });

    // So few characters that stretches repeat everywhere, at the beginnings and ends of blocks too.
    private static readonly Gen<string> Repetitive = Gen.OneOf("工", "作", "计").Array[0, 16].Select(string.Concat);

    [Fact]
    public void What_is_certain_of_a_longer_word_holds_it_and_what_holds_it_is_a_candidate() =>
        Gen.Select(Repetitive.Array[0, 3].Array[1, 4], Gen.OneOf("工", "作", "计").Array[5, 12].Select(string.Concat).Array[10]).Sample((plans, others) =>
        {
            var texts = new FoundTexts(plans);
            foreach (var word in Enumerable.Range(5, 8).SelectMany(texts.Words).Concat(others))
            {
                var (scanned, candidates, certain) = (texts.Scan(word), texts.Candidates(word), texts.Certain(word));
                Assert.Empty(scanned.Except(candidates));
                Assert.Empty(certain.Except(scanned));
                Assert.Empty(certain.Except(candidates));
            }
        });

    [Theory]
    [InlineData("二、基层协商：换个办法做", "#二、基层协商：围着中心转", "#三、自身建设：换个办法做", "#四、基层协商：换个办法做")]
    [InlineData("提案办理工作", "提案办理情况", "议案办理工作")]
    [InlineData("会议记录制度", "会议记录", "议记录制度")]
    public void Stretches_of_a_word_from_different_places_leave_the_plan_in_doubt(string word, params string[] blocks)
    {
        var texts = new FoundTexts(blocks, [word], [blocks[0], word]);

        Assert.Equal([0, 1, 2], texts.Candidates(word));
        Assert.Equal([1, 2], texts.Certain(word));
    }

    [Fact]
    public void A_stretch_with_several_neighbours_on_one_side_only_leaves_no_doubt()
    {
        var texts = new FoundTexts(["一、老旧小区改造。二、新旧小区改造。"], ["老旧小区改造，小区改造"], ["老旧小区改造", "区改造工程"]);

        Assert.Equal([0, 1, 2], texts.Certain("老旧小区改造"));
    }

    [Fact]
    public void Two_triples_of_one_plan_that_do_not_follow_on_each_other_are_no_word()
    {
        var texts = new FoundTexts(["组织委员视察方声洞故居。组织委员汛期视察北浪路。"], ["委员视察北浪路。"]);

        Assert.Equal([1], texts.Candidates("员视察北"));
        Assert.Equal([1], texts.Candidates("委员视察北浪路"));
    }

    [Fact]
    public void A_word_never_crosses_the_end_of_a_block()
    {
        var texts = new FoundTexts(["老旧", "小区"], ["老旧小区"]);

        Assert.Equal([1], texts.Candidates("旧小"));
        Assert.Equal([1], texts.Candidates("老旧小区"));
    }

    [Fact]
    public void One_character_repeated_is_one_plan()
    {
        var texts = new FoundTexts([new string('工', 100_000)], ["工作"]);

        Assert.Equal([0, 1], texts.Candidates("工"));
        Assert.Equal([0], texts.Candidates("工工"));
        Assert.Equal([0], texts.Candidates("工工工工"));
        Assert.Equal([0], texts.Candidates(new string('工', 9)));
    }

    [Fact]
    public void Titles_headings_cells_footnotes_and_attachments_are_found()
    {
        var cell = new TextSpan(0, 2);
        var note = new TextSpan(3, 5);
        var text = new PlanText("表格\n脚注", [new Table(cell, [new TableRow(cell, false, [new TableCell(cell, "c1", [new TextRun(cell)])])], [Alignment.None])], SourceMap.None)
        {
            Footnotes = [new Footnote(note, 1, [new Paragraph(note, "f1", [new TextRun(note)])])],
        };
        var plan = SamplePlans.Written("a", title: "题名").With(text)
            .With(stated => stated with { Attachments = [new Attachment("附件一览", "a.pdf", SourceSpan.WholeFile)] });
        var corpus = SearchCorpus.Of([plan], new([]));
        var reader = new SearchReader(SearchIndex.Of(corpus, new ShardPlan(1, 1)));

        foreach (var word in new[] { "题名", "表格", "脚注", "附件一览" }) Assert.Equal([(0, true)], reader.Answer(word));
        Assert.Empty(reader.Answer("格脚"));
    }

    [Fact]
    public void The_index_is_dealt_out_whole_and_in_order()
    {
        ImmutableArray<GramPart> parts = [.. Enumerable.Range(1, 40).Select(i => new GramPart(i, 0, 0, new byte[i * 10]))];
        for (var count = 1; count <= 60; count += 7)
        {
            var shards = Shard.Deal(parts, count);
            Assert.Equal(count, shards.Length);
            Assert.Equal(parts, shards.SelectMany(shard => shard.Parts));
        }
    }

    [Fact]
    public void The_self_check_notices_an_index_of_other_texts()
    {
        var texts = new FoundTexts(["老旧小区改造"], ["民主监督"]);
        var others = new FoundTexts(["民主监督"], ["老旧小区改造"]);
        IndexSelfCheck.Run(texts.Corpus, texts.Index);

        Assert.Throws<AggregateException>(() => IndexSelfCheck.Run(texts.Corpus, others.Index));
    }
}
