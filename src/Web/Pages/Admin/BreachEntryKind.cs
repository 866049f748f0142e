namespace SanSangSo.Web.Pages.Admin;

/// <summary>What is added to a breach: which of its page's forms was sent.</summary>
public enum BreachEntryKind
{
    Amend,
    Report,
    Tell,
    Close,
}
