using System.Collections.Immutable;
using Site.Model;
using Site.Registries;
using Site.Text;
using Xunit;

namespace Site.Tests.Text;

/// <summary>What another copy of a sentence says where one is masked: only what certainly stands there.</summary>
public sealed class CopiedWordsTests
{
    [Theory]
    [InlineData("工作思路是：以^v^理论和科学发展观为指导，服务大局。", "工作思路是：以邓小平理论和科学发展观为指导，服务大局。", "邓小平")]
    [InlineData("20xx年我们将把群众工作作为重要途径。", "2013年我们将把群众工作作为重要途径。", "2013")]
    [InlineData("认真做好201x年的协商工作，按季报送。", "认真做好2016年的协商工作，按季报送。", "2016")]
    [InlineData("认真学习贯彻党的xx届六中全会精神，统一思想。", "认真学习贯彻党的十八届六中全会精神，统一思想。", "十八届六中")]
    [InlineData("坚持以__同志的讲话为指导，做好**镇的提案工作。", "坚持以王某同志的讲话为指导，做好洛社镇的提案工作。", "王某")]
    [InlineData("全年的工作都要认真落实^v^", "全年的工作都要认真落实党代会精神", "党代会精神")]
    // The punctuation of the copies may differ.
    [InlineData("要深入学习，^v^理论和有关文件，做好工作。", "要深入学习邓小平理论和有关文件；做好工作。", "邓小平")]
    public void The_words_stand_in_the_same_place(string sentence, string other, string words) => Assert.Equal(words, Behind(sentence, other));

    [Theory]
    [InlineData("工作思路是：以^v^理论和科学发展观为指导，服务大局。", "工作思路是：以^v^理论和科学发展观为指导，服务大局。", "masked there too")]
    [InlineData("工作思路是：以^v^理论和科学发展观为指导，服务大局。", "工作思路是：以**理论和科学发展观为指导，服务大局。", "masked there by another sign")]
    [InlineData("工作思路是：以^v^理论和科学发展观为指导，服务大局。", "工作思路是：以理论和科学发展观为指导，服务大局。", "lost there")]
    [InlineData("20xx年我们将把群众工作作为重要途径。", "明年我们将把群众工作作为重要途径。", "no year")]
    [InlineData("认真做好201x年的协商工作，按季报送。", "认真做好2008年的协商工作，按季报送。", "not what the mask shows")]
    [InlineData("贯彻党的xx届六中全会精神，统一思想认识。", "贯彻党的十八届五中全会精神，统一思想认识。", "not what the mask shows")]
    [InlineData("认真落实镇党委^v^会议精神要求，认真落实镇党委^v^会议精神要求。", "认真落实镇党委一次会议精神要求，认真落实镇党委二次会议精神要求。", "the letters around stand twice")]
    [InlineData("要学习^v^、**，做好全年的各项工作。", "要学习文件、章程，做好全年的各项工作。", "two masks beside each other")]
    [InlineData("要认真落实^v^，做好全年的各项工作。", "要认真落实上级党委关于加强和改进人民政协各项工作的意见精神，做好全年的各项工作。", "too long for a mask")]
    [InlineData("要认真落实^v^，做好全年的各项工作。", "要认真落实精神，振奋人心，做好全年的各项工作。", "more than one clause")]
    [InlineData("要认真落实^v^，做好全年的各项工作。", "要组织学习文件，做好明年的各项工作。", "another sentence")]
    public void In_doubt_there_are_none(string sentence, string other, string reason)
    {
        var words = Behind(sentence, other);
        Assert.True(words is null, $"{words}: {reason}");
    }

    [Theory]
    [InlineData("一年组织委员视察不少于两次，提交视察报告。", "一年组织委员视察不少于四次，提交视察报告。", true)]
    [InlineData("以^v^理论为指导，落实^v^精神，做好各项工作。", "以邓小平理论为指导，落实十八大精神，做好各项工作。", true)]
    [InlineData("一年组织委员视察不少于两次，提交视察报告。", "一年组织委员走访群众八百户，写成社情民意。", false)]
    [InlineData("以^v^理论为指导，做好各项工作。", "以邓小平理论为指导，广泛联系各界群众，深入调查研究，积极建言献策，认真办理提案，做好各项工作。", false)]
    [InlineData("^v^", "完全是另外一句话。", false)]
    public void Close_is_the_same_but_for_a_few_letters_or_for_masks(string one, string other, bool areClose)
    {
        Assert.Equal(areClose, CopiedWords.AreClose(Sentence(one), Sentence(other)));
        Assert.Equal(areClose, CopiedWords.AreClose(Sentence(other), Sentence(one)));
    }

    [Fact]
    public void A_sentence_of_five_million_letters_costs_nothing()
    {
        var endless = Sentence(new string('字', 5_000_000) + "**镇");

        Assert.False(CopiedWords.AreClose(endless, endless));
    }

    private static string? Behind(string sentence, string other)
    {
        var (one, two) = (Sentence(sentence), Sentence(other));
        return CopiedWords.Behind(one.Masks[0], one, two) is { } span ? other[span.Start..span.End] : null;
    }

    private static SentenceText Sentence(string text) => new(text, new(0, text.Length), ImmutableArray<Mark>.CastUp(Masks.Find(text, RegistrySet.Embedded.Masks)));
}
