using Site.Model;
using Site.Text;

namespace Site.Cli;

/// <summary>Lines of source files, as findings name them. Keeps one file: findings come sorted by path.</summary>
internal sealed class SourceLines
{
    private readonly Dictionary<string, SourceFile> _files;
    private string? _path;
    private SourceText? _text;

    public SourceLines(SiteSources sources)
    {
        _files = new(StringComparer.Ordinal);
        foreach (var file in sources.Files) _files.TryAdd(file.DisplayPath, file);
    }

    /// <summary>A line counted from 1, without its end; null when there is none or the file has no text.</summary>
    public string? At(string path, int number)
    {
        if (_path != path)
        {
            _path = path;
            _text = _files.TryGetValue(path, out var file) ? SourceTextReading.Read(file).Text : null;
        }

        return _text is not null && number >= 1 && number <= _text.Lines.Length ? _text.Line(number).ToString() : null;
    }
}
