using System.Buffers;
using Site.Model;

namespace Site.Publishing;

/// <summary>What readers see. The one interface of the core: the theme, and the plain one of the tests.</summary>
public interface ITheme
{
    /// <summary>Style sheets, scripts and pictures, addressed from the site's root; the same bytes at every call.</summary>
    IEnumerable<OutputFile> Assets { get; }

    /// <summary>Writes the page as UTF-8. May be called from several threads at once.</summary>
    void Render(Page page, IBufferWriter<byte> output);
}
