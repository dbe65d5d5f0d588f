using Site.Model;

namespace Theme.Writing;

/// <summary>How each kind of mark looks: a new kind of knowledge is a new kind of mark and a line in each method here.</summary>
internal static class MarkHtml
{
    /// <summary>The kind of a mask that this site laid over a person's number; found masks have kinds of their own.</summary>
    private const string Personal = "personal-number";

    /// <summary>Begins the element around a piece of the marked characters; only the first piece has the id.</summary>
    public static void Open(TextWriter output, Mark mark, bool isFirst)
    {
        switch (mark)
        {
            case MaskMark mask:
                OpenMask(output, mask.Kind.Code(), null);
                break;
            case MaskNoteMark mask:
                OpenMask(output, mask.Kind.Code(), isFirst ? SiteIds.TextSpot(mask.Number) : null);
                break;
            case PersonalMark:
                OpenMask(output, Personal, null);
                break;
            case PersonalNoteMark personal:
                OpenMask(output, Personal, isFirst ? SiteIds.TextSpot(personal.Number) : null);
                break;
            case EvidenceNoteMark evidence:
                output.Write(evidence.Quiet ? "<span class=\"spot\"" : "<span class=\"ev\"");
                WriteId(output, isFirst ? SiteIds.EvidenceSpot(evidence.Number) : null);
                output.Write('>');
                break;
            case TermMark term:
                Write(output, "<a class=\"term\" id=\"", SiteIds.TermSpot(term.Number), "\" href=\"#");
                Write(output, SiteIds.Term(term.Number), "\">");
                break;
            default:
                output.Write("<span>");
                break;
        }
    }

    public static void Close(TextWriter output, Mark mark) => output.Write(mark is TermMark ? "</a>" : "</span>");

    /// <summary>A mark that has no characters to stand on: the place of a mended cut or of a loss, or a bare target for a link.</summary>
    public static void Point(TextWriter output, Mark mark)
    {
        switch (mark)
        {
            case JoinNoteMark join:
                output.Write("<span class=\"join-at\" data-site-note");
                WriteId(output, SiteIds.TextSpot(join.Number));
                output.Write("><span class=\"join\"></span></span>");
                break;
            case LostNoteMark lost:
                output.Write("<span class=\"lost\" data-site-note");
                WriteId(output, SiteIds.TextSpot(lost.Number));
                output.Write("></span>");
                break;
            case EvidenceNoteMark evidence:
                WriteTarget(output, SiteIds.EvidenceSpot(evidence.Number));
                break;
            case MaskNoteMark mask:
                WriteTarget(output, SiteIds.TextSpot(mask.Number));
                break;
            case PersonalNoteMark personal:
                WriteTarget(output, SiteIds.TextSpot(personal.Number));
                break;
            default:
                break;
        }
    }

    /// <summary>The number that leads from the marked characters to their note.</summary>
    public static void Reference(TextWriter output, Mark mark)
    {
        switch (mark)
        {
            case EvidenceNoteMark { Quiet: false } evidence:
                Write(output, "<a class=\"ref\" data-site-note href=\"#", SiteIds.Evidence(evidence.Number), "\">据");
                Write(output, Words.Number(evidence.Number), "</a>");
                break;
            case MaskNoteMark mask:
                WriteTextReference(output, mask.Number);
                break;
            case PersonalNoteMark personal:
                WriteTextReference(output, personal.Number);
                break;
            case JoinNoteMark join:
                WriteTextReference(output, join.Number);
                break;
            case LostNoteMark lost:
                WriteTextReference(output, lost.Number);
                break;
            default:
                break;
        }
    }

    private static void OpenMask(TextWriter output, string kind, string? id)
    {
        Write(output, "<span class=\"mask\" data-kind=\"", kind, "\"");
        WriteId(output, id);
        output.Write('>');
    }

    private static void WriteTextReference(TextWriter output, int number)
    {
        Write(output, "<a class=\"ref\" data-of=\"jiao\" data-site-note href=\"#", SiteIds.TextNote(number), "\"");
        WriteId(output, SiteIds.TextReference(number));
        Write(output, ">校", Words.Number(number), "</a>");
    }

    private static void WriteTarget(TextWriter output, string id) => Write(output, "<span id=\"", id, "\"></span>");

    private static void WriteId(TextWriter output, string? id)
    {
        if (id is not null) Write(output, " id=\"", id, "\"");
    }

    private static void Write(TextWriter output, string before, string value, string? after = null)
    {
        output.Write(before);
        output.Write(value);
        output.Write(after);
    }
}
