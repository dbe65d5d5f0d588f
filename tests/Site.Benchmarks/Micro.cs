namespace Site.Benchmarks;

internal static class Micro
{
    public static int Run(string[] options) => options.Length;
}
