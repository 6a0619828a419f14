using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

// Every struct here has the layout of its C counterpart, so nothing is to be converted on the way.
[assembly: DisableRuntimeMarshalling]
[assembly: DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
