using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace Site.BrowserTests;

/// <summary>
/// What any web server does with a folder, below a sub-path: no default documents, no rewriting, gzip. Unknown addresses get
/// <c>404.html</c>, as servers are told to.
/// </summary>
internal sealed class PlainServer : IAsyncDisposable
{
    private const string SubPath = "/zxgz/wenku";

    private readonly WebApplication _server;

    private PlainServer(WebApplication server, Uri root) => (_server, Root) = (server, root);

    /// <summary>Where the site's root is, with a closing slash.</summary>
    public Uri Root { get; }

    public static async Task<PlainServer> StartAsync(string folder)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddResponseCompression(options => options.Providers.Add<GzipCompressionProvider>());
        builder.Services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        server.UseResponseCompression();
        server.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new PhysicalFileProvider(folder),
            RequestPath = SubPath,
            ServeUnknownFileTypes = true,
        });
        server.Run(async context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            context.Response.ContentType = "text/html; charset=utf-8";
            if (context.Request.Path.StartsWithSegments(SubPath, StringComparison.Ordinal))
                await context.Response.SendFileAsync(Path.Combine(folder, "404.html"));
        });
        await server.StartAsync();
        var addresses = server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        return new(server, new Uri(addresses.Addresses.Single() + SubPath + "/"));
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
