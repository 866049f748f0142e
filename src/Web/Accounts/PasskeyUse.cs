namespace SanSangSo.Web.Accounts;

/// <summary>What a passkey is asked for; an answer is good for that only.</summary>
internal enum PasskeyUse
{
    /// <summary>A new one for the account that is signed in.</summary>
    Add,

    /// <summary>Signing in, by whomever the passkey belongs to.</summary>
    SignIn,

    /// <summary>The second step, after the password.</summary>
    SecondStep,

    /// <summary>A recent proof of whoever is signed in.</summary>
    Prove,
}
