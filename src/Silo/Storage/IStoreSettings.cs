namespace SanSangSo.Silo.Storage;

/// <summary>Values the store keeps about itself.</summary>
public interface IStoreSettings
{
    Task<string?> GetAsync(string name, CancellationToken cancellationToken = default);

    Task PutAsync(string name, string value, CancellationToken cancellationToken = default);
}

/// <summary>The names of <see cref="IStoreSettings"/>.</summary>
public static class SettingNames
{
    /// <summary>The key of tax code hashes, made once when the store is prepared.</summary>
    public const string TaxCodeKey = "tax-code-key";

    /// <summary>The key under which the journal keeps the fingerprints of commands, made once when the store is prepared.</summary>
    public const string CommandKey = "command-key";

    /// <summary><c>true</c> where the store holds demo data, which every page says.</summary>
    public const string Demo = "demo";

    /// <summary>How the last nightly upkeep ended.</summary>
    public const string Upkeep = "upkeep";
}
