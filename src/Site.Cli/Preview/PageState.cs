using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Site.Model;

namespace Site.Cli.Preview;

/// <summary>What an open page asks after each build: whether it is still the same, and what is wrong.</summary>
internal static class PageState
{
    /// <summary>As many findings as fit on a page; the rest is counted.</summary>
    private const int MostHere = 100;

    private const int MostElsewhere = 20;

    /// <summary>Changes when the page does, or a picture that it may show.</summary>
    public static string StampOf(PreviewBuild build, byte[] page) =>
        string.Create(CultureInfo.InvariantCulture, $"{Convert.ToHexStringLower(SHA256.HashData(page).AsSpan(0, 8))}-{build.FilesNumber}");

    /// <summary>The state of the page at an address, as JSON.</summary>
    /// <param name="links">Leads to lines; null for whoever does not sit at this machine.</param>
    public static byte[] Of(PreviewBuild build, string address, EditorLinks? links)
    {
        var answer = new Answer(build);
        var page = answer.BytesAt(address);
        var source = build.SourceOf(address);
        var here = build.Site.Findings.Where(finding => finding.Path == source).OrderBy(finding => finding.Severity).ToList();
        var elsewhere = build.Site.Findings.Where(finding => finding.Path != source).OrderBy(finding => finding.Severity).ToList();
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("stamp", StampOf(build, page ?? answer.MissingPage()));
            json.WriteBoolean("isMissing", page is null);
            json.WriteBoolean("isKept", build.Kept.ContainsKey(address));
            Write(json, "here", here, MostHere, links);
            Write(json, "elsewhere", elsewhere, MostElsewhere, links);
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    private static void Write(Utf8JsonWriter json, string name, List<Finding> findings, int most, EditorLinks? links)
    {
        json.WriteStartObject(name);
        foreach (var severity in Enum.GetValues<Severity>())
            json.WriteNumber(FindingJson.Name(severity), findings.Count(finding => finding.Severity == severity));
        json.WriteStartArray("findings");
        foreach (var finding in findings.Take(most))
        {
            json.WriteStartObject();
            FindingJson.WriteKeys(json, finding);
            if (links is not null) json.WriteString("link", links.Of(finding.Path, finding.Span));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
