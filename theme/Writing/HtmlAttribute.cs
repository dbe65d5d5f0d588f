namespace Theme.Writing;

internal static class HtmlAttribute
{
    /// <summary>Writes <c> name="value"</c> with the value encoded.</summary>
    public static void Write(TextWriter output, string name, string value)
    {
        output.Write(' ');
        output.Write(name);
        output.Write("=\"");
        PlainHtmlEncoder.Write(output, value);
        output.Write('"');
    }
}
