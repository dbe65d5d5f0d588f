using Site.Model;

namespace Site.Publishing.Search;

/// <summary>
/// Id, address and title of 512 successive plans. Each stands as text, or as the steps of its numbers from the plan before
/// it; an address that follows from the id is 0.
/// </summary>
internal static class NameFile
{
    public const int Plans = 512;

    public static void Write(ScriptWriter script, IEnumerable<DerivedPlan> plans, SiteMap map)
    {
        var previous = (Id: "", Address: "", Title: "");
        script.List(plans, plan =>
        {
            var (id, address, title) = (plan.Id.Value, map.Of(plan).Value, plan.Title);
            script.Raw("[");
            WriteName(script, previous.Id, id).Raw(",");
            if (address == AddressOf(plan)) script.Number(0);
            else WriteName(script, previous.Address, address);
            script.Raw(",");
            WriteName(script, previous.Title, title).Raw("]");
            previous = (id, address, title);
        });
    }

    private static string AddressOf(DerivedPlan plan) =>
        string.Concat(plan.Tier == Tier.Official ? "plans/" : "samples/", plan.Id.Value, ".html");

    private static ScriptWriter WriteName(ScriptWriter script, string previous, string name) =>
        NameStep.Between(previous, name) is { } steps
            ? script.List(steps, step => script.Number(step))
            : script.Text(name);
}
