using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.ExceptionServices;
using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using NUnit.Framework;
using SatStats.Tests.Reporting;

namespace SatStats.Tests.House;

/// <summary>
/// No room asks ClosedXML for a cell as it would be shown. ClosedXML 0.95.4 calls a method for it that the ExcelNumberFormat served here no
/// longer has, swallows the failure and answers with the bare number: "0.256" for 25.6%.
/// </summary>
public class RenderedCellTests
{
    // Saving asks for the text of a cell that links within the workbook. A cell that holds text answers with it even so; such are all of ours.
    private const string SavingLinks = "GenerateWorksheetPartContent";

    // What of ClosedXML's public face ends at GetFormattedString, or at the sheet function TEXT, which formats in the same way.
    private static readonly string[] s_rendering =
    [
        "GetFormattedString", "AdjustToContents", "Search", "Reapply", "SetAutoFilter", "get_AutoFilter", "Resize", "Evaluate", "RecalculateAllFormulas",
    ];

    [Test]
    public void A_cell_as_text_is_the_bare_number_still()
    {
        using var workbook = new XLWorkbook();
        var cell = workbook.AddWorksheet("a").FirstCell().SetValue(0.256);
        cell.Style.NumberFormat.Format = "0.0%";

        Assert.That(Failures(() => cell.GetFormattedString()), Is.Not.Empty, "If it shows 25.6% now, these tests and the remark beside the package's version can go.");
    }

    [Test]
    public void No_room_calls_what_shows_a_cell()
    {
        var calls = Rooms().SelectMany(room => CallsOfClosedXml(room).Select(call => (Room: room, Call: call))).ToList();

        Assert.That(calls.Select(c => c.Call), Does.Contain("get_Style").And.Contain("SaveAs"), "the walk sees the calls there are");
        Assert.That(calls.Where(c => s_rendering.Contains(c.Call)).Select(c => $"{Path.GetFileName(c.Room)}: {c.Call}"), Is.Empty);
    }

    [Test]
    public void A_whole_report_is_written_without_showing_a_cell() =>
        Assert.That(Failures(() => Story.Workbook(Story.Input())).Where(stack => !stack.Contains(SavingLinks, StringComparison.Ordinal)), Is.Empty);

    [Test]
    public void What_a_link_displays_is_the_text_that_its_cell_holds()
    {
        using var bytes = new MemoryStream(Story.Workbook(Story.Input()));
        using var package = SpreadsheetDocument.Open(bytes, isEditable: false);
        using var workbook = new XLWorkbook(bytes);
        var links = package.WorkbookPart!.Workbook.Descendants<Sheet>()
            .SelectMany(s => ((WorksheetPart)package.WorkbookPart.GetPartById(s.Id!)).Worksheet.Descendants<Hyperlink>()
                .Select(h => (Cell: workbook.Worksheet(s.Name!.Value!).Cell(h.Reference!.Value), h.Display)))
            .Where(l => l.Display is not null).ToList();

        Assert.That(links, Has.Count.GreaterThan(10));
        Assert.That(links.Select(l => l.Cell.DataType), Is.All.EqualTo(XLDataType.Text));
        Assert.That(links.Select(l => l.Display!.Value), Is.EqualTo(links.Select(l => l.Cell.GetString())));
    }

    private static IEnumerable<string> Rooms() => Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll")
        .Where(f => Path.GetFileName(f) is var name && (name.StartsWith("SatStats.", StringComparison.Ordinal) && name != "SatStats.Tests.dll" || name == "satstats.dll"));

    private static List<string> CallsOfClosedXml(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var code = file.GetMetadataReader();
        return [.. code.MemberReferences.Select(code.GetMemberReference).Where(m => IsClosedXml(code, m.Parent)).Select(m => code.GetString(m.Name))];
    }

    private static bool IsClosedXml(MetadataReader code, EntityHandle parent) => parent.Kind == HandleKind.TypeReference
        && code.GetTypeReference((TypeReferenceHandle)parent) is var type && code.GetString(type.Namespace).StartsWith("ClosedXML.", StringComparison.Ordinal);

    /// <summary>Where the missing method is called while the act goes on, though the failure is caught there.</summary>
    private static List<string> Failures(Action act)
    {
        var thread = Environment.CurrentManagedThreadId;
        var found = new List<string>();
        void Note(object? sender, FirstChanceExceptionEventArgs e)
        {
            if (e.Exception is MissingMethodException && Environment.CurrentManagedThreadId == thread) found.Add(Environment.StackTrace);
        }

        AppDomain.CurrentDomain.FirstChanceException += Note;
        try
        {
            act();
        }
        finally
        {
            AppDomain.CurrentDomain.FirstChanceException -= Note;
        }
        return found;
    }
}
