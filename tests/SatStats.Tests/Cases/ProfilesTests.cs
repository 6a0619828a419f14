using NUnit.Framework;
using SatStats.Cli;
using SatStats.Tests.Kit;

namespace SatStats.Tests.Cases;

public class ProfilesTests
{
    private const string Strange = """
        Vorgang;Eingang;Weg;Zustand;Erledigt am;Ort
        V-001;01.02.2026;Brief;offen;;Ulm
        V-002;02.02.2026;Telefon;erledigt;05.02.2026;Bonn
        V-003;03.02.2026;Brief;in Arbeit;;Ulm
        V-004;04.02.2026;Brief;erledigt;07.02.2026;Kiel
        """;

    private readonly Workdir _work = new();

    [OneTimeTearDown]
    public void Clear() => _work.Dispose();

    [SetUp]
    public void Begin()
    {
        _work.Write("seltsam-2026-02.csv", Strange + "\n");
        _work.Answers = null;
        if (Directory.Exists(_work.PathOf("mine"))) Directory.Delete(_work.PathOf("mine"), recursive: true);
        File.Delete(_work.PathOf("satstats.duckdb"));
    }

    [Test]
    public void I_see_every_profile_with_what_it_reads_and_where_it_comes_from()
    {
        _work.Write("mine/profiles/zz-own.yaml", Own("zz-own"));
        var listed = _work.Run("profiles", "--workspace", "mine", "--format", "csv").Ends(ExitCode.Done);
        listed.Prints("generic-zh,Any system with Chinese headers,", ",shipped\n", "zz-own,Own,complaint,mine/profiles/zz-own.yaml\n");
    }

    [Test]
    public void Of_two_profiles_with_one_id_I_hear_which_is_used()
    {
        _work.Write("mine/profiles/a.yaml", Own("olist-orders")).Write("mine/profiles/b.yaml", Own("olist-orders"));
        var listed = _work.Run("profiles", "--workspace", "mine", "--format", "csv").Ends(ExitCode.Done);
        listed.Prints("olist-orders,Own,complaint,mine/profiles/a.yaml\n");
        listed.Says("mine/profiles/a.yaml is used, mine/profiles/b.yaml is not", "mine/profiles/a.yaml is used, the shipped one is not");
    }

    [TestCase("id: x\nrecords:\n  - kind: complant\n", "line 3", "'complaint'")]
    [TestCase("id: x\ndate_order: dym\nrecords:\n  - kind: complaint\n", "line 2", "'dmy'")]
    [TestCase("id: x\nrecords:\n  - kind: complaint\n    fields:\n      recieved_at: Date\n", "line 5", "'received_at'")]
    [TestCase("id: x\nrecords:\n  - kind: complaint\n    skip_rows_without: resolvd_at\n", "line 4", "'resolved_at'")]
    [TestCase("id: x\nrecords: [\n", "line 3", "Correct the profile")]
    public void A_slip_in_my_profile_is_shown_with_file_line_and_remedy(string text, string line, string remedy)
    {
        _work.Write("mine/profiles/x.yaml", text);
        foreach (var command in new string[][] { ["profiles"], ["import", "seltsam-2026-02.csv"] })
            _work.Run([.. command, "--workspace", "mine"]).Says("x.yaml", line, remedy);
    }

    [Test]
    public void A_profile_is_explained_field_by_field()
    {
        var shown = _work.Run("profiles", "show", "isp-complaints").Ends(ExitCode.Done);
        shown.Prints("recognised by: Ticket #, Customer Complaint", "quirk: Ticket numbers", "Date_month_year + Time", "resolved = Solved");
        Assert.That(_work.Run("profiles", "isp-complaints").Out, Is.EqualTo(shown.Out));
        _work.Run("profiles", "show", "isp-complaint").Ends(ExitCode.WrongUsage).Says("'isp-complaints'");
    }

    [Test]
    public void A_draft_of_a_strange_file_reads_it_at_once()
    {
        string[] said = ["--kind", "complaint", "--map", "channel=Weg", "--map", "status=Zustand", "--map", "resolved_at=Erledigt am", "--value", "status.in Arbeit=open", "--value", "status.offen=open", "--value", "status.erledigt=resolved", "--date-order", "dmy"];
        _work.Run(["profiles", "new", "seltsam-2026-02.csv", .. said, "--workspace", "mine"]).Ends(ExitCode.Done).Says("mine/profiles/seltsam.yaml");
        _work.Run("import", "seltsam-2026-02.csv", "--workspace", "mine").Ends(ExitCode.Done).Says("profile seltsam", "read 4 = kept 4");
        Assert.That(_work.Rows("select complaint_id, received_at, status, channel, \"Ort\" from complaints order by 1"), Is.EqualTo(new[]
        {
            "V-001|2026-02-01|open|Brief|Ulm", "V-002|2026-02-02|resolved|Telefon|Bonn", "V-003|2026-02-03|open|Brief|Ulm", "V-004|2026-02-04|resolved|Brief|Kiel",
        }));
    }

    [Test]
    public void Without_a_terminal_the_draft_says_what_is_open_and_how_to_answer()
    {
        var draft = _work.Run("profiles", "new", "seltsam-2026-02.csv", "--kind", "complaint", "--map", "status=Zustand").Ends(ExitCode.DoneWithRejects);
        draft.Says("open: ", "--value status.erledigt=open|pending|resolved", "--value \"status.in Arbeit\"=", "--date-order dmy|mdy");
        draft.Prints("# open: In which order", "received_at: Eingang  # the only dates that stand in every row", "complaint_id: Vorgang  # every row has another value there");
    }

    [Test]
    public void On_a_terminal_I_am_asked_one_thing_after_the_other()
    {
        _work.Answers = "complant\ncomplaint\ndmy\n";
        var draft = _work.Run("profiles", "new", "seltsam-2026-02.csv", "--workspace", "mine").Ends(ExitCode.Done);
        draft.Says("What is a row of this file?", "Did you mean 'complaint'?", "[leave open]");
        _work.Run("import", "seltsam-2026-02.csv", "--workspace", "mine").Ends(ExitCode.Done);
        Assert.That(_work.Rows("select count(*), min(received_at) from complaints"), Is.EqualTo(new[] { "4|2026-02-01" }));
    }

    [Test]
    public void What_I_leave_open_stays_open()
    {
        _work.Answers = "complaint\n\n";
        _work.Run("profiles", "new", "seltsam-2026-02.csv").Ends(ExitCode.DoneWithRejects).Prints("- kind: complaint", "# open: In which order");
    }

    [Test]
    public void A_profile_that_is_there_is_not_written_over()
    {
        string[] command = ["profiles", "new", "seltsam-2026-02.csv", "--kind", "complaint", "--date-order", "dmy", "--id", "Mein-Profil", "--workspace", "mine"];
        _work.Run(command).Ends(ExitCode.Done);
        _work.Run([.. command, "--title", "Zweites"]).Ends(ExitCode.WrongUsage).Says("--force");
        _work.Run([.. command, "--title", "Zweites", "--force"]).Ends(ExitCode.Done);
        Assert.That(File.ReadAllText(_work.PathOf("mine/profiles/Mein-Profil.yaml")), Does.Contain("title: Zweites"));
    }

    [Test]
    public void A_scale_whose_lowest_score_is_best_is_turned_round()
    {
        _work.Write("noten.csv", "Bogen,Note,Wann\nB-1,1,2026-01-03\nB-2,5,2026-01-04\nB-3,2,2026-01-25\n");
        string[] command = ["profiles", "new", "noten.csv", "--kind", "survey", "--map", "satisfaction=Note", "--workspace", "mine"];
        _work.Run(command).Ends(ExitCode.DoneWithRejects).Says("--best high|low");
        _work.Run([.. command, "--best", "low", "--force"]).Ends(ExitCode.Done);
        _work.Run("import", "noten.csv", "--workspace", "mine").Ends(ExitCode.Done);
        Assert.That(_work.Rows("select response_id, satisfaction, scale_max from surveys order by 1"), Is.EqualTo(new[] { "B-1|5|5", "B-2|1|5", "B-3|4|5" }));
    }

    [Test]
    public void A_draft_of_a_file_without_a_header_names_its_columns_by_their_order()
    {
        _work.Write("kahl.csv", "V-001;2026-02-01 10:00:00;17;offen\nV-002;2026-02-02 11:00:00;3;zu\nV-003;2026-02-03 12:00:00;4;offen\n");
        _work.Run("profiles", "new", "kahl.csv", "--kind", "ticket", "--workspace", "mine", "--tz", "Europe/Berlin").Ends(ExitCode.Done);
        var text = File.ReadAllText(_work.PathOf("mine/profiles/kahl.yaml"));
        Assert.That(text, Does.Contain("columns: [column_1, column_2, column_3, column_4]").And.Contain("ticket_id: column_1").And.Contain("zone: \"Europe/Berlin\""));
        _work.Run("import", "kahl.csv", "--workspace", "mine", "--profile", "kahl").Ends(ExitCode.Done);
        Assert.That(_work.Rows("select ticket_id, opened_at from tickets order by 1 limit 1"), Is.EqualTo(new[] { "V-001|2026-02-01 09:00:00" }));
    }

    [Test]
    public void A_draft_says_where_a_profile_reads_the_file_already()
    {
        _work.Write("wjx.csv", "序号,提交答卷时间,所用时间,来源,1、您对本次服务的总体满意度如何？\n1,2026-03-01 10:00:00,12秒,微信,满意\n2,2026-03-02 10:00:00,15秒,微信,一般\n");
        _work.Run("profiles", "new", "wjx.csv").Says("The profile 'wjx' reads such files already");
    }

    private static string Own(string id) => $"id: {id}\ntitle: Own\nfingerprint:\n  must: [Own Header]\nrecords:\n  - kind: complaint\n    fields:\n      received_at: When\n";
}
