namespace Site.Cli;

/// <summary>Colours for a terminal; none anywhere else.</summary>
internal readonly record struct Ink(bool HasColour)
{
    public string Error(string text) => Paint("1;31", text);

    public string Warning(string text) => Paint("1;33", text);

    public string Hint(string text) => Paint("1;36", text);

    public string Strong(string text) => Paint("1", text);

    public string Faint(string text) => Paint("2", text);

    private string Paint(string code, string text) => HasColour ? $"\e[{code}m{text}\e[0m" : text;
}
