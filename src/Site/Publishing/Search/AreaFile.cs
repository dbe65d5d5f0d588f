using Site.Model;

namespace Site.Publishing.Search;

/// <summary>The plans of each function area, in the fixed order of areas; asked for when somebody filters by area.</summary>
internal static class AreaFile
{
    public static void Write(ScriptWriter script, ImmutableArray<DerivedPlan> plans) =>
        script.List(FunctionArea.All, area => DirectoryFile.WriteSet(
            script,
            [.. Enumerable.Range(0, plans.Length).Where(i => plans[i].Areas.Contains(area))],
            plans.Length - 1));
}
