using Site.Model;

namespace Site.Registries;

/// <summary>A division that the site's registry adds, or whose name it replaces.</summary>
internal sealed record DivisionEntry(string Code, string Name)
{
    /// <summary>Reads <c>{ id: "350723109", name: 新设镇 }</c>; null, with a finding, when it is faulty.</summary>
    /// <param name="isKnown">Whether a code is in the list, or stands in the same file.</param>
    public static DivisionEntry? From(RegistryEntry entry, Func<string, bool> isKnown, List<Finding> findings)
    {
        entry.Expect(["name", "source"], findings);
        if (DivisionRows.LevelOf(entry.Id) is null)
        {
            findings.Add(entry.Fault("id", Messages.DivisionCode(entry.Id)));
            return null;
        }

        if (DivisionRows.ParentOf(entry.Id) is { } parent && !isKnown(parent))
        {
            findings.Add(entry.Fault("id", Messages.DivisionWithoutParent(entry.Id, parent)));
            return null;
        }

        if (entry.Text("name", findings) is { Length: > 0 } name) return new(entry.Id, name);
        findings.Add(entry.Fault("name", Messages.RegistryMissing(entry.Id, "name", "新设镇")));
        return null;
    }
}
