using System.Text;

namespace SanSangSo.Silo.Storage;

/// <summary>What a parameter holds; databases bind by this, so that a null has a type too.</summary>
internal enum ParameterType
{
    Text,
    Number,
    Id,
    Flag,
    Day,
}

/// <summary>A named value of a statement.</summary>
internal readonly record struct Parameter(string Name, ParameterType Type, object? Value)
{
    public static Parameter Text(string name, string? value) => new(name, ParameterType.Text, StorableText.Of(value));

    public static Parameter Number(string name, long? value) => new(name, ParameterType.Number, value);

    public static Parameter Id(string name, Guid? value) => new(name, ParameterType.Id, value);

    public static Parameter Day(string name, DateOnly value) => new(name, ParameterType.Day, value);

    public static Parameter Flag(string name, bool? value) => new(name, ParameterType.Flag, value);
}

/// <summary>
/// One statement that both databases run. Where <paramref name="MustChange"/> is true and no row changed, the commit was too late:
/// it is rolled back as a whole.
/// </summary>
internal sealed record Statement(string Sql, bool MustChange, Parameter[] Parameters)
{
    public static Statement Plain(string sql, params Parameter[] parameters) => new(sql, false, parameters);

    public static Statement Guarded(string sql, params Parameter[] parameters) => new(sql, true, parameters);
}

/// <summary>Text as both databases can keep it: PostgreSQL refuses NUL and unpaired surrogates.</summary>
internal static class StorableText
{
    public static string? Of(string? text)
    {
        if (text is null || IsStorable(text))
        {
            return text;
        }

        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is not (0 or 0xFFFD))
            {
                kept.Append(rune);
            }
        }

        return kept.ToString();
    }

    private static bool IsStorable(string text)
    {
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            return false;
        }

        for (var i = text.AsSpan().IndexOfAnyInRange('\ud800', '\udfff'); i >= 0 && i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[++i])))
            {
                return false;
            }
        }

        return true;
    }
}
