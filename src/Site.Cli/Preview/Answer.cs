using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Site.Publishing;

namespace Site.Cli.Preview;

/// <summary>Answers one request from one build: its promise is kept now.</summary>
internal sealed class Answer(PreviewBuild build)
{
    private const string Html = "text/html; charset=utf-8";

    private static readonly FileExtensionContentTypeProvider Types = new(new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        [".html"] = Html,
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".json"] = "application/json; charset=utf-8",
        [".xml"] = "application/xml; charset=utf-8",
        [".ics"] = "text/calendar; charset=utf-8",
        [".csv"] = "text/csv; charset=utf-8",
        [".txt"] = "text/plain; charset=utf-8",
        [".md"] = "text/plain; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".gif"] = "image/gif",
        [".webp"] = "image/webp",
        [".pdf"] = "application/pdf",
    });

    /// <summary>The file at an address; an unknown one gets the site's own page for that.</summary>
    public async Task SendAsync(HttpContext context, string address)
    {
        try
        {
            var content = BytesAt(address);
            if (content is null) context.Response.StatusCode = StatusCodes.Status404NotFound;
            var type = content is null ? Html : Types.TryGetContentType(address, out var known) ? known : "application/octet-stream";
            var bytes = content ?? MissingPage();
            await Write(context, type, type == Html ? PreviewScript.Add(bytes, address, PageState.StampOf(build, bytes)) : bytes);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException && !context.Response.HasStarted)
        {
            // An attachment that went away since the last look.
            await Refuse(context, StatusCodes.Status404NotFound);
        }
    }

    /// <summary>The bytes at an address as the site has them, or as it last had them; null when there are none.</summary>
    public byte[]? BytesAt(string address) =>
        build.FileAt(address) is { } file ? PreviewBuild.BytesOf(file) : build.Kept.GetValueOrDefault(address)?.Bytes;

    public byte[] MissingPage() => PreviewBuild.BytesOf(build.FileAt(SiteMap.NotFound.Value)!);

    public static async Task Write(HttpContext context, string type, byte[] bytes)
    {
        var response = context.Response;
        response.ContentType = type;
        response.ContentLength = bytes.Length;
        response.Headers.CacheControl = "no-cache";
        response.Headers.XContentTypeOptions = "nosniff";
        if (!HttpMethods.IsHead(context.Request.Method)) await response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    public static Task Refuse(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Write(context, "text/plain; charset=utf-8", System.Text.Encoding.UTF8.GetBytes(Messages.Refused(status)));
    }
}
