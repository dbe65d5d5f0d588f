namespace Site.Registries;
public sealed class WordingLexicon { public static WordingLexicon Embedded { get; } = new(); }
