namespace SanSangSo.Silo.Hosting;

/// <summary>Section <c>Demo</c>: invented data and accounts for trying the service; never in Production.</summary>
public sealed class DemoOptions
{
    public const string Section = "Demo";

    private const int CountMaximum = 200_000;

    public bool Enabled { get; set; }

    /// <summary>The password of all demo accounts.</summary>
    public string Password { get; set; } = "";

    /// <summary>How many enterprises the sample has.</summary>
    public int Count { get; set; } = 2000;

    internal IEnumerable<string> Problems(string environment)
    {
        if (!Enabled)
        {
            yield break;
        }

        if (string.Equals(environment, "Production", StringComparison.OrdinalIgnoreCase))
        {
            yield return "Demo:Enabled is refused in Production; demo accounts have a known password.";
        }

        if (string.IsNullOrEmpty(Password))
        {
            yield return "Demo:Password is missing; demo accounts need one.";
        }

        if (Count is < 0 or > CountMaximum)
        {
            yield return "Demo:Count must be between 0 and 200000.";
        }
    }
}
