using NUnit.Framework;

// Fixtures share nothing but the processor; two at a time leave a machine usable. A new instance a test keeps fields from travelling.
[assembly: Parallelizable(ParallelScope.Fixtures)]
[assembly: LevelOfParallelism(2)]
