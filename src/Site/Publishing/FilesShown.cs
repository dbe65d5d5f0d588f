using Site.Model;

namespace Site.Publishing;

/// <summary>The files that readers get: all attachments, and what published texts show or link to beside themselves.</summary>
internal static class FilesShown
{
    /// <summary>Paths under <c>input/</c>, distinct, in ordinal order.</summary>
    public static IEnumerable<string> Of(
        FrozenDictionary<string, SourceFile> files, IEnumerable<DerivedPlan> plans, IEnumerable<OfficeText> officeTexts)
    {
        var shown = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (path, file) in files)
            if (path.StartsWith(FileAddresses.AttachmentFolder, StringComparison.Ordinal) && FileAddresses.IsForReaders(file))
                shown.Add(path);

        // Where all are shown already, or there are none, no text can add one.
        if (shown.Count == files.Count) return shown;
        foreach (var plan in plans)
            if (plan.Plan.Seed is null) AddLinked(plan.Plan.Source, plan.Text);
        foreach (var text in officeTexts) AddLinked(text.Source, text.Text);
        return shown;

        void AddLinked(SourceFile source, PlanText text)
        {
            foreach (var link in text.Links())
                if (LinkAddress.Parse(link.Destination) is { Scheme: null } address
                    && address.From(source.Path) is { } path
                    && files.TryGetValue(path, out var file) && FileAddresses.IsForReaders(file))
                    shown.Add(path);
        }
    }
}
