using System.Text;
using NUnit.Framework;
using SatStats.Importing;

namespace SatStats.Tests.Importing;

public class EncodingTests
{
    private readonly Exports _exports = new();

    [OneTimeSetUp]
    public void KnowOldEncodings() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [OneTimeTearDown]
    public void Clear() => _exports.Dispose();

    [Test]
    public void Text_of_every_language_is_read_right_in_each_of_its_encodings_short_or_long([Values(1, 5, 10, 100, 2000)] int rows, [Values(2, 100)] int share)
    {
        var wrong = new List<string>();
        foreach (var language in EncodingTexts.Languages)
            foreach (var encoding in EncodingTexts.EncodingsOf(language))
                foreach (var seed in Enumerable.Range(1, rows >= 100 ? 2 : 8))
                {
                    var table = EncodingTexts.Table(language, rows, seed, share);
                    foreach (var text in new[] { table, EncodingTexts.UnderEnglishHeader(table) })
                    {
                        var found = Read(Bare(encoding).GetBytes(text));
                        if (found != text) wrong.Add($"{language} in {encoding}, {rows} rows, seed {seed}: {found.Split('\n')[1 + (rows / 2)]}");
                    }
                }
        Assert.That(wrong, Is.Empty);
    }

    [TestCase("Ã©t", "Caf", 'Ã')]
    public void Text_that_was_spoiled_before_is_told_and_not_changed(string spoiled, string before, char first)
    {
        var text = $"Complaint ID,Date Received,Text\n1,2013-07-01,{before}{spoiled}\n2,2013-07-02,fine 投诉\n";
        var path = _exports.Write("mojibake.csv", text);
        using var opened = Container.Open(new ImportRequest { Path = path }, CancellationToken.None);
        Assert.That(File.ReadAllText(opened.Path), Does.Contain(before + first));
        Assert.That(opened.Remarks, Has.Some.Contains("once read as Windows-1252").And.Some.Contains(before + spoiled));
    }

    [Test]
    public void A_few_damaged_bytes_in_utf8_do_not_make_it_another_encoding()
    {
        var text = EncodingTexts.Table("simplified", 200, 1, 100);
        var bytes = Encoding.UTF8.GetBytes(text);
        var at = bytes.AsSpan().IndexOf("联系"u8);
        bytes[at] = 0xFF;
        using var opened = Open(bytes);
        Assert.That(opened.Encoding, Is.EqualTo("utf-8"));
        Assert.That(File.ReadAllText(opened.Path).Split('\n'), Has.Length.EqualTo(202));
        Assert.That(File.ReadAllText(opened.Path), Does.Contain("\uFFFD").And.Contain("投诉编号"));
        Assert.That(opened.Remarks, Has.Some.Contains("no utf-8 text").And.Some.Contains("line"));
    }

    [Test]
    public void A_character_cut_in_half_damages_itself_alone()
    {
        var text = EncodingTexts.Table("simplified", 50, 1, 100);
        var bytes = Encoding.GetEncoding("gb18030").GetBytes(text).ToList();
        var line = text.Split('\n').Take(20).Sum(l => Encoding.GetEncoding("gb18030").GetByteCount(l) + 1);
        var quote = bytes.IndexOf((byte)'"', bytes.IndexOf((byte)'"', line) + 1);
        bytes.RemoveAt(quote - 1);
        using var opened = Open([.. bytes]);
        Assert.That(opened.Encoding, Is.EqualTo("gb18030"));
        Assert.That(opened.Remarks, Has.Some.Contains("1 places").And.Some.Contains("line 21;"));
        var lines = File.ReadAllText(opened.Path).Split('\n');
        Assert.That(lines[20], Does.Contain("\uFFFD\","));
        Assert.That(lines.Where((_, i) => i != 20), Is.EqualTo(text.Split('\n').Where((_, i) => i != 20)));
    }

    [Test]
    public void Why_it_was_chosen_and_what_came_second_is_said()
    {
        using var opened = Open(Encoding.GetEncoding("big5").GetBytes(EncodingTexts.Table("traditional", 100, 1, 100)));
        Assert.That(opened.Remarks, Has.Some.Contains("Read as Big5: ").And.Some.Contains("GB18030 would give").And.Some.Contains("--encoding"));
    }

    [TestCase("utf-8")]
    [TestCase("utf-16")]
    [TestCase("utf-16BE")]
    [TestCase("utf-32")]
    [TestCase("gb18030")]
    public void A_mark_at_the_beginning_says_it_and_is_no_text(string encoding)
    {
        var mark = encoding == "gb18030" ? "\uFEFF" : "";
        var coding = encoding == "utf-8" ? Encoding.UTF8 : Encoding.GetEncoding(encoding);
        using var opened = Open([.. coding.GetPreamble(), .. coding.GetBytes($"{mark}a,b\n投诉é,1\n")]);
        Assert.That(File.ReadAllText(opened.Path), Is.EqualTo("a,b\n投诉é,1\n"));
        Assert.That(opened.Encoding, Is.EqualTo(encoding));
    }

    [TestCase("gbk", "gb18030", "投诉")]
    [TestCase("CP950", "big5", "投訴")]
    [TestCase("latin1", "windows-1252", "déjà")]
    [TestCase("cp1251", "windows-1251", "жалоба")]
    [TestCase("sjis", "shift_jis", "苦情")]
    [TestCase("utf-16le", "utf-16", "投诉")]
    public void I_can_name_the_encoding_by_the_names_that_people_use(string given, string encoding, string word)
    {
        using var opened = Open(Bare(encoding).GetBytes($"a,b\n{word},1\n"), r => r with { Encoding = given });
        Assert.That(File.ReadAllText(opened.Path), Is.EqualTo($"a,b\n{word},1\n"));
    }

    [Test]
    public void Cyrillic_is_not_taken_for_western_text()
    {
        var text = string.Concat(Enumerable.Repeat("Жалоба на низкую скорость интернета;клиент ждёт ответа\n", 20));
        Assert.That(() => Open(Encoding.GetEncoding("windows-1251").GetBytes(text)), Throws.TypeOf<SatStatsException>().With.Property("Remedy").Contains("--encoding"));
    }

    [TestCase("gb18030", "㐀𠀀龥€投诉")]
    [TestCase("big5", "投訴編號碁銹")]
    [TestCase("windows-1252", "“é” – €5 Ÿ")]
    [TestCase("utf-16", "投诉𠀀é")]
    [TestCase("shift_jis", "ｱ苦情")]
    public void What_is_decoded_is_what_the_encoding_says_wherever_a_block_ends(string encoding, string characters)
    {
        var coding = Encoding.GetEncoding(encoding);
        foreach (var shift in Enumerable.Range(0, 5))
        {
            var text = new string('x', shift) + string.Concat(Enumerable.Repeat(characters + ",\n", 300_000 / characters.Length));
            using var opened = Open(coding.GetBytes(text), r => r with { Encoding = encoding });
            Assert.That(File.ReadAllText(opened.Path) == text, $"shifted by {shift}");
        }
    }

    private static Encoding Bare(string name) => name switch
    {
        "utf-8" => new UTF8Encoding(false),
        "utf-16" => new UnicodeEncoding(false, false),
        "utf-16BE" => new UnicodeEncoding(true, false),
        _ => Encoding.GetEncoding(name),
    };

    private string Read(byte[] bytes)
    {
        using var opened = Open(bytes);
        return File.ReadAllText(opened.Path);
    }

    private Readable Open(byte[] bytes, Func<ImportRequest, ImportRequest>? change = null)
    {
        var path = Path.Combine(_exports.Folder, "text.csv");
        File.WriteAllBytes(path, bytes);
        var request = new ImportRequest { Path = path };
        return Container.Open(change?.Invoke(request) ?? request, CancellationToken.None);
    }
}
