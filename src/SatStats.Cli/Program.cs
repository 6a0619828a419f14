using System.Text;
using SatStats.Cli;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await CommandLine.Run(args, Surroundings.OfThisProcess());
