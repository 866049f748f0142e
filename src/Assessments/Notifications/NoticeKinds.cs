namespace SanSangSo.Assessments.Notifications;

/// <summary>The kinds of messages; each has its texts in both languages.</summary>
public static class NoticeKinds
{
    public const string ConfirmAddress = "confirm-address";
    public const string ResetPassword = "reset-password";
    public const string AddressTaken = "address-taken";
    public const string PasswordChanged = "password-changed";
    public const string SecondFactorsReset = "second-factors-reset";
    public const string DraftRecall = "draft-recall";
    public const string ReassessmentDue = "reassessment-due";
    public const string UseAskedAgain = "use-asked-again";
    public const string UseEnding = "use-ending";
    public const string UseLapsed = "use-lapsed";
    public const string DataRequestAnswered = "data-request-answered";
    public const string AccessAsked = "access-asked";
    public const string AccessGranted = "access-granted";
    public const string AccessDeclined = "access-declined";
    public const string StaffInvited = "staff-invited";
    public const string RoleChanged = "role-changed";
    public const string MemberRemoved = "member-removed";
    public const string OwnershipReceived = "ownership-received";
    public const string MemberInvited = "member-invited";
    public const string ProofCode = "proof-code";
    public const string ProofCodePosted = "proof-code-posted";
    public const string ProofDeclined = "proof-declined";
    public const string Represented = "represented";
    public const string RepresentedElsewhere = "represented-elsewhere";
    public const string OwnershipMovedTo = "ownership-moved-to";
    public const string CaseAnswered = "case-answered";
    public const string BreachDue = "breach-due";
    public const string BreachOverdue = "breach-overdue";
    public const string OwnershipMovedFrom = "ownership-moved-from";
}
