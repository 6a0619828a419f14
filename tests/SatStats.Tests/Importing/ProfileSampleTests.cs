using System.Globalization;
using System.Text.RegularExpressions;
using NUnit.Framework;
using SatStats.Cli;
using SatStats.Importing;
using SatStats.Tests.Kit;

namespace SatStats.Tests.Importing;

/// <summary>
/// Every shipped profile but the lists of synonyms, with the sample beside it: an export of that system, made by us. A user of that system
/// imports it without an option. What becomes of the sample is approved record by record.
/// </summary>
public partial class ProfileSampleTests
{
    private const double Clearly = 0.15;

    /// <summary>Samples that hold rows or values which cannot be used, because exports of that system do: rows rejected, values set aside.</summary>
    private static readonly Dictionary<string, (int Rejected, int SetAside)> Unusable = [];

    private static readonly string Folder = Path.Combine(SharedData.Root, "src", "SatStats.Importing", "Profiles");

    private static IEnumerable<Profile> Known => Profiles.Shipped().Where(p => !p.IsGeneric);

    public static IEnumerable<string> All => Known.Select(p => p.Id);

    public static IEnumerable<string> Readable => Known.Where(p => p.Refusal is null).Select(p => p.Id);

    public static IEnumerable<string> Refused => Known.Where(p => p.Refusal is not null).Select(p => p.Id);

    [TestCaseSource(nameof(All))]
    public void A_profile_says_what_it_is_in_three_languages_and_what_to_know_about_such_exports(string id)
    {
        var profile = Profiles.Named(id, null);
        Assert.That(new[] { profile.Title.English, profile.Title.Simplified, profile.Title.Traditional }, Is.Unique.And.All.Not.Null.And.All.Not.Empty);
        Assert.That(profile.Quirks, Is.Not.Empty);
        Assert.That(profile.Quirks, Has.All.EndsWith("."), "quirks are sentences");
        Assert.That(profile.Must, Is.Not.Empty, "without a header that it must have, a profile is never tried");
    }

    [TestCaseSource(nameof(All))]
    public void A_profile_has_a_sample_of_a_few_rows_beside_it(string id)
    {
        Assert.That(Directory.GetFiles(Folder, id + ".sample.*"), Has.Length.EqualTo(1));
        Assert.That(new FileInfo(Sample(id)).Length, Is.LessThan(20_000));
    }

    [TestCaseSource(nameof(Readable))]
    public void A_sample_is_recognised_as_its_own_system_and_clearly_as_no_other(string id)
    {
        var plan = Exports.PlanFile(Sample(id));
        foreach (var record in plan.Records)
        {
            Assert.That(record.Profile, Is.EqualTo(id), $"not as {record.Profile} before {record.RunnerUp}");
            Assert.That(record.Confidence - Second(record.RunnerUp), Is.GreaterThan(Clearly), $"{record.Confidence} before {record.RunnerUp}");
        }
        Assert.That(plan.Records.Select(r => r.Kind), Is.EqualTo(Profiles.Named(id, null).Records.Select(r => r.Kind)), "the sample shows every kind of record that the profile reads");
    }

    [TestCaseSource(nameof(Readable))]
    public void A_sample_becomes_the_records_that_were_approved(string id)
    {
        using var work = new Workdir();
        var result = work.Run("import", Sample(id));
        Assert.That(result.Code, Is.EqualTo(ExitCode.Done).Or.EqualTo(ExitCode.DoneWithRejects), result.ToString());
        var (rejected, setAside) = Unusable.GetValueOrDefault(id);
        Assert.That(result.Accounts().Sum(a => a.Rejected), Is.EqualTo(rejected), result.ToString());
        Assert.That(result.Accounts().Sum(a => a.SetAside), Is.EqualTo(setAside), result.ToString());
        Approved.Matches(string.Join('\n', Profiles.Named(id, null).Records.Select(r => RecordTable.Of(work, r.Kind))), $"profiles/{id}.approved.txt");
    }

    [TestCaseSource(nameof(Refused))]
    public void An_export_that_holds_no_records_is_refused_with_what_to_export_instead(string id)
    {
        var refusal = Assert.Throws<SatStatsException>(() => Exports.PlanFile(Sample(id)))!;
        var profile = Profiles.Named(id, null);
        Assert.That(refusal.Message, Does.Contain(id).And.Contain(profile.Refusal!.Because));
        Assert.That(refusal.Remedy, Is.EqualTo(profile.Refusal.Instead));
    }

    private static string Sample(string id) => Directory.GetFiles(Folder, id + ".sample.*").Single();

    private static double Second(string? runnerUp) =>
        runnerUp is null ? 0 : double.Parse(InBrackets().Match(runnerUp).Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\(([\d.]+)\)$")]
    private static partial Regex InBrackets();
}
