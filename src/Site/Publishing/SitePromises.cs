using Site.Model;

namespace Site.Publishing;

/// <summary>The files of a site, each group promised when it is first asked for: a reader of one page waits for no other group.</summary>
public sealed class SitePromises
{
    private readonly PublishingDesk? desk;
    private readonly FrozenDictionary<OutputGroup, Lazy<ImmutableArray<OutputFile>>> groups;
    private readonly Lazy<ImmutableArray<OutputFile>> all;

    /// <summary>Promises nothing yet.</summary>
    /// <param name="desk">What files are made with; null promises none.</param>
    public SitePromises(PublishingDesk? desk)
    {
        this.desk = desk;
        groups = Enum.GetValues<OutputGroup>().ToFrozenDictionary(
            group => group, group => new Lazy<ImmutableArray<OutputFile>>(() => [.. Promise(group)]));
        all = new(() =>
        {
            // Side by side; what goes wrong in one is told where its value is taken.
            foreach (var group in groups.Values) _ = Task.Run(() => group.Value);
            return PromiseList.Of(groups.Values.SelectMany(group => group.Value));
        });
    }

    /// <summary>Every file, by address; distinct, whatever the letter case.</summary>
    /// <exception cref="InvalidOperationException">Two share an address, or one is no address: a fault of the program.</exception>
    public ImmutableArray<OutputFile> All => all.Value;

    /// <summary>The files of one group, in no particular order.</summary>
    public ImmutableArray<OutputFile> this[OutputGroup group] => groups[group].Value;

    /// <summary>The file at an address, or null. Pages are looked through first, and no further than to the one that is sought.</summary>
    public OutputFile? At(SitePath path) => Enum.GetValues<OutputGroup>()
        .SelectMany(group => groups[group].IsValueCreated ? groups[group].Value : Promise(group))
        .FirstOrDefault(file => file.Path == path);

    private IEnumerable<OutputFile> Promise(OutputGroup group) => desk is null ? [] : Publisher.Promise(group, desk);
}
