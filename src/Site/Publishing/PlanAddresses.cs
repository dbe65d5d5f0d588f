using Site.Model;
using Site.Registries;
using Site.Text;

namespace Site.Publishing;

/// <summary>The address of a plan: its id with Chinese in pinyin. No other plan has a say in it.</summary>
internal static class PlanAddresses
{
    /// <summary>File systems stop at 255 bytes; a long Chinese title in pinyin passes that.</summary>
    public const int LongestName = 180;

    public static SitePath Of(Plan plan, RegistrySet registries)
    {
        var folder = plan.Seed is null ? "plans" : "samples";
        return new($"{folder}/{Slug(plan.Id.Value, registries)}.html");
    }

    /// <summary>A path in pinyin, every name short enough for any disk; a cut name ends in a sign made from the whole.</summary>
    public static string Slug(string path, RegistrySet registries)
    {
        var slug = registries.Pinyin.Slug(path);
        return slug.Length <= LongestName ? slug : string.Join('/', slug.Split('/').Select(Shorten));
    }

    private static string Shorten(string name) =>
        name.Length <= LongestName ? name : $"{name[..LongestName]}-x{Fingerprint.Of(name).Hex(8)}";
}
