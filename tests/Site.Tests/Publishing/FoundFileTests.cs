using System.Text;
using Site.Model;
using Site.Publishing;
using Site.Tests.Reading.Corpus;
using Xunit;
using static Site.Tests.SamplePlans;

namespace Site.Tests.Publishing;

/// <summary>A found file's page and its bytes.</summary>
public sealed class FoundFileTests
{
    private static readonly byte[] Bytes = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("计划\r\n一\r\n"), 0xFF];

    [Fact]
    public void The_original_is_offered_byte_for_byte_beside_its_units()
    {
        var site = new PublishedSite([Found(Unit("jia", "2a", 20, 30)), Found(Unit("jia", "1a", 3, 9))]);

        Assert.Equal(Bytes, site.Bytes("seeds/jia/original.txt"));
        var page = site.Page<FoundFilePage>("seeds/jia/index.html");
        Assert.Equal(["jia/1a", "jia/2a"], page.Paging.Plans.Select(plan => plan.Id.Value));
        Assert.Equal("seeds/jia/original.txt", page.File.Original?.Value);
    }

    [Fact]
    public void Where_one_unit_forbids_it_the_original_is_not_offered()
    {
        var open = Found(Unit("jia", "1a", 3, 9));
        var closed = Found(Unit("jia", "2a", 20, 30), offersOriginal: false);

        var site = new PublishedSite([open, closed]);

        Assert.DoesNotContain("seeds/jia/original.txt", site.Addresses);
        Assert.Null(site.Page<FoundFilePage>("seeds/jia/index.html").File.Original);
    }

    [Fact]
    public void A_unit_that_a_plan_took_the_place_of_is_listed_with_that_plan()
    {
        var plan = Written("a").With(stated => stated with { Origin = new(null, null, null, "jia.txt", new(20, 30), SourceSpan.WholeFile) });

        var file = new PublishedSite([Found(Unit("jia", "1a", 3, 9)), Found(Unit("jia", "2a", 20, 30)), plan]).Page<FoundFilePage>("seeds/jia/index.html").File;

        Assert.Equal(["jia/1a"], file.Units.Select(unit => unit.Id.Value));
        Assert.Equal("a", Assert.Single(file.Adopted).Plan.Id.Value);
    }

    [Fact]
    public void What_an_editor_left_out_is_told_with_its_reason_and_not_repeated()
    {
        var read = Seeds.Read("2023年工作计划(2篇)\n计划篇一\n张三家庭情况。\n计划篇二\n组织调研，办好提案。\n", "units:\n  - unit: 1a\n    leave_out: 涉及个人\n");
        var left = new PublishedSite([Found(Unit("jia", "2a", 5, 5), leftOut: read.LeftOut.ToArray())]).Page<FoundFilePage>("seeds/jia/index.html").File.LeftOut;

        Assert.Equal(
            ["1 PageTitle 2023年工作计划(2篇) ", "2 ByEditor  ", "3 ByEditor  涉及个人"],
            left.Select(note => $"{note.Source.Line} {note.Reason} {note.Quote} {note.Why}"));
    }

    [Fact]
    public void A_former_address_cannot_take_the_page()
    {
        var site = new PublishedSite([Found(Unit("jia", "1a", 3, 9)), AddressTests.Aliased("b", "seeds/jia/index")]);

        Assert.Contains("Error alias-taken input/plans/b.md:5", site.Faults);
    }

    private static DerivedPlan Found(DerivedPlan unit, bool offersOriginal = true, params LeftOut[] leftOut)
    {
        var file = unit.Plan.Source with { Length = Bytes.Length, Read = () => Bytes };
        return unit with { Plan = unit.Plan with { Seed = unit.Plan.Seed! with { File = file, LeftOut = [.. leftOut], HoldsPersonalNumbers = !offersOriginal } } };
    }
}
