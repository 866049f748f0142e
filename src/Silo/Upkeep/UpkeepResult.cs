using System.Globalization;

namespace SanSangSo.Silo.Upkeep;

/// <summary>When the nightly upkeep last came to its end (Unix milliseconds) and how many faults it found, as the setting keeps it.</summary>
internal sealed record UpkeepResult(long At, int Faults)
{
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{At} {Faults}");

    public static UpkeepResult Read(string text)
    {
        var parts = text.Split(' ');
        return new UpkeepResult(long.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture));
    }
}
