using NUnit.Framework;
using SatStats.Cli;
using SatStats.Tests.Kit;

namespace SatStats.Tests.Cases;

/// <summary>What I get wrong is named, with what I probably meant, and the exit code is 2.</summary>
public class WrongWordsTests
{
    private static Workdir Imported()
    {
        var work = new Workdir().Write("a.csv", Small.Complaints);
        work.Run("import", "a.csv").Ends(ExitCode.Done);
        return work;
    }

    [TestCase("'complaint-resolution'", "measure", "complaint-resolutoin")]
    [TestCase("'complaint-resolution'", "metrics", "complaint-resolutoin")]
    [TestCase("'channel'", "measure", "complaint-volume", "--by", "chanel")]
    [TestCase("'Tariff'", "measure", "complaint-volume", "--by", "Tarif")]
    [TestCase("'complaint'", "import", "a.csv", "--as", "complaimt")]
    [TestCase("received_at", "import", "a.csv", "--as", "complaint", "--map", "recieved_at=Date Received")]
    [TestCase("'--grain'", "measure", "complaint-volume", "--gran", "month")]
    [TestCase("'--dry-run'", "import", "a.csv", "--dryrun")]
    [TestCase("'--month'", "measure", "complaint-volume", "--mont=2013-12")]
    [TestCase("'--format'", "query", "select 1", "--fromat", "json")]
    [TestCase("'json'", "measure", "complaint-volume", "--format", "jsn")]
    [TestCase("table, csv, json, markdown", "measure", "complaint-volume", "--format", "7")]
    [TestCase("'month'", "measure", "complaint-volume", "--grain", "mnth")]
    [TestCase("'measure'", "mesure", "complaint-volume")]
    [TestCase("'a.csv'", "import", "b.csv")]
    [TestCase("Asia/Shanghai", "measure", "complaint-volume", "--tz", "Mars/Olympus")]
    [TestCase("Mars/Olympus", "import", "a.csv", "--tz", "Mars/Olympus")]
    [TestCase("2013-12", "measure", "complaint-volume", "--month", "2013-13")]
    [TestCase("2013-12", "measure", "complaint-volume", "--month", "December")]
    [TestCase("1900 to 2200", "measure", "complaint-volume", "--month", "0001-01")]
    [TestCase("1900 to 2200", "measure", "complaint-volume", "--month", "9999-12")]
    [TestCase("2013-12-31", "measure", "complaint-volume", "--from", "2013-02-30", "--to", "2013-03-01")]
    [TestCase("Swap", "measure", "complaint-volume", "--from", "2013-12-02", "--to", "2013-12-01")]
    [TestCase("belong together", "measure", "complaint-volume", "--from", "2013-12-02")]
    [TestCase("--month", "measure", "complaint-volume", "--from", "2013-12-02", "--month", "2013-12")]
    [TestCase("zh-Hant", "metrics", "--lang", "xx")]
    [TestCase("has no '='", "import", "a.csv", "--map", "received_at")]
    [TestCase("measure --help", "measure")]
    public void The_message_says_what_I_probably_meant(string hint, params string[] words)
    {
        using var work = Imported();
        var result = work.Run(words).Ends(ExitCode.WrongUsage).Says("satstats: ", hint);
        Assert.That(result.Out, Is.Empty);
        Assert.That(result.Err, Does.Not.Contain("System.").And.Not.Contain("SatStats."), "no names of the program's own types");
    }

    [Test]
    public void A_dimension_that_a_metric_does_not_carry_is_named_with_those_it_does()
    {
        using var work = Imported();
        work.Run("measure", "repurchase-by-outcome", "--by", "chanel").Ends(ExitCode.WrongUsage).Says("dimension of repurchase-by-outcome", "severity");
        work.Run("measure", "repurchase-by-outcome", "--by", "channel").Ends(ExitCode.WrongUsage).Says("dimension of repurchase-by-outcome");
    }

    [Test]
    public void A_list_option_takes_one_value_so_that_the_file_may_stand_after_it()
    {
        using var work = new Workdir().Write("a.csv", "No,When\nC1,2013-07-01\n");
        Assert.That(work.Run("import", "--as", "complaint", "--map", "complaint_id=No", "--map", "received_at=When", "a.csv").Ends(ExitCode.Done).Account().Kept, Is.EqualTo(1));
        Assert.That(work.Run("measure", "--by", "channel", "complaint-volume").Ends(ExitCode.Done).Out, Does.Contain("complaint-volume"));
    }
}
