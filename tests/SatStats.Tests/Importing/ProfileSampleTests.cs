using System.Globalization;
using System.Text.RegularExpressions;
using NUnit.Framework;
using SatStats.Cli;
using SatStats.Importing;
using SatStats.Tests.Kit;

namespace SatStats.Tests.Importing;

/// <summary>
/// Every shipped profile with the sample beside it, or several where a system writes several forms: exports of that system, made by us. A user
/// of that system imports them without an option. What becomes of a sample is approved record by record.
/// </summary>
public partial class ProfileSampleTests
{
    private const double Clearly = 0.15;

    /// <summary>Samples that hold rows or values which cannot be used, because exports of that system do: rows rejected, values set aside.</summary>
    private static readonly Dictionary<string, (int Rejected, int SetAside)> Unusable = [];

    private static readonly string Folder = Path.Combine(SharedData.Root, "src", "SatStats.Importing", "Profiles");

    private static IEnumerable<Profile> Known => Profiles.Shipped().Where(p => !p.IsGeneric);

    public static IEnumerable<string> All => Known.Select(p => p.Id);

    public static IEnumerable<string> Samples => Directory.GetFiles(Folder, "*.sample.*").Select(f => Path.GetFileName(f)).Where(f => !f.EndsWith(".VAL", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    public static IEnumerable<string> Readable => Samples.Where(s => Profiles.Named(IdOf(s), null).Refusal is null);

    public static IEnumerable<string> Refused => Samples.Except(Readable);

    [TestCaseSource(nameof(All))]
    public void A_profile_says_what_it_is_in_three_languages_and_what_to_know_about_such_exports(string id)
    {
        var profile = Profiles.Named(id, null);
        Assert.That(new[] { profile.Title.English, profile.Title.Simplified, profile.Title.Traditional }, Is.Unique.And.All.Not.Null.And.All.Not.Empty);
        Assert.That(profile.Quirks, Is.Not.Empty);
        Assert.That(profile.Quirks, Has.All.EndsWith("."), "quirks are sentences");
        Assert.That(profile.Must.Concat(profile.First), Is.Not.Empty, "without a header that it must have, a profile is never tried");
    }

    [Test]
    public void Every_profile_has_a_sample_of_a_few_rows_beside_it()
    {
        Assert.That(Samples.Select(IdOf).Distinct(), Is.EquivalentTo(Profiles.Shipped().Select(p => p.Id)));
        Assert.That(Samples.Where(s => new FileInfo(PathOf(s)).Length > 20_000), Is.Empty);
        Assert.That(Profiles.Shipped().Select(Profiles.SampleOf), Has.None.Null, "satstats profiles show says where the sample is");
    }

    [TestCaseSource(nameof(Readable))]
    public void A_sample_is_recognised_as_its_own_system_and_clearly_as_no_other(string sample)
    {
        var id = IdOf(sample);
        var plan = Exports.PlanFile(PathOf(sample));
        foreach (var record in plan.Records)
        {
            Assert.That(record.Profile, Is.EqualTo(id), $"not as {record.Profile} before {record.RunnerUp}");
            if (!Profiles.Named(id, null).IsGeneric) Assert.That(record.Confidence - Second(record.RunnerUp), Is.GreaterThan(Clearly), $"{record.Confidence} before {record.RunnerUp}");
        }
        if (!Profiles.Named(id, null).IsGeneric) Assert.That(plan.Records.Select(r => r.Kind), Is.EqualTo(Profiles.Named(id, null).Records.Select(r => r.Kind)), "the sample shows every kind of record that the profile reads");
    }

    [TestCaseSource(nameof(Readable))]
    public void A_sample_becomes_the_records_that_were_approved(string sample)
    {
        using var work = new Workdir();
        var result = work.Run("import", PathOf(sample));
        Assert.That(result.Code, Is.EqualTo(ExitCode.Done).Or.EqualTo(ExitCode.DoneWithRejects), result.ToString());
        var (rejected, setAside) = Unusable.GetValueOrDefault(sample);
        Assert.That(result.Accounts().Sum(a => a.Rejected), Is.EqualTo(rejected), result.ToString());
        Assert.That(result.Accounts().Sum(a => a.SetAside), Is.EqualTo(setAside), result.ToString());
        var kinds = Exports.PlanFile(PathOf(sample)).Records.Select(r => r.Kind);
        Approved.Matches(string.Join('\n', kinds.Select(k => RecordTable.Of(work, k))), $"profiles/{Path.GetFileNameWithoutExtension(sample).Replace(".sample", "", StringComparison.Ordinal)}.approved.txt");
    }

    [TestCaseSource(nameof(Refused))]
    public void An_export_that_holds_no_records_is_refused_with_what_to_export_instead(string sample)
    {
        var id = IdOf(sample);
        var refusal = Assert.Throws<SatStatsException>(() => Exports.PlanFile(PathOf(sample)))!;
        var profile = Profiles.Named(id, null);
        Assert.That(refusal.Message, Does.Contain(id).And.Contain(profile.Refusal!.Because));
        Assert.That(refusal.Remedy, Is.EqualTo(profile.Refusal.Instead));
    }

    private static string IdOf(string sample) => sample[..sample.IndexOf(".sample.", StringComparison.Ordinal)];

    private static string PathOf(string sample) => Path.Combine(Folder, sample);

    private static double Second(string? runnerUp) =>
        runnerUp is null ? 0 : double.Parse(InBrackets().Match(runnerUp).Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\(([\d.]+)\)$")]
    private static partial Regex InBrackets();
}
