using Site.Model;
using Site.Text;

namespace Site.Cli;

/// <summary>Lines of source files, as they may be printed. Keeps one file and one line: findings come sorted by path and line.</summary>
internal sealed class SourceLines
{
    private readonly Dictionary<string, SourceFile> _files;
    private string? _path;
    private SourceText? _text;
    private int _number;
    private string? _shown;

    public SourceLines(SiteSources sources)
    {
        _files = new(StringComparer.Ordinal);
        foreach (var file in sources.Files) _files.TryAdd(file.DisplayPath, file);
    }

    /// <summary>A line counted from 1, without its end; null when there is none or the file has no text.</summary>
    public string? At(string path, int number)
    {
        if (_path == path && _number == number) return _shown;
        if (_path != path) _text = _files.TryGetValue(path, out var file) ? SourceTextReading.Read(file).Text : null;
        (_path, _number) = (path, number);
        _shown = _text is not null && number >= 1 && number <= _text.Lines.Length ? Excerpt.Shown(_text.Line(number).ToString()) : null;
        return _shown;
    }
}
