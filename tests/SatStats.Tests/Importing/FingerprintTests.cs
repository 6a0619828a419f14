using NUnit.Framework;
using SatStats.Importing;

namespace SatStats.Tests.Importing;

/// <summary>How one of many known systems is told from the others by its headers.</summary>
public class FingerprintTests
{
    private const string Vorgang = "Vorgang,Eingang,Stand\n1,2026-01-31 10:00:00,open\n";

    private readonly Exports _exports = new();

    [OneTimeTearDown]
    public void Clear() => _exports.Dispose();

    // A profile of files without a header, or of questions, is known by no header alone.
    public static IEnumerable<string> Known => Profiles.Shipped().Where(p => p is { IsGeneric: false, Refusal: null, Must.Count: > 0 }).Select(p => p.Id);

    [TestCaseSource(nameof(Known))]
    public void An_export_of_the_fewest_columns_is_still_known(string id)
    {
        var profile = Profiles.Named(id, null);
        var choices = profile.Must.Select(m => m.Split(" | ")).ToList();
        for (var choice = 0; choice < choices.Max(c => c.Length); choice++)
        {
            var headers = choices.Select(c => c[Math.Min(choice, c.Length - 1)]).Concat(profile.Records.SelectMany(Needed)).Distinct(StringComparer.OrdinalIgnoreCase);
            var plan = _exports.Plan(string.Join(',', headers.Select(h => $"\"{h}\"")) + "\n");
            Assert.That(plan.Records.Select(r => r.Profile), Has.All.EqualTo(id), $"{string.Join(", ", plan.Columns)}: not as {plan.Records[0].Profile} before {plan.Records[0].RunnerUp}");
        }
    }

    [TestCase("Ticket ID,Subject,Status,Created time,Resolved time,Due by Time,Agent,Group", "freshdesk")]
    [TestCase("Subject,Status,Urgency,Ticket Id,Requester Name,Created Time,Resolved Time,Due by Time", "freshservice")]
    [TestCase("number,opened_at,assignment_group,state,resolved_at", "servicenow-csv")]
    [TestCase("Number,Opened,Assignment group,State,Resolved", "servicenow-labels")]
    [TestCase("number,opened_at,assignment_group,incident_state,sys_mod_count,sys_updated_at", "servicenow-incident-log")]
    [TestCase("Id,Requester,Status,Created at,Solved at,Satisfaction Score", "zendesk-csv")]
    [TestCase("Ticket ID,Ticket name,Ticket status,Create date,Close date", "hubspot-tickets")]
    [TestCase("CaseNumber,Status,CreatedDate,ClosedDate,Origin,ContactId", "salesforce-cases")]
    [TestCase("Issue key,Status,Created,Resolved,Satisfaction rating", "jira-service-management")]
    public void Columns_that_a_user_would_choose_are_enough(string headers, string id) =>
        Assert.That(_exports.Plan(headers + "\n").Records[0].Profile, Is.EqualTo(id));

    [Test]
    public void The_system_with_more_and_rarer_headers_wins_and_the_other_is_named()
    {
        Write("wide", "must: [Vorgang, Eingang]\n  may: [Stand]", "ticket");
        Write("narrow", "must: [Vorgang, Eingang, Stand]", "ticket");
        var record = Plan(Vorgang).Records[0];
        Assert.That(record.Profile, Is.EqualTo("narrow"));
        Assert.That(record.RunnerUp, Does.StartWith("wide as ticket ("));
    }

    [Test]
    public void Two_systems_that_fit_equally_as_different_kinds_are_a_question_to_me()
    {
        Write("first", "must: [Vorgang, Eingang]", "ticket");
        Write("second", "must: [Vorgang, Eingang]", "complaint");
        var refusal = Assert.Throws<SatStatsException>(() => Plan(Vorgang))!;
        Assert.That(refusal.Message, Does.Contain("first as ticket").And.Contain("second as complaint"));
        Assert.That(refusal.Remedy, Does.Contain("--as"));
    }

    [Test]
    public void My_own_profile_comes_before_those_that_are_shipped()
    {
        Write("mine", "must: [Vorgang, Eingang]", "complaint");
        var plan = Plan("Ticket ID,Created time,Due by Time,Resolved time,Status,Vorgang,Eingang\n1,2026-01-31 10:00:00,,,Open,7,2026-01-31 10:00:00\n");
        Assert.That((plan.Records[0].Profile, plan.Records[0].Kind.Id), Is.EqualTo(("mine", "complaint")));
    }

    [Test]
    public void Of_headers_that_stand_for_each_other_one_is_enough()
    {
        Write("either", "must: [Vorgang, Eingang, \"Zustand | Stand\"]", "ticket");
        Assert.That(Plan(Vorgang).Records[0].Profile, Is.EqualTo("either"));
        var none = Assert.Throws<SatStatsException>(() => Plan(Vorgang.Replace("Stand", "Lage", StringComparison.Ordinal)))!;
        Assert.That(none.Message, Does.Contain("not clear"));
    }

    [Test]
    public void A_profile_can_say_that_an_export_holds_no_records_and_I_can_say_that_it_does()
    {
        _exports.Write("profiles/sums.yaml", "id: sums\nrefuse: {because: it holds sums., instead: Export the list.}\nfingerprint:\n  must: [Vorgang, Eingang]\n");
        var refusal = Assert.Throws<SatStatsException>(() => Plan(Vorgang))!;
        Assert.That(refusal.Message, Does.Contain("sums").And.Contain("it holds sums."));
        Assert.That(refusal.Remedy, Is.EqualTo("Export the list."));
        var mine = Plan(Vorgang, r => r with { Kind = "ticket", Map = new Dictionary<string, string> { ["ticket_id"] = "Vorgang", ["opened_at"] = "Eingang" } });
        Assert.That(mine.Records[0].Kind, Is.EqualTo(RecordKinds.Ticket));
    }

    [Test]
    public void A_refusal_without_a_way_on_is_a_mistake_in_the_profile()
    {
        var path = _exports.Write("half.yaml", "id: half\nrefuse: {because: it holds sums.}\n");
        Assert.That(() => Profiles.FromFile(path), Throws.TypeOf<SatStatsException>().With.Message.Contains("line 2").And.Message.Contains("'instead'"));
    }

    [TearDown]
    public void Forget()
    {
        var own = Path.Combine(_exports.Folder, "profiles");
        if (Directory.Exists(own)) Directory.Delete(own, recursive: true);
    }

    private ImportPlan Plan(string text, Func<ImportRequest, ImportRequest>? change = null) =>
        _exports.Plan(text, r => (change?.Invoke(r) ?? r) with { WorkspaceFolder = _exports.Folder });

    private void Write(string id, string fingerprint, string kind) =>
        _exports.Write($"profiles/{id}.yaml", $"id: {id}\nfingerprint:\n  {fingerprint}\nrecords:\n  - kind: {kind}\n    fields: {{{kind}_id: Vorgang, {RecordKinds.Named(kind).TimeField}: Eingang}}\n");

    // What such a record cannot be without.
    private static IEnumerable<string> Needed(ProfileRecord record) =>
        record.Kind.Fields.Where(f => f.IsRequired && record.Fields.ContainsKey(f.Name)).SelectMany(f => record.Fields[f.Name][0])
            .Concat(record.SkipRowsWithout is { } skip ? record.Fields[skip][0] : []);
}
