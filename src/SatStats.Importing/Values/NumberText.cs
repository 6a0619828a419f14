using System.Text;
using System.Text.RegularExpressions;

namespace SatStats.Importing;

/// <summary>What may stand around the digits of a number, by what the number counts: money has its signs, a score its stars, a speed its unit.</summary>
internal sealed partial class NumberText
{
    private static readonly TextSwap[] Wide = [.. "０１２３４５６７８９．，－％".Zip("0123456789.,-%", (w, n) => new TextSwap(w.ToString(), n.ToString()))];
    private static readonly TextSwap[] Spaces = [new("\u00A0", ""), new("\u202F", ""), new("\u2009", "")];
    private static readonly TextSwap[] Tens = [new("万", "e4"), new("萬", "e4"), new("亿", "e8"), new("億", "e8")];

    private static readonly TextSwap[] Currencies =
        [.. new[] { "NT$", "HK$", "US$", "R$", "$", "¥", "￥", "€", "£", "RMB", "CNY", "USD", "EUR", "TWD", "HKD", "人民币", "人民幣", "元", "圆", "圓" }.Select(c => new TextSwap(c, ""))];

    private static readonly TextSwap[] Scores = [.. new[] { " stars", " star", " points", " point", "颗星", "顆星", "星", "分" }.Select(w => new TextSwap(w, ""))];
    private static readonly TextSwap[] Speeds = [.. new[] { "Mbit/s", "Mbps", "MBPS", "mbps", "Mb/s", "兆", "M" }.Select(w => new TextSwap(w, "")), new("Gbps", "e3"), new("G", "e3")];
    private static readonly TextSwap[] Counts = [.. new[] { "次", "件", "个", "個", "宗", "笔", "筆", "人" }.Select(w => new TextSwap(w, ""))];
    private static readonly TextSwap[] Losses = [new("(", "-"), new("（", "-"), new(")", ""), new("）", "")];

    // Beyond this it is prose, and looking for signs in it takes long.
    private const int Longest = 64;

    private readonly TextSwap[] _swaps;
    private readonly bool _isMoney;
    private readonly bool _isScore;

    public NumberText(Field field)
    {
        _isMoney = field.Name is "amount" or "compensation";
        _isScore = IsScore(field);
        _swaps = [.. Wide, .. Spaces, .. _isMoney ? Currencies : _isScore ? Scores : IsSpeed(field) ? Speeds : Counts, .. _isScore ? [] : Tens];
    }

    /// <summary>Whether a field is a score that somebody gave.</summary>
    public static bool IsScore(Field field) => field.Name is "satisfaction" or "effort" or "recommend" || field.Name.StartsWith("item_", StringComparison.Ordinal);

    /// <summary>The text as a mere number, what had to be replaced for that, and the highest score that it names ("4/5"); null where nothing had to be.</summary>
    public (string Text, IReadOnlyList<TextSwap> Swaps, int? OutOf)? Plain(string text)
    {
        if (text.Length > Longest) return null;
        var swaps = _swaps.Where(s => text.Contains(s.From, StringComparison.Ordinal)).ToList();
        if (Apostrophes().Match(text) is { Success: true } mark) swaps.Add(new(mark.Groups["mark"].Value, ""));
        if (_isMoney && InBrackets().IsMatch(text)) swaps.AddRange(Losses);
        int? outOf = null;
        if (_isScore && OutOf().Match(text) is { Success: true } scale)
        {
            swaps.Insert(0, new(scale.Groups["rest"].Value, ""));
            outOf = int.Parse(scale.Groups["most"].Value, System.Globalization.CultureInfo.InvariantCulture);
        }
        if (swaps.Count == 0) return null;
        // All wide digits go together, so that a value that was not looked at is read as well.
        if (swaps.Exists(Wide.Contains)) swaps = [.. Wide, .. swaps.Except(Wide)];
        var plain = new StringBuilder(text);
        foreach (var swap in swaps) plain.Replace(swap.From, swap.To);
        return (plain.ToString().Trim(), swaps, outOf);
    }

    private static bool IsSpeed(Field field) => field.Name.EndsWith("_mbps", StringComparison.Ordinal);

    [GeneratedRegex(@"^[^0-9]*\d{1,3}(?<mark>['’`])\d{3}(\k<mark>\d{3})*(?!\d)")]
    private static partial Regex Apostrophes();

    [GeneratedRegex(@"^[^0-9]*[(（][^0-9]*\d[\d.,]*[^0-9]*[)）]$")]
    private static partial Regex InBrackets();

    [GeneratedRegex(@"^\d+(\.\d+)?(?<rest>( ?/ ?| out of | of |分/)(?<most>[1-9]\d{0,2})( stars?| points?|分)?)$", RegexOptions.IgnoreCase)]
    private static partial Regex OutOf();
}
