using System.Text;

namespace SatStats.Importing;

/// <summary>Names a draft after its file.</summary>
internal static class DraftNames
{
    /// <summary>The file's name in small letters with hyphens, without the date or number at its end.</summary>
    public static string Id(string path)
    {
        var id = new StringBuilder();
        foreach (var c in Path.GetFileNameWithoutExtension(path).ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(c)) id.Append(c);
            else if (id.Length > 0 && id[^1] != '-') id.Append('-');
        }
        var name = id.ToString().TrimEnd('-');
        var undated = name.TrimEnd("0123456789-年月日期".ToCharArray());
        return undated.Length > 0 ? undated : name.Length > 0 ? $"export-{name}" : "export";
    }
}
