namespace SanSangSo.Web.Pages.Account;

/// <summary>What the page before has done, told once on the page that follows; each is the end of a text's key.</summary>
internal static class AccountNotice
{
    public const string Key = "account-notice";

    public const string Confirmed = "Confirmed";
    public const string PasswordSet = "PasswordSet";
    public const string PasswordChanged = "PasswordChanged";
    public const string SignedOutEverywhere = "SignedOutEverywhere";
    public const string SessionEnded = "SessionEnded";
    public const string SecondFactorOff = "SecondFactorOff";
    public const string AppOn = "AppOn";
    public const string PasskeyAdded = "PasskeyAdded";
    public const string PasskeyRemoved = "PasskeyRemoved";
    public const string Saved = "Saved";
}
