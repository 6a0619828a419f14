using System.Buffers.Binary;
using System.Text;
using System.Xml;

namespace SatStats.Importing;

/// <summary>
/// The texts that the cells of an .xlsx workbook share. The first ones are held, which is all of them in most workbooks; the rest lies in
/// temporary files, so that a million rows of text of their own take no more memory than a few thousand.
/// </summary>
internal sealed class SharedTexts : IDisposable
{
    private const long MostHeld = 24 << 20;

    private readonly List<string> _held = [];
    private TempFile? _rest;
    private TempFile? _index;
    private PagedFile? _texts;
    private PagedFile? _places;

    private SharedTexts()
    {
    }

    /// <summary>The text with this number; empty where there is none.</summary>
    public string this[int number]
    {
        get
        {
            if (number < _held.Count) return _held[number];
            if (_places is null) return "";
            Span<byte> place = stackalloc byte[16];
            if (!_places.Read((long)(number - _held.Count) * 8, place)) return "";
            var from = BinaryPrimitives.ReadInt64LittleEndian(place);
            return _texts!.Text(from, (int)(BinaryPrimitives.ReadInt64LittleEndian(place[8..]) - from));
        }
    }

    public static SharedTexts Read(Stream? part)
    {
        var texts = new SharedTexts();
        if (part is null) return texts;
        try
        {
            using var reader = XlsxBook.Reader(part);
            texts.Take(reader);
            return texts;
        }
        catch
        {
            texts.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _texts?.Dispose();
        _places?.Dispose();
        _rest?.Dispose();
        _index?.Dispose();
    }

    private void Take(XmlReader reader)
    {
        long held = 0;
        while (held < MostHeld)
        {
            if (Next(reader) is not { } text) return;
            _held.Add(text);
            held += (text.Length * 2) + 32;
        }
        _rest = TempFile.Filled(texts => _index = TempFile.Filled(places => Spool(reader, texts, places)));
        (_texts, _places) = (new(_rest.Path), new(_index!.Path));
    }

    private static void Spool(XmlReader reader, Stream texts, Stream places)
    {
        var (bytes, place, at) = (new byte[4096], new byte[8], 0L);
        places.Write(place);
        while (Next(reader) is { } text)
        {
            if (bytes.Length < text.Length * 3) bytes = new byte[text.Length * 3];
            var length = Encoding.UTF8.GetBytes(text, bytes);
            texts.Write(bytes.AsSpan(0, length));
            at += length;
            BinaryPrimitives.WriteInt64LittleEndian(place, at);
            places.Write(place);
        }
    }

    private static string? Next(XmlReader reader)
    {
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "si") return XlsxText.Unescape(XlsxText.Rich(reader, "si"));
        }
        return null;
    }
}
