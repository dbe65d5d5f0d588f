using System.Buffers;
using Site.Model;

namespace Site.Publishing;

/// <summary>The found files: a page for each, and its bytes as found.</summary>
internal static class FoundFiles
{
    private const string Folder = "seeds/";

    /// <summary>Enough to know a line again.</summary>
    private const int LongestQuote = 40;

    /// <summary>By slug. Of two files that would share an address none has a page: their units clash too, and that is said.</summary>
    public static FrozenDictionary<string, FoundFile> Of(AddressBook book) => book.Plans
        .Where(plan => plan.Plan.Seed is not null)
        .GroupBy(plan => plan.Plan.Seed!.Slug, StringComparer.Ordinal)
        .Where(units => units.Select(unit => unit.Plan.Source.Path).Distinct(StringComparer.Ordinal).Count() == 1)
        .ToFrozenDictionary(units => units.Key, units => Gather([.. units.OrderBy(unit => unit.Plan.StartLine)], book), StringComparer.Ordinal);

    public static IEnumerable<OutputFile> Pages(PublishingDesk desk) =>
        desk.Site.FoundFiles.Values.SelectMany(file => desk.List(file.Page, file.Units, (path, paging) => new FoundFilePage(path, desk.Site, paging, file)));

    public static IEnumerable<OutputFile> Originals(SiteFrame site) =>
        from file in site.FoundFiles.Values
        where file.Original is not null
        select new OutputFile(file.Original!.Value, output => output.Write(file.Seed.File.Read()));

    private static FoundFile Gather(ImmutableArray<DerivedPlan> units, AddressBook book)
    {
        var seed = units[0].Plan.Seed!;
        var folder = FolderOf(book.PlanAddresses[units[0].Id]);
        var isOffered = units.All(unit => unit.Plan.Seed!.OffersOriginal);
        return new(seed, new(folder + "index.html"), isOffered ? new SitePath(folder + "original.txt") : null, units)
        {
            Adopted = [.. book.Adoptions.Where(adoption => adoption.Unit.Plan.Source.Path == seed.File.Path).OrderBy(adoption => adoption.Unit.Plan.StartLine)],
            LeftOut = [.. seed.LeftOut.Select(left => new LeftOutNote(left.Source, left.Reason, Quote(left), left.Why))],
        };
    }

    /// <summary>samples/x/7b.html → seeds/x/: where units stand, nothing else does.</summary>
    private static string FolderOf(SitePath unit) => Folder + unit.Value[(unit.Value.IndexOf('/') + 1)..(unit.Value.LastIndexOf('/') + 1)];

    private static string? Quote(LeftOut left)
    {
        if (left.Reason is LeftOutReason.ByEditor or LeftOutReason.ControlCharacter) return null;
        var words = left.Text.Trim();
        if (words.Length <= LongestQuote) return words;
        return words[..(char.IsHighSurrogate(words[LongestQuote - 1]) ? LongestQuote - 1 : LongestQuote)] + "……";
    }
}
