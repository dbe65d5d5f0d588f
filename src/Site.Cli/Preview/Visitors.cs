using System.Collections.Concurrent;
using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Site.Cli.Preview;

/// <summary>The open pages, each of which is told of every build. Web sockets, because a browser allows few streams to one server.</summary>
internal sealed class Visitors
{
    /// <summary>A page that does not listen is not waited for.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<WebSocket, bool> _open = new();

    /// <summary>Holds on to a page until it goes away.</summary>
    /// <param name="number">Of the build at this moment: what the page missed while it connected, it learns at once.</param>
    public async Task WelcomeAsync(HttpContext context, Func<int> number)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        _open.TryAdd(socket, true);
        try
        {
            await TellAsync(socket, number());
            var buffer = new byte[256];
            while (socket.State == WebSocketState.Open) await socket.ReceiveAsync(buffer.AsMemory(), context.RequestAborted);
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException or IOException)
        {
            // The page was closed, or the preview is ending.
        }
        finally
        {
            _open.TryRemove(socket, out _);
        }
    }

    public Task TellAsync(int number) => Task.WhenAll(_open.Keys.Select(socket => TellAsync(socket, number)));

    private static async Task TellAsync(WebSocket socket, int number)
    {
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            var text = Encoding.ASCII.GetBytes(number.ToString(CultureInfo.InvariantCulture));
            await socket.SendAsync(text.AsMemory(), WebSocketMessageType.Text, endOfMessage: true, limit.Token);
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException or ObjectDisposedException or IOException)
        {
            socket.Abort();
        }
    }
}
