using System.Security.Cryptography;
using System.Text;

namespace SatStats.Charting.Svg;

/// <summary>
/// The page that every chart is drawn on: the finding in bold, what is shown in grey, the body that the kind of chart fills, and the footnote.
/// </summary>
internal sealed class ChartPage
{
    private const double Margin = 16;
    private const double LeastBody = 60;
    private const string Fonts = "'Noto Sans SC', 'Noto Sans', 'Microsoft YaHei', 'PingFang SC', Helvetica, Arial, sans-serif";

    private readonly Chart _chart;
    private readonly ChartSize _size;
    private readonly WrappedText _title;
    private readonly WrappedText _subtitle;
    private readonly WrappedText _footnote;

    public ChartPage(Chart chart, ChartSize size)
    {
        (_chart, _size) = (chart, size);
        var width = size.Width - (2 * Margin);
        _title = TextWrap.Wrap(chart.Title, width, 2, TextStyle.Title);
        _subtitle = TextWrap.Wrap(chart.Subtitle, width, 2, TextStyle.Subtitle);
        _footnote = TextWrap.Wrap(chart.Footnote ?? "", width, 3, TextStyle.Note);
    }

    public SvgCanvas Canvas { get; } = new();

    public double Width => _size.Width - (2 * Margin);

    private double HeadHeight => 12 + (_title.Lines.Count * TextStyle.Title.LineHeight) + (_subtitle.Lines.Count * TextStyle.Subtitle.LineHeight) + 12;

    private double FootHeight => _footnote.Lines.Count == 0 ? Margin : 14 + (_footnote.Lines.Count * TextStyle.Note.LineHeight) + 12;

    /// <summary>The room for the body: the page's own height less title and footnote, or what the kind of chart would like.</summary>
    public Box Body(double wishedHeight)
    {
        var height = _size.Height is { } given ? Math.Max(LeastBody, given - HeadHeight - FootHeight) : wishedHeight;
        return new(Margin, HeadHeight, _size.Width - Margin, HeadHeight + height);
    }

    /// <summary>A page that says that there is nothing to show, rather than an empty frame.</summary>
    public string FinishEmpty()
    {
        var body = Body(120);
        Canvas.Text(body.Middle, (body.Top + body.Bottom) / 2, ChartWords.NoData.In(_chart.Language), TextStyle.Subtitle, Anchor.Middle);
        return Finish(body);
    }

    /// <summary>The whole drawing, once the body is on the canvas.</summary>
    public string Finish(Box body)
    {
        var head = new SvgCanvas();
        var y = 12 + TextStyle.Title.Size;
        head.Lines(Margin, y, _title, TextStyle.Title, whole: _chart.Title);
        y += _title.Lines.Count * TextStyle.Title.LineHeight;
        head.Lines(Margin, y - 3, _subtitle, TextStyle.Subtitle, whole: _chart.Subtitle);
        var foot = new SvgCanvas();
        foot.Lines(Margin, body.Bottom + 14 + TextStyle.Note.Size, _footnote, TextStyle.Note, whole: _chart.Footnote);
        return Whole($"{head}{Canvas}{foot}", body.Bottom + FootHeight);
    }

    private string Whole(string drawing, double height)
    {
        var (w, h) = (SvgCanvas.N(_size.Width), SvgCanvas.N(height));
        var (title, description) = (SvgText.Escape(_chart.Title), SvgText.Escape(_chart.Description));
        // Many charts share one page, where ids must differ: the content names them.
        var id = "chart-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{title}\n{description}\n{drawing}")))[..12];
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" xml:lang="{LanguageTag}" viewBox="0 0 {w} {h}" width="{w}" height="{h}" role="img" aria-labelledby="{id}-title {id}-desc" font-family="{Fonts}">
              <title id="{id}-title">{title}</title>
              <desc id="{id}-desc">{description}</desc>
              <rect width="{w}" height="{h}" fill="{Palette.Paper}"/>
            {drawing}</svg>

            """;
    }

    private string LanguageTag => _chart.Language switch
    {
        Language.SimplifiedChinese => "zh-Hans",
        Language.TraditionalChinese => "zh-Hant",
        _ => "en",
    };
}
