using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace SanSangSo.Web.Accounts;

/// <summary>Links that set a new password work for an hour; those that confirm an address may wait until the next day.</summary>
internal sealed class ResetTokens(
    IDataProtectionProvider protection, IOptions<ResetTokenOptions> options, ILogger<DataProtectorTokenProvider<Account>> logger)
    : DataProtectorTokenProvider<Account>(protection, options, logger)
{
    public const string Provider = "Reset";
}

internal sealed class ResetTokenOptions : DataProtectionTokenProviderOptions
{
    public ResetTokenOptions()
    {
        Name = ResetTokens.Provider;
        TokenLifespan = TimeSpan.FromHours(1);
    }
}
