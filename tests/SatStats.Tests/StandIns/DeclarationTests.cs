using System.Reflection;
using System.Runtime.InteropServices;
using DuckDB.NET.Data;
using DuckDB.NET.Native;
using NUnit.Framework;
using SatStats.Charting.Raster;

namespace SatStats.Tests.StandIns;

public class DeclarationTests
{
    private const int FirstMemberReference = 0x0A000001;
    private const BindingFlags All = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    // Chapters that the stand-in leaves out, because nothing here calls them.
    private static readonly string[] LeftOut = ["/Arrow", "/TableFunction", "/ScalarFunction", "+Arrow", "+TableFunction", "+ScalarFunction", "DuckDBArrowOptions", "Apache.Arrow"];

    private static IEnumerable<TestCaseData> Declarations() =>
        from assembly in new[] { typeof(DuckDBState).Assembly, typeof(Rasteriser).Assembly }
        from type in assembly.GetTypes()
        from method in type.GetMethods(All)
        let import = method.GetCustomAttribute<DllImportAttribute>()
        where import is not null
        select new TestCaseData(assembly, import.Value, import.EntryPoint).SetArgDisplayNames(import.Value, import.EntryPoint ?? "");

    [TestCaseSource(nameof(Declarations))]
    public void Every_native_declaration_names_something_the_library_has(Assembly assembly, string library, string entryPoint)
    {
        var handle = NativeLibrary.Load(library, assembly, DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories);

        Assert.That(NativeLibrary.TryGetExport(handle, entryPoint, out _), Is.True);
    }

    [Test]
    public void The_walk_over_the_declarations_sees_them_all() =>
        Assert.That(Declarations().Count(), Is.GreaterThan(120));

    // The runtime resolves each reference by its exact signature, as it will when the method that holds it is first called.
    [Test]
    public void Every_member_that_the_engine_package_binds_to_is_there()
    {
        var module = typeof(DuckDBConnection).Assembly.ManifestModule;
        var missing = References(module).OfType<Exception>()
            .Select(error => error.Message)
            .Where(message => message.Contains("DuckDB.NET.Native", StringComparison.Ordinal) && !LeftOut.Any(part => message.Contains(part, StringComparison.Ordinal)));

        Assert.That(missing, Is.Empty);
        Assert.That(References(module).OfType<MethodBase>().Count(method => method.Module.Name == "DuckDB.NET.Bindings.dll"), Is.GreaterThan(140));
    }

    private static IEnumerable<object> References(Module module)
    {
        for (var token = FirstMemberReference; ; token++)
        {
            object found;
            try
            {
                found = module.ResolveMember(token, Arguments, Arguments)!;
            }
            catch (ArgumentOutOfRangeException)
            {
                yield break;
            }
            catch (Exception error) when (error is MissingMemberException or TypeLoadException or IOException or ArgumentException)
            {
                found = error;
            }

            yield return found;
        }
    }

    private static Type[] Arguments { get; } = [.. Enumerable.Repeat(typeof(int), 8)];
}
