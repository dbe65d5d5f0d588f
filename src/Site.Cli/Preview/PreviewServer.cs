using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Site.Cli.Preview;

/// <summary>Answers browsers. Knows no file on disk: whatever is asked for is an address of the build, or is not there.</summary>
internal sealed class PreviewServer : IAsyncDisposable
{
    private const int MostPorts = 100;

    private readonly WebApplication _app;
    private readonly PreviewSite _site;
    private readonly HostNames _names;
    private readonly Visitors _visitors = new();

    private PreviewServer(PreviewSite site, IPEndPoint at, string named)
    {
        (_site, _names) = (site, new HostNames(at.Address, named));
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(at);
        });
        _app = builder.Build();
        _app.UseWebSockets();
        _app.Run(AnswerAsync);
    }

    public int Port { get; private set; }

    /// <summary>What to type into a browser.</summary>
    public string Url { get; private set; } = "";

    /// <summary>Listens at a port, or at the next one that is free.</summary>
    /// <returns>Null when none is, or when the address is not this machine's.</returns>
    public static async Task<PreviewServer?> StartAsync(PreviewSite site, IPEndPoint wanted, string named)
    {
        var last = wanted.Port == 0 ? 0 : Math.Min(IPEndPoint.MaxPort, wanted.Port + MostPorts);
        for (var port = wanted.Port; port <= last; port++)
        {
            var server = new PreviewServer(site, new(wanted.Address, port), named);
            try
            {
                await server._app.StartAsync();
                server.Learn(named);
                return server;
            }
            catch (IOException fault) when (fault.InnerException is AddressInUseException)
            {
                await server.DisposeAsync();
            }
            catch (SocketException fault)
            {
                await server.DisposeAsync();
                // A port that only the privileged may open is as good as taken.
                if (fault.SocketErrorCode != SocketError.AccessDenied) return null;
            }
        }

        return null;
    }

    /// <summary>Tells every open page of the current build.</summary>
    public Task TellAsync() => _visitors.TellAsync(_site.Current.Number);

    public async ValueTask DisposeAsync()
    {
        // At once: whoever is still being answered asks again, or has gone too.
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
    }

    private void Learn(string named)
    {
        var bound = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        Port = BindingAddress.Parse(bound).Port;
        var host = IPAddress.TryParse(named.Trim('[', ']'), out var ip) ? NameOf(ip) : named;
        Url = string.Create(CultureInfo.InvariantCulture, $"http://{host}:{Port}/");
    }

    /// <summary>Nobody can browse to 0.0.0.0 on every system.</summary>
    private static string NameOf(IPAddress ip) =>
        ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any) ? "127.0.0.1"
        : ip.AddressFamily == AddressFamily.InterNetworkV6 ? $"[{ip}]" : ip.ToString();

    private Task AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        if (!_names.Hold(request.Host.Host)) return Answer.Refuse(context, StatusCodes.Status403Forbidden);
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
            return Answer.Refuse(context, StatusCodes.Status405MethodNotAllowed);

        var build = _site.Current;
        var path = request.Path.Value ?? "/";
        return path switch
        {
            PreviewScript.Events => WelcomeAsync(context),
            PreviewScript.Address => Answer.Write(context, "text/javascript; charset=utf-8", PreviewScript.Bytes),
            PreviewScript.State => Answer.Write(context, "application/json; charset=utf-8", PageState.Of(build, AddressOf(request.Query["page"].ToString()), LinksFor(context))),
            _ => new Answer(build).SendAsync(context, AddressOf(path)),
        };
    }

    /// <summary>A folder's address stands for its <c>index.html</c>, as on any server.</summary>
    private static string AddressOf(string path) => path.Length > 0 && path[^1] != '/' ? path.TrimStart('/') : path.TrimStart('/') + "index.html";

    /// <summary>Only a page of the same address may listen.</summary>
    private Task WelcomeAsync(HttpContext context)
    {
        var isOwn = Uri.TryCreate(context.Request.Headers.Origin, UriKind.Absolute, out var origin) && origin.Authority == context.Request.Host.Value;
        return context.WebSockets.IsWebSocketRequest && isOwn
            ? _visitors.WelcomeAsync(context, () => _site.Current.Number)
            : Answer.Refuse(context, StatusCodes.Status400BadRequest);
    }

    /// <summary>Where files lie on this machine is for whoever sits at it.</summary>
    private EditorLinks? LinksFor(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } remote && IPAddress.IsLoopback(remote) ? new(_site.Folders) : null;
}
