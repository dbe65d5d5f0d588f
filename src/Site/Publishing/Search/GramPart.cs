namespace Site.Publishing.Search;

/// <summary>
/// One record of the index, whole bytes: the plans of a character or of a pair, or some of the characters that follow a pair.
/// Parts stand in the order of their keys; 0 stands for “none” and comes first.
/// </summary>
/// <param name="First">Number of the character in the alphabet.</param>
/// <param name="Second">0 in the index of single characters.</param>
/// <param name="Third">The first of the following characters that this part tells; 0 when it begins with the pair itself.</param>
internal readonly record struct GramPart(int First, int Second, int Third, ReadOnlyMemory<byte> Bytes);
