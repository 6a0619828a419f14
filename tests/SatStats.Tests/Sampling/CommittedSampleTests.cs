using NUnit.Framework;
using SatStats.Sampling;

namespace SatStats.Tests.Sampling;

public sealed class CommittedSampleTests
{
    private const int Customers = 2800;

    [Test]
    public void The_committed_samples_are_made_again_byte_for_byte()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            SampleWriter.Write(new() { Customers = Customers, Seed = 1 }, folder);

            Assert.Multiple(() =>
            {
                foreach (var made in Directory.EnumerateFiles(folder))
                {
                    var committed = Path.Combine(Samples(), Path.GetFileName(made));
                    Assert.That(committed, Does.Exist);
                    Assert.That(File.ReadAllBytes(made).AsSpan().SequenceEqual(File.ReadAllBytes(committed)), Is.True, Path.GetFileName(made));
                }
            });
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public void Another_seed_gives_other_bytes_and_too_few_customers_are_refused()
    {
        var (one, two) = (SampleSet.Written(1, 500), SampleSet.Written(2, 500));

        Assert.That(one.Complaints[0].Whole, Is.Not.EqualTo(two.Complaints[0].Whole));
        Assert.That(() => SampleWriter.Write(new() { Customers = 499 }, Path.GetTempPath()), Throws.TypeOf<SatStatsException>());
    }

    private static string Samples()
    {
        var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SatStats.sln"))) folder = folder.Parent;
        return Path.Combine(folder!.FullName, "samples");
    }
}
