using System.Text.Json;

namespace Site.Publishing.Data;

/// <summary>One column of a table: its name, what it means to a reader, and its value in a row. JSON, CSV and schema follow from it.</summary>
/// <param name="Name">The key in JSON and the heading in CSV; frozen by the contract.</param>
/// <param name="Meaning">In Chinese, for readers of the schema.</param>
internal abstract record Column<T>(string Name, string Meaning)
{
    /// <summary>The key, ready to be written in every row.</summary>
    public JsonEncodedText Key { get; } = JsonEncodedText.Encode(Name);

    /// <summary>The headings that it takes in a flat table.</summary>
    public virtual IEnumerable<string> Headings => [Name];

    /// <summary>Writes the value without its name.</summary>
    public abstract void Write(T row, Utf8JsonWriter json);

    /// <summary>Adds the cells under <see cref="Headings"/>.</summary>
    public abstract void Write(T row, CsvWriter csv);

    /// <summary>Writes what a value looks like, as members of a JSON schema.</summary>
    public abstract void WriteSchema(Utf8JsonWriter json);
}

/// <summary>Words; null where there are none.</summary>
internal sealed record TextColumn<T>(string Name, string Meaning, Func<T, string?> Value) : Column<T>(Name, Meaning)
{
    /// <summary>Every row has one.</summary>
    public bool Always { get; init; }

    /// <summary>The values there can be; empty when they are free.</summary>
    public ImmutableArray<string> Allowed { get; init; } = [];

    /// <summary>A format of JSON schema, such as <c>date</c>.</summary>
    public string? Format { get; init; }

    public override void Write(T row, Utf8JsonWriter json) => json.WriteStringValue(Value(row));

    public override void Write(T row, CsvWriter csv) => csv.Text(Value(row));

    public override void WriteSchema(Utf8JsonWriter json)
    {
        json.WriteType("string", Always);
        if (Format is not null) json.WriteString("format", Format);
        if (Allowed.IsEmpty) return;
        json.WriteStartArray("enum");
        foreach (var value in Allowed) json.WriteStringValue(value);
        if (!Always) json.WriteNullValue();
        json.WriteEndArray();
    }
}

/// <summary>A count, or a number that a text names; null where there is none.</summary>
internal sealed record NumberColumn<T>(string Name, string Meaning, Func<T, int?> Value) : Column<T>(Name, Meaning)
{
    public bool Always { get; init; }

    public override void Write(T row, Utf8JsonWriter json)
    {
        if (Value(row) is { } number) json.WriteNumberValue(number);
        else json.WriteNullValue();
    }

    public override void Write(T row, CsvWriter csv) => csv.Number(Value(row));

    public override void WriteSchema(Utf8JsonWriter json) => json.WriteType("integer", Always);
}

/// <summary>Several codes: a list in JSON, parted by <c>;</c> in a cell.</summary>
internal sealed record ListColumn<T>(string Name, string Meaning, ImmutableArray<string> Allowed, Func<T, IEnumerable<string>> Values)
    : Column<T>(Name, Meaning)
{
    public override void Write(T row, Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (var value in Values(row)) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    public override void Write(T row, CsvWriter csv) => csv.Text(string.Join(';', Values(row)));

    public override void WriteSchema(Utf8JsonWriter json)
    {
        json.WriteType("array", always: true);
        json.WriteStartObject("items");
        json.WriteStartArray("enum");
        foreach (var value in Allowed) json.WriteStringValue(value);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}

/// <summary>Columns that belong together: an object in JSON, columns of their own (<c>place_slug</c>) in CSV.</summary>
internal sealed record GroupColumn<T>(string Name, string Meaning, ImmutableArray<Column<T>> Columns) : Column<T>(Name, Meaning)
{
    public override IEnumerable<string> Headings => Columns.SelectMany(column => column.Headings).Select(heading => $"{Name}_{heading}");

    public override void Write(T row, Utf8JsonWriter json) => json.WriteRow(row, Columns);

    public override void Write(T row, CsvWriter csv)
    {
        foreach (var column in Columns) column.Write(row, csv);
    }

    public override void WriteSchema(Utf8JsonWriter json) => json.WriteRowSchema(Columns);
}
