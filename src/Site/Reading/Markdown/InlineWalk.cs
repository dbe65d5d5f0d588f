using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Site.Model;
using Site.Text;
using MarkdigInline = Markdig.Syntax.Inlines.Inline;
using ModelInline = Site.Model.Inline;
using SourceSpan = Site.Model.SourceSpan;

namespace Site.Reading.Markdown;

/// <summary>Markdig's inlines → ours: writes their characters into the draft and gives the nodes that span them.</summary>
/// <param name="body">The string that Markdig parsed; it stands in the source from <paramref name="bodyStart"/> on.</param>
internal sealed class InlineWalk(TextDraft draft, string body, int bodyStart)
{
    // Nobody writes emphasis in emphasis in emphasis …; the limit keeps a hostile file from exhausting the stack.
    private const int MaxDepth = 64;

    private readonly HashSet<LinkReferenceDefinition> _used = [];

    private int _leafStart;
    private bool _atLineStart;

    /// <summary>Whether a link of the text took its address from this definition.</summary>
    public bool Uses(LinkReferenceDefinition definition) => _used.Contains(definition);

    /// <summary>Starts a leaf block in the draft.</summary>
    /// <returns>Where it starts.</returns>
    public int StartLeaf()
    {
        _atLineStart = true;
        return _leafStart = draft.StartLeaf();
    }

    /// <summary>The nodes of an inline and its siblings, up to <paramref name="stop"/> or to the last.</summary>
    public ImmutableArray<ModelInline> Siblings(MarkdigInline? first, MarkdigInline? stop = null)
    {
        var nodes = ImmutableArray.CreateBuilder<ModelInline>();
        Add(nodes, first, stop, 0);
        return nodes.DrainToImmutable();
    }

    private void Add(ImmutableArray<ModelInline>.Builder nodes, MarkdigInline? first, MarkdigInline? stop, int depth)
    {
        if (depth > MaxDepth) throw new InsufficientExecutionStackException();
        for (var inline = first; inline is not null && inline != stop; inline = inline.NextSibling) Add(nodes, inline, depth);
    }

    private void Add(ImmutableArray<ModelInline>.Builder nodes, MarkdigInline inline, int depth)
    {
        var start = draft.Length;
        switch (inline)
        {
            case LiteralInline literal:
                AddLiteral(nodes, literal);
                break;
            case LineBreakInline line:
                AddLineBreak(nodes, line);
                break;
            case EmphasisInline emphasis:
                var inner = Children(emphasis, depth);
                nodes.Add(new Emphasis(SpanFrom(start), KindOf(emphasis), inner));
                break;
            case LinkInline { IsImage: true } image:
                Flatten(image.FirstChild, depth);
                nodes.Add(new Image(SpanFrom(start), DestinationOf(image), PlaceOf(image)));
                break;
            case LinkInline link:
                var text = Children(link, depth);
                nodes.Add(new Link(SpanFrom(start), DestinationOf(link), PlaceOf(link), text));
                break;
            case FootnoteLink { IsBackLink: false } reference:
                AddReference(nodes, reference);
                break;
            case AutolinkInline link:
                Write(link.Url, SourceOf(link.Span));
                nodes.Add(new Link(SpanFrom(start), (link.IsEmail ? "mailto:" : "") + link.Url, PlaceOf(SourceOf(link.Span)), [new TextRun(SpanFrom(start))]));
                break;
            case CodeInline code:
                Write(code.ContentSpan, SourceOf(code.Span));
                nodes.Add(new CodeRun(SpanFrom(start)));
                break;
            case HtmlEntityInline entity:
                Write(entity.Transcoded.AsSpan(), SourceOf(entity.Span));
                AddRun(nodes, start);
                break;
            case DelimiterInline delimiter:
                Write(delimiter.ToLiteral(), SourceOf(delimiter.Span));
                AddRun(nodes, start);
                Add(nodes, delimiter.FirstChild, null, depth + 1);
                break;
            case ContainerInline container:
                Add(nodes, container.FirstChild, null, depth + 1);
                break;
        }
    }

    private ImmutableArray<ModelInline> Children(ContainerInline container, int depth)
    {
        var nodes = ImmutableArray.CreateBuilder<ModelInline>();
        Add(nodes, container.FirstChild, null, depth + 1);
        return nodes.DrainToImmutable();
    }

    // A picture's description is text alone.
    private void Flatten(MarkdigInline? first, int depth) =>
        Add(ImmutableArray.CreateBuilder<ModelInline>(), first, null, depth + 1);

    private void AddLiteral(ImmutableArray<ModelInline>.Builder nodes, LiteralInline literal)
    {
        var start = draft.Length;
        var content = literal.Content.AsSpan();
        var skipped = 0;
        if (_atLineStart)
        {
            while (skipped < content.Length && HanText.IsBlank(content[skipped])) skipped++;
            content = content[skipped..];
        }

        if (EndsLine(literal)) content = TrimEnd(content);
        if (content.IsEmpty) return;
        _atLineStart = false;
        if (ReferenceEquals(literal.Content.Text, body)) draft.Add(content, bodyStart + literal.Content.Start + skipped);
        else WriteLiteral(content, skipped, literal);
        AddRun(nodes, start);
    }

    // Markdig takes [words][^1] for a footnote and drops the words: they are written as typed.
    private void AddReference(ImmutableArray<ModelInline>.Builder nodes, FootnoteLink reference)
    {
        var typed = SourceOf(reference.Span);
        var mark = $"[{reference.Footnote.Label}]";
        var at = draft.Source.Text.AsSpan(typed.Start, typed.Length).LastIndexOf(mark, StringComparison.OrdinalIgnoreCase);
        AddTyped(nodes, new(typed.Start, typed.Start + Math.Max(at, 0)));
        nodes.Add(new FootnoteReference(SpanFrom(draft.Length), reference.Footnote.Order));
        if (at >= 0) AddTyped(nodes, new(typed.Start + at + mark.Length, typed.End));
    }

    private void AddTyped(ImmutableArray<ModelInline>.Builder nodes, TextSpan typed)
    {
        var start = draft.Length;
        for (var at = typed.Start; at < typed.End; at++)
        {
            var sign = draft.Source.Text[at];
            if (sign is '\r' or '\n') draft.AddLineEnd(' ', at);
            else draft.Add([sign], at);
        }

        _atLineStart &= typed.Length == 0;
        AddRun(nodes, start);
    }

    // Lines of one paragraph are parsed as a string of their own; the span leads back to the source.
    private void WriteLiteral(ReadOnlySpan<char> content, int skipped, LiteralInline literal)
    {
        var span = SourceOf(literal.Span);
        var from = span.Start + (literal.IsFirstCharacterEscaped ? 1 : 0);
        draft.AddWithin(content, Math.Min(from + skipped, span.End), span.End);
    }

    private void AddLineBreak(ImmutableArray<ModelInline>.Builder nodes, LineBreakInline line)
    {
        var start = draft.Length;
        _atLineStart = true;
        if (start == _leafStart || NextOf(line) is not { } next) return;
        var place = bodyStart + line.Span.Start;
        if (line.IsHard)
        {
            draft.AddLineEnd('\n', place);
            nodes.Add(new HardBreak(SpanFrom(start)));
        }
        else if (draft[start - 1] != '\n' && !LineJoin.IsSeamless(draft[start - 1], next))
        {
            draft.AddLineEnd(' ', place);
            AddRun(nodes, start);
        }
    }

    private static bool EndsLine(LiteralInline literal) => literal.NextSibling switch
    {
        LineBreakInline => true,
        null or FootnoteLink { IsBackLink: true } => literal.Parent is { Parent: null },
        _ => false,
    };

    private static ReadOnlySpan<char> TrimEnd(ReadOnlySpan<char> content)
    {
        var end = content.Length;
        while (end > 0 && HanText.IsBlank(content[end - 1])) end--;
        return content[..end];
    }

    // The first character that will stand behind a line break, or null when none does.
    private static char? NextOf(MarkdigInline inline)
    {
        for (var next = inline.NextSibling; next is not null; next = next.NextSibling)
            if (FirstOf(next) is { } first) return first;
        return null;
    }

    private static char? FirstOf(MarkdigInline inline) => inline switch
    {
        LiteralInline literal => FirstOf(literal.Content.AsSpan().TrimStart()),
        CodeInline code => FirstOf(code.ContentSpan),
        HtmlEntityInline entity => FirstOf(entity.Transcoded.AsSpan()),
        AutolinkInline link => FirstOf(link.Url),
        DelimiterInline delimiter => FirstOf(delimiter.ToLiteral()),
        ContainerInline { FirstChild: { } child } => FirstOf(child) ?? NextOf(child),
        _ => null,
    };

    private static char? FirstOf(ReadOnlySpan<char> characters) => characters.IsEmpty ? null : characters[0];

    private static EmphasisKind KindOf(EmphasisInline emphasis) => emphasis switch
    {
        { DelimiterChar: '~' } => EmphasisKind.Deleted,
        { DelimiterCount: 2 } => EmphasisKind.Strong,
        _ => EmphasisKind.Emphasis,
    };

    private string DestinationOf(LinkInline link)
    {
        if (link.Reference is { } definition) _used.Add(definition);
        return (link.GetDynamicUrl is null ? link.Url : link.GetDynamicUrl()) ?? link.Url ?? "";
    }

    // The address itself where it is typed in place, else the whole link.
    private SourceSpan PlaceOf(LinkInline link)
    {
        var url = SourceOf(link.UrlSpan);
        var isTyped = link.Reference is null && !link.UrlSpan.IsEmpty && url.End <= draft.Source.Text.Length
            && draft.Source.Text.AsSpan(url.Start, url.Length).SequenceEqual(link.Url);
        return PlaceOf(isTyped ? url : SourceOf(link.Span));
    }

    private SourceSpan PlaceOf(TextSpan span) => draft.Source.Span(span.Start, span.End);

    private TextSpan SourceOf(Markdig.Syntax.SourceSpan span) => new(
        Math.Clamp(bodyStart + span.Start, 0, draft.Source.Text.Length),
        Math.Clamp(bodyStart + span.End + 1, 0, draft.Source.Text.Length));

    private void Write(ReadOnlySpan<char> characters, TextSpan within)
    {
        draft.AddWithin(characters, within.Start, within.End);
        _atLineStart &= characters.IsEmpty;
    }

    private TextSpan SpanFrom(int start) => new(start, draft.Length);

    private void AddRun(ImmutableArray<ModelInline>.Builder nodes, int start)
    {
        if (draft.Length == start) return;
        if (nodes.Count > 0 && nodes[^1] is TextRun { Span: var last } && last.End == start)
            nodes[^1] = new TextRun(new(last.Start, draft.Length));
        else
            nodes.Add(new TextRun(SpanFrom(start)));
    }
}
