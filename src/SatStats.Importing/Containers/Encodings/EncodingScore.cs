using System.Text;

namespace SatStats.Importing;

/// <summary>What reading a sample in one encoding gives.</summary>
/// <param name="Bits">How unexpected the text is; the less the likelier.</param>
/// <param name="Characters">Characters beyond ASCII.</param>
/// <param name="Common">Those that are common in such text.</param>
/// <param name="Rare">Those that hardly belong there, or are none at all.</param>
/// <param name="HighBytes">Bytes beyond ASCII.</param>
internal sealed record EncodingScore(Encoding Encoding, double Bits, long Characters, long Common, long Rare, long HighBytes)
{
    /// <summary>Text that reads worse than this is in none of the encodings that are tried.</summary>
    public bool IsPlausible => HighBytes < 20 || (Rare * 3 < Characters && Common * 5 > Characters * 3);

    public string Name => Encoding.WebName switch
    {
        "gb18030" => "GB18030",
        "big5" => "Big5",
        "windows-1252" => "Windows-1252",
        var name => name.ToUpperInvariant(),
    };
}
