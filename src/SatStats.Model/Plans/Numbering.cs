namespace SatStats;

/// <summary>What the place of a row is counted in, so that a person finds it again in the file that was named.</summary>
public enum Numbering
{
    /// <summary>Physical lines of the text, which is the user's own.</summary>
    Lines,

    /// <summary>Rows of a sheet: the text was written by the program, with one record or one empty line for each row.</summary>
    Rows,

    /// <summary>Records below the header, from 1 (elements of an array, rows of a column file, lines of one object each): the text was written by the program in the same way.</summary>
    Records,
}
