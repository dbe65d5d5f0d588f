using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Site.Checking;
using Site.Model;
using Site.Publishing;
using Site.Registries;
using Site.Relating;

namespace Site.Tests.Publishing;

/// <summary>A site made of derived plans alone, with every promise kept in memory.</summary>
internal sealed class PublishedSite
{
    public PublishedSite(IEnumerable<DerivedPlan> plans, SiteSettings? settings = null, OfficeText[]? office = null, params SourceFile[] files)
    {
        ImmutableArray<DerivedPlan> derived = [.. plans];
        Book = AddressBook.Assign(derived, [.. office ?? []], files.ToFrozenDictionary(file => file.Path), RegistrySet.Embedded);
        Library = PlanRelating.Relate(Book.Plans, RegistrySet.Embedded);
        Map = Book.MapOf(Library);
        var frame = new SiteFrame(settings ?? SiteSettings.Default, Library, Map, Book.OfficeTexts);
        Promises = [
            .. new SitePromises(new(frame, Book, Theme, RegistrySet.Embedded)).All
                .Where(file => !file.Path.Value.StartsWith("search/", StringComparison.Ordinal) && !file.Path.Value.StartsWith("data/", StringComparison.Ordinal)),
        ];
        Findings = [.. Book.Findings.Concat(Checks.Run(derived, Book, Library, RegistrySet.Embedded).Findings).Order()];
    }

    public AddressBook Book { get; }

    public PlanLibrary Library { get; }

    public SiteMap Map { get; }

    /// <summary>All but the search index and the data files, which have rooms of their own.</summary>
    public ImmutableArray<OutputFile> Promises { get; }

    public ImmutableArray<Finding> Findings { get; }

    /// <summary>Remembers the pages it was asked to render.</summary>
    public RecordingTheme Theme { get; } = new();

    public IEnumerable<string> Addresses => Promises.Select(promise => promise.Path.Value);

    /// <summary>One line for each finding: <c>severity code path:line</c>.</summary>
    public IEnumerable<string> Faults => Findings.Select(finding =>
        $"{finding.Severity} {finding.Code} {finding.Path}:{finding.Span.Line}");

    public string Read(string address) => Encoding.UTF8.GetString(Bytes(address));

    public byte[] Bytes(string address)
    {
        var output = new ArrayBufferWriter<byte>();
        Promises.Single(promise => promise.Path.Value == address).Write(output);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>The page as the theme was given it.</summary>
    public T Page<T>(string address)
        where T : Page
    {
        Bytes(address);
        return (T)Theme.Last!;
    }

    internal sealed class RecordingTheme : ITheme
    {
        private readonly PlainTheme plain = new();

        public Page? Last { get; private set; }

        public IEnumerable<OutputFile> Assets => plain.Assets;

        public void Render(Page page, IBufferWriter<byte> output)
        {
            Last = page;
            plain.Render(page, output);
        }
    }
}
