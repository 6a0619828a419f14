using System.Globalization;
using System.Text;

namespace SatStats.Importing;

/// <summary>The encoding that was found, whether the text must be rewritten to be UTF-8, and what the user should know about it.</summary>
internal sealed record EncodingFinding(Encoding Encoding, bool IsClean, IReadOnlyList<string> Remarks);

/// <summary>Finds out in which encoding a text is written: by its mark, by being UTF-8, or by which reading gives text that people write.</summary>
internal static class EncodingDetection
{
    /// <summary>The byte order mark, as programs leave it that turn UTF-8 with one into GB18030.</summary>
    internal static ReadOnlySpan<byte> Gb18030Mark => [0x84, 0x31, 0x95, 0x33];

    /// <exception cref="SatStatsException">It is no text in any encoding that is tried.</exception>
    public static EncodingFinding Of(RawFile raw, CancellationToken ct)
    {
        if (Marked(raw.Head(4)) is { } marked) return new(marked, false, []);
        var survey = ByteSurvey.Of(raw.Path, ct);
        if (survey.Nuls > 0 && WideText.Order(survey.Head) is { } wide) return new(wide, false, [$"Read as {wide.WebName.ToUpperInvariant()}: it has no mark, but every other byte is one of that encoding."]);
        if (survey.Nuls * 20 > survey.Bytes) throw NoText(raw, "it is full of zero bytes");
        if (survey.IsUtf8 && (survey.LongSequences > 0 || survey.Sequences is 0 or > 30)) return new(new UTF8Encoding(false), true, Mojibake.Remarks(survey.Sample));
        if (survey.IsDamagedUtf8) return new(new UTF8Encoding(false), false, Mojibake.Remarks(survey.Sample));
        return Weighed(raw, survey);
    }

    private static EncodingFinding Weighed(RawFile raw, ByteSurvey survey)
    {
        var ranking = new EncodingEvidence(survey.Sample.ToArray(), HeaderLength(survey)).Ranking();
        var (best, second) = (ranking[0], ranking[1]);
        // A handful of accents that are valid UTF-8 are hardly so by chance.
        if (survey.IsUtf8 && best.Bits + 20 > Utf8Text.Bits(survey.Sample)) return new(new UTF8Encoding(false), true, Mojibake.Remarks(survey.Sample));
        if (!best.IsPlausible) throw NoText(raw, $"as {best.Name}, {N(best.Rare)} of {N(best.Characters)} characters beyond ASCII would be ones that nobody writes there");
        return new(best.Encoding, false, [Why(best, second) + " If names look wrong, give --encoding."]);
    }

    private static string Why(EncodingScore best, EncodingScore second)
    {
        var what = best.Encoding == TextEncodings.Windows1252 ? "characters beyond ASCII are common Western letters or signs"
            : best.Encoding == TextEncodings.Big5 ? "double-byte characters are common traditional Chinese" : "double-byte characters are common Chinese";
        var instead = second.Rare > 0 ? $"{second.Name} would give {N(second.Rare)} rare or impossible ones" : $"{second.Name} would be possible too, but is less likely";
        return $"Read as {best.Name}: {N(best.Common)} of {N(best.Characters)} {what}; {instead}.";
    }

    // The first line, where that is in the sample.
    private static int HeaderLength(ByteSurvey survey)
    {
        var line = survey.Head.AsSpan().IndexOf((byte)'\n') + 1;
        return line > 0 && line < 4096 && survey.Sample.StartsWith(survey.Head.AsSpan(0, line)) ? line : 0;
    }

    private static Encoding? Marked(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0])) return Encoding.UTF32;
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Encoding.Unicode;
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Encoding.BigEndianUnicode;
        return head.StartsWith(Gb18030Mark) ? TextEncodings.Gb18030 : null;
    }

    private static SatStatsException NoText(RawFile raw, string why) =>
        new($"'{raw.Name}' is not UTF-8, GB18030, Big5, UTF-16 or Windows-1252 text: {why}.", "If it is text in another encoding, name it: --encoding shift_jis, euc-kr, windows-1251, windows-1250 and others.");

    private static string N(long n) => n.ToString("N0", CultureInfo.InvariantCulture);
}
