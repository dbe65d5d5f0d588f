using System.Globalization;
using Site.Model;

namespace Site.Reading.Yaml;

/// <summary>Reads the value of one key; a value of another type or outside its bounds becomes a finding, and null is given.</summary>
internal readonly struct YamlValues(YamlKey key, FileFindings findings)
{
    public FileFindings Findings => findings;

    /// <summary>Text on one line; numbers and dates are text too.</summary>
    public Stated<string>? Text(YamlNode node)
    {
        if (node is not YamlScalar scalar || scalar.Value.AsSpan().Trim().IsEmpty)
            return key.Shape is ValueShape.Texts or ValueShape.ManyOf ? Fault<Stated<string>>(Messages.WrongItem(findings.Path, node.Source, key)) : Wrong<Stated<string>>(node);
        var value = scalar.Value.Trim();
        if (value.AsSpan().ContainsAny('\n', '\r')) return Fault<Stated<string>>(Messages.TextOfManyLines(findings.Path, node.Source, key));
        return new(value, node.Source);
    }

    public Stated<int>? Integer(YamlNode node)
    {
        var (lowest, highest) = key.Range;
        if (node is not YamlScalar { Plain: true } scalar
            || !int.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
            return Wrong<Stated<int>>(node);
        return value >= lowest && value <= highest
            ? new(value, node.Source)
            : Fault<Stated<int>>(Messages.NumberOutOfRange(findings.Path, node.Source, key, lowest, highest));
    }

    public Stated<DateOnly>? Date(YamlNode node)
    {
        if (node is not YamlScalar scalar) return Wrong<Stated<DateOnly>>(node);
        return DateOnly.TryParseExact(scalar.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? new(date, node.Source)
            : Fault<Stated<DateOnly>>(Messages.BadDate(findings.Path, node.Source, key, scalar.Value, OtherwiseWritten(scalar.Value)));
    }

    // 2026/1/2, 2026.1.2 and 2026年1月2日 name a day, written otherwise.
    private static DateOnly? OtherwiseWritten(string value)
    {
        var parts = value.Split(['/', '.', '-', '年', '月', '日', ' '], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != 3 || parts[0].Length != 4) return null;
        return DateOnly.TryParseExact(string.Join('-', parts), "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
    }

    public bool Flag(YamlNode node)
    {
        if (node is YamlScalar { Plain: true, Value: "true" }) return true;
        if (node is not YamlScalar { Plain: true, Value: "false" }) Wrong<object>(node);
        return false;
    }

    public Stated<TValue>? OneOf<TValue>(YamlNode node, Func<string, TValue?> byName)
        where TValue : class
    {
        if (Text(node) is not { } text) return null;
        return byName(text.Value) is { } value
            ? new(value, text.Source)
            : Fault<Stated<TValue>>(Messages.BadValue(findings.Path, text.Source, key, text.Value, NearestKey.Of(text.Value, key.Allowed)));
    }

    public ImmutableArray<YamlNode> List(YamlNode node)
    {
        if (node is YamlSequence list) return list.Items;
        Wrong<object>(node);
        return [];
    }

    public ImmutableArray<Stated<string>> Texts(YamlNode node)
    {
        var texts = ImmutableArray.CreateBuilder<Stated<string>>();
        foreach (var item in List(node))
            if (Text(item) is { } text) texts.Add(text);
        return texts.DrainToImmutable();
    }

    public ImmutableArray<TValue> ManyOf<TValue>(YamlNode node, Func<string, TValue?> byName)
        where TValue : class
    {
        var values = ImmutableArray.CreateBuilder<TValue>();
        foreach (var item in List(node))
            if (OneOf(item, byName) is { } value && !values.Contains(value.Value)) values.Add(value.Value);
        return values.DrainToImmutable();
    }

    /// <summary>A record of keys of its own, or null when the value is none.</summary>
    public TValue? Record<TValue>(YamlNode node, KeyTable<TValue> table, TValue empty)
        where TValue : class => node is YamlMapping mapping ? table.Read(empty, mapping, findings) : Wrong<TValue>(node);

    /// <summary>An address on the web, http or https.</summary>
    public Stated<Uri>? Address(YamlNode node)
    {
        if (Text(node) is not { } text) return null;
        return Uri.TryCreate(text.Value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? new(address, text.Source)
            : Fault<Stated<Uri>>(Messages.BadAddress(findings.Path, text.Source, key));
    }

    /// <summary>Lines of a file, <c>187-205</c> or <c>187</c>.</summary>
    public LineRange? Lines(YamlNode node)
    {
        if (Text(node) is not { } text) return null;
        var parts = text.Value.Split('-');
        if (parts.Length <= 2 && IsLine(parts[0], out var first) && IsLine(parts[^1], out var last) && first <= last) return new(first, last);
        findings.Add(Messages.BadLines(findings.Path, node.Source, key));
        return null;
    }

    public TValue? Fault<TValue>(Finding finding)
        where TValue : class
    {
        findings.Add(finding);
        return null;
    }

    private static bool IsLine(string digits, out int line) =>
        int.TryParse(digits.AsSpan().Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out line) && line > 0;

    private TValue? Wrong<TValue>(YamlNode node)
        where TValue : class => Fault<TValue>(Messages.WrongType(findings.Path, node.Source, key));
}
