Console.OutputEncoding = System.Text.Encoding.UTF8;
Console.Error.WriteLine(
    "这里编译的程序不含 Statiq：请改用 dotnet run --project src/Site.Statiq -p:Statiq=true -p:StatiqVersion=版本号（见 src/Site.Statiq/README.md）；平常建站用 dotnet run -c Release --project src/Site.Cli。");
return 2;
