using System.Runtime.InteropServices;
using System.Security;

namespace SatStats.Charting.Raster;

/// <summary>Tells fontconfig to know the fonts beside the program and no others, so that every machine draws the same letters.</summary>
internal static partial class FontConfiguration
{
    private const int Overwrite = 1;

    /// <summary>Writes the configuration and points fontconfig at it. Must come before libvips starts.</summary>
    /// <returns>Null, or the sentence that says why there is no font.</returns>
    internal static string? Prepare(string fonts)
    {
        if (!Directory.Exists(fonts) || !Directory.EnumerateFiles(fonts, "*.?tf").Any())
        {
            return "Pictures cannot be drawn, because the folder of fonts is not beside the program.";
        }

        var folder = Directory.CreateTempSubdirectory("satstats-fonts-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Remove(folder);
        var file = Path.Combine(folder, "fonts.conf");
        File.WriteAllText(file, Content(fonts, Path.Combine(folder, "cache")));

        // The environment of .NET is a copy; the library reads the one of the C runtime.
        SetEnvironment("FONTCONFIG_FILE", file, Overwrite);
        return null;
    }

    // Every family name ends at the one font there is, whatever the SVG asks for.
    private static string Content(string fonts, string cache) => $"""
        <?xml version="1.0"?>
        <fontconfig>
          <dir>{SecurityElement.Escape(fonts)}</dir>
          <cachedir>{SecurityElement.Escape(cache)}</cachedir>
          <config><rescan><int>0</int></rescan></config>
        </fontconfig>
        """;

    private static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
            // A temporary folder left behind hurts nobody, and the program is ending.
        }
    }

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetEnvironment(string name, string value, int overwrite);
}
