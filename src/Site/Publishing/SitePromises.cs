using Site.Model;

namespace Site.Publishing;

/// <summary>The files of a site, each group promised when it is first asked for: a reader of one page waits for no other group.</summary>
public sealed class SitePromises
{
    private readonly FrozenDictionary<OutputGroup, Lazy<ImmutableArray<OutputFile>>> groups;
    private readonly Lazy<ImmutableArray<OutputFile>> all;

    /// <param name="desk">What files are made with; null promises none.</param>
    public SitePromises(PublishingDesk? desk)
    {
        groups = Enum.GetValues<OutputGroup>().ToFrozenDictionary(
            group => group, group => new Lazy<ImmutableArray<OutputFile>>(() => desk is null ? [] : Publisher.Promise(group, desk)));
        all = new(() => PromiseList.Of(groups.Values.SelectMany(group => group.Value)));
    }

    /// <summary>Every file, by address; distinct, whatever the letter case.</summary>
    /// <exception cref="InvalidOperationException">Two share an address, or one is no address: a fault of the program.</exception>
    public ImmutableArray<OutputFile> All => all.Value;

    /// <summary>The files of one group, in no particular order.</summary>
    public ImmutableArray<OutputFile> this[OutputGroup group] => groups[group].Value;

    /// <summary>The file at an address, or null. Groups are asked in their order, pages first.</summary>
    public OutputFile? At(SitePath path) =>
        Enum.GetValues<OutputGroup>().Select(group => this[group].FirstOrDefault(file => file.Path == path)).FirstOrDefault(file => file is not null);
}
