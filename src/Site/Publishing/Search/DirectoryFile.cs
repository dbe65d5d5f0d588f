using Site.Model;

namespace Site.Publishing.Search;

/// <summary>What every search needs first: the alphabet, which shard holds which terms, places, and the columns of filters.</summary>
internal static class DirectoryFile
{
    public static void Write(ScriptWriter script, SearchOrder order, SearchIndex index, Site.Registries.RegistrySet registries)
    {
        script.Raw("{\"plans\":").Number(order.Plans.Length);
        script.Raw(",\"alphabet\":");
        WriteSet(script, [.. index.Alphabet.Skip(1).Select(c => (int)c)], char.MaxValue);
        script.Raw(",\"characters\":").Text(string.Concat(Shard.Keys(index.Characters, index.Alphabet, 1)));
        script.Raw(",\"pairs\":").Text(string.Concat(Shard.Keys(index.Pairs, index.Alphabet, 3)));
        WriteColumn(script, "year", order, plan => plan.PlanYear?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "unknown");
        WriteColumn(script, "kind", order, plan => plan.Kind.Value?.Name ?? "");
        WriteColumn(script, "tier", order, plan => plan.Tier.Code());
        script.Raw(",\"areas\":").List(FunctionArea.All, area => script.Raw("[").Text(area.Code).Raw(",").Text(area.Name).Raw("]"));
        script.Raw(",\"places\":");
        PlaceColumn.Write(script, order.Places, registries.Pinyin);
        script.Raw("}");
    }

    /// <summary>How many numbers, and the numbers, from 0 to <paramref name="high"/>.</summary>
    public static void WriteSet(ScriptWriter script, int[] numbers, int high)
    {
        var bits = new BitWriter();
        NumberSet.Write(bits, numbers, 0, high);
        bits.Align();
        script.Raw("[").Number(numbers.Length).Raw(",").Base64(bits.Bytes).Raw("]");
    }

    /// <summary>The values that occur, and for each plan one character: “0” for the first value, the next in Unicode for the next.</summary>
    private static void WriteColumn(ScriptWriter script, string name, SearchOrder order, Func<DerivedPlan, string> value)
    {
        var all = Array.ConvertAll([.. order.Plans], plan => value(plan));
        var values = all.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        script.Raw(",").Text(name).Raw(":[").List(values, v => script.Text(v)).Raw(",");
        script.Text(string.Concat(all.Select(v => (char)('0' + values.BinarySearch(v, StringComparer.Ordinal))))).Raw("]");
    }
}
