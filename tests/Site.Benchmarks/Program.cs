Console.Error.WriteLine("usage: Site.Benchmarks generate N DIR");
return 2;
