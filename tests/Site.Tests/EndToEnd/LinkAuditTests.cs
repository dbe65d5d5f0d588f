using Xunit;

namespace Site.Tests.EndToEnd;

/// <summary>The audit sees each fault that it is there for.</summary>
public sealed class LinkAuditTests
{
    [Theory]
    [InlineData("<p>正文。<a href=\"b/c.html#there\">去</a></p>", null)]
    [InlineData("<p>正文。<a href=\"b/c.html\">去</a><a href=\"https://example.org/\">外面</a></p>", null)]
    [InlineData("<p>正文。<a href=\"b/c.html\">去</a><a href=\"b/d.html\">没有</a></p>", "index.html: a dead link: b/d.html")]
    [InlineData("<p>正文。<a href=\"b/c.html#nowhere\">去</a></p>", "index.html: a dead fragment: b/c.html#nowhere")]
    [InlineData("<p>正文。<a href=\"b/c.html\">去</a><a href=\"/b/c.html\">去</a></p>", "index.html: an absolute link: /b/c.html")]
    [InlineData("<p>正文。<a href=\"b/c.html\">去</a><a href=\"../x.html\">去</a></p>", "index.html: a link out of the site: ../x.html")]
    [InlineData("<p>正文。<a href=\"b/c.html\">去</a><img src=\"https://example.org/a.png\" alt=\"\"></p>", "index.html: a request leaves the site: https://example.org/a.png")]
    [InlineData("<p>正文。<a href=\"b/c.html\">去</a><a href=\"javascript:go()\">去</a></p>", "index.html: a link of a strange kind: javascript:go()")]
    [InlineData("<p>正文。</p>", "b/c.html: no way leads here from the home page")]
    [InlineData("<p>正文。<a href=\"b/c.html\">去</a></p><h1>又</h1>", "index.html: 2 h1")]
    [InlineData("<p id=\"a\">正文。<a id=\"a\" href=\"b/c.html\">去</a></p>", "index.html: id a stands 2 times")]
    [InlineData("<p>正文。<a href=\"b/c.html\">去</p>", "index.html:1:")]
    public void A_fault_of_a_page_is_seen(string body, string? fault)
    {
        using var folder = new TemporaryFolder();
        folder.Write("index.html", Page(body));
        folder.Write("b/c.html", Page("<p id=\"there\">这里。</p>"));

        var faults = LinkAudit.Faults(new BuiltSite(folder.Path)).ToArray();

        if (fault is null) Assert.Empty(faults);
        else Assert.Contains(faults, f => f.StartsWith(fault, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a.css", "p { background: url(\"b.svg\") }", "a.css: a dead link: b.svg")]
    [InlineData("a.css", "p { background: url(//example.org/b.svg) }", "a.css: a request leaves the site: //example.org/b.svg")]
    [InlineData("a.xml", "<feed><entry></feed>", "a.xml: The 'entry' start tag")]
    [InlineData("甲.txt", "a", "甲.txt: an address that is not plain ASCII")]
    [InlineData("a.txt", "", "a.txt: an empty file")]
    [InlineData("empty.html", "<!DOCTYPE html><html lang=\"zh\"><head><title>空</title></head><body><main><h1>空</h1></main></body></html>", "empty.html: an empty page")]
    public void A_fault_of_a_file_is_seen(string name, string text, string fault)
    {
        using var folder = new TemporaryFolder();
        folder.Write("index.html", Page("<p>正文。</p>"));
        folder.Write(name, text);

        var faults = LinkAudit.Faults(new BuiltSite(folder.Path));

        Assert.Contains(faults, f => f.StartsWith(fault, StringComparison.Ordinal));
    }

    private static string Page(string body) =>
        $"<!DOCTYPE html><html lang=\"zh\"><head><title>页</title></head><body><main><h1>页</h1>{body}</main></body></html>";
}
