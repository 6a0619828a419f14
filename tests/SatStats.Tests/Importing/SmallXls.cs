using System.Text;

namespace SatStats.Tests.Importing;

/// <summary>Writes an old workbook (BIFF8) record by record: one sheet, texts in cells as strings, dates as doubles in a date format.</summary>
internal static class SmallXls
{
    public static void Write(string path, string sheet, params object?[][] rows)
    {
        var globals = new MemoryStream();
        Record(globals, 0x0809, w => { w.Write((ushort)0x0600); w.Write((ushort)0x0005); w.Write(new byte[12]); });
        Record(globals, 0x0042, w => w.Write((ushort)1200));
        Record(globals, 0x041E, w => { w.Write((ushort)164); Text(w, "yyyy-mm-dd hh:mm"); });
        Record(globals, 0x00E0, w => { w.Write((ushort)0); w.Write((ushort)0); w.Write(new byte[16]); });
        Record(globals, 0x00E0, w => { w.Write((ushort)0); w.Write((ushort)164); w.Write(new byte[16]); });
        var texts = rows.SelectMany(r => r).OfType<string>().Distinct().ToList();
        var sheetAt = globals.Length + 4 + 8 + (2 * sheet.Length) + 4 + 8 + texts.Sum(t => 3 + (2 * t.Length)) + 4;
        Record(globals, 0x0085, w => { w.Write((uint)sheetAt); w.Write((ushort)0); w.Write((byte)sheet.Length); w.Write((byte)1); w.Write(Encoding.Unicode.GetBytes(sheet)); });
        Record(globals, 0x00FC, w => { w.Write(texts.Count); w.Write(texts.Count); foreach (var text in texts) Text(w, text); });
        Record(globals, 0x000A, _ => { });
        Record(globals, 0x0809, w => { w.Write((ushort)0x0600); w.Write((ushort)0x0010); w.Write(new byte[12]); });
        Record(globals, 0x0200, w => { w.Write(0); w.Write(rows.Length); w.Write((ushort)0); w.Write((ushort)rows.Max(r => r.Length)); w.Write((ushort)0); });
        for (var r = 0; r < rows.Length; r++)
        {
            for (var c = 0; c < rows[r].Length; c++) Cell(globals, r, c, rows[r][c], texts);
        }
        Record(globals, 0x000A, _ => { });
        File.WriteAllBytes(path, globals.ToArray());
    }

    private static void Cell(Stream to, int row, int column, object? value, List<string> texts)
    {
        if (value is null) return;
        Record(to, value is string ? (ushort)0x00FD : (ushort)0x0203, w =>
        {
            w.Write((ushort)row);
            w.Write((ushort)column);
            w.Write((ushort)(value is DateTime ? 1 : 0));
            if (value is string text) w.Write(texts.IndexOf(text));
            else w.Write(value is DateTime date ? date.ToOADate() : Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture));
        });
    }

    private static void Text(BinaryWriter to, string text)
    {
        to.Write((ushort)text.Length);
        to.Write((byte)1);
        to.Write(Encoding.Unicode.GetBytes(text));
    }

    private static void Record(Stream to, ushort id, Action<BinaryWriter> fill)
    {
        using var data = new MemoryStream();
        using (var writer = new BinaryWriter(data, Encoding.Unicode, leaveOpen: true)) fill(writer);
        using var output = new BinaryWriter(to, Encoding.Unicode, leaveOpen: true);
        output.Write(id);
        output.Write((ushort)data.Length);
        output.Write(data.ToArray());
    }
}
