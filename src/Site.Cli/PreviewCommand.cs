using System.CommandLine;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Site.Cli.Preview;

namespace Site.Cli;

/// <summary><c>preview</c>: the site served from memory while its editors write.</summary>
internal sealed class PreviewCommand(FolderOptions options, Option<int> port, Option<string> address, CommandHost host)
{
    public const string Name = "preview";
    public const string PortName = "--port";
    public const string HostName = "--host";

    private const int UsualPort = 8000;

    public static Command Create(FolderOptions folders, CommandHost host)
    {
        var port = new Option<int>(PortName) { DefaultValueFactory = _ => UsualPort };
        port.Validators.Add(result =>
        {
            if (result.Tokens is [var typed] && !IsPort(typed.Value)) result.AddError(PortName);
        });
        var address = new Option<string>(HostName) { DefaultValueFactory = _ => "127.0.0.1" };
        var command = new Command(Name) { port, address };
        folders.AddTo(command);
        command.SetAction(new PreviewCommand(folders, port, address, host).Run);
        return command;
    }

    private static bool IsPort(string typed) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= IPEndPoint.MaxPort;

    private int Run(ParseResult parsed)
    {
        var (folders, fault) = options.Folders(parsed, host.WorkingDirectory);
        var named = parsed.GetValue(address)!;
        var ip = folders is null ? null : AddressOf(named);
        if (folders is null || ip is null)
        {
            host.Errors.WriteLine(fault ?? Messages.NoAddress(named));
            return ExitCodes.WrongUsage;
        }

        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        return PreviewAsync(new(folders, options.BuildOptions(parsed) with { OnDemand = true }, host), new(ip, parsed.GetValue(port)), named, stop.Token).GetAwaiter().GetResult();

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }

    private async Task<int> PreviewAsync(PreviewSite site, IPEndPoint wanted, string named, CancellationToken stop)
    {
        using (site)
        {
            site.BuildFirst();
            await using var server = await PreviewServer.StartAsync(site, wanted, named);
            if (server is null)
            {
                host.Errors.WriteLine(Messages.CannotListen(named, wanted.Port));
                return ExitCodes.WrongUsage;
            }

            if (server.Port != wanted.Port && wanted.Port != 0) host.Output.WriteLine(Messages.PortTaken(wanted.Port, server.Port));
            if (!IPAddress.IsLoopback(wanted.Address)) host.Output.WriteLine(host.Ink.Warning(Messages.OpenToOthers(named)));
            host.Output.WriteLine(Messages.PreviewAt(host.Ink, server.Url));
            await site.FollowAsync(server.TellAsync, stop);
        }

        host.Output.WriteLine(Messages.PreviewEnded);
        return ExitCodes.Done;
    }

    private static IPAddress? AddressOf(string named)
    {
        if (named == "localhost") return IPAddress.Loopback;
        if (IPAddress.TryParse(named.Trim('[', ']'), out var ip)) return ip;
        try
        {
            return Dns.GetHostAddresses(named) is [var first, ..] ? first : null;
        }
        catch (Exception fault) when (fault is SocketException or ArgumentException)
        {
            return null;
        }
    }
}
