using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Site.Text;

namespace Site.Reading.Markdown;

/// <summary><c>[附件]: 表一</c> is a link's address to Markdown and is not shown: a line that nothing uses was meant as text.</summary>
internal static class LinkDefinitions
{
    public static void Find(MarkdownDocument document, InlineWalk inlines, SourceText source, int bodyStart, FileFindings findings)
    {
        foreach (var group in document.OfType<LinkReferenceDefinitionGroup>())
        {
            foreach (var definition in group.OfType<LinkReferenceDefinition>())
            {
                if (definition is FootnoteLinkReferenceDefinition || inlines.Uses(definition)) continue;
                var start = Math.Clamp(bodyStart + definition.Span.Start, 0, source.Text.Length);
                var end = Math.Clamp(bodyStart + definition.Span.End + 1, start, source.Text.Length);
                findings.Add(Messages.DefinitionUnused(findings.Path, source.Span(start, end)));
            }
        }
    }
}
