namespace SanSangSo.Assessments.People;

/// <summary>What of an enterprise's data was looked at: keys that the page "who has looked" turns into words.</summary>
public static class LookKinds
{
    /// <summary>An officer of the province saw level, dates and pillars.</summary>
    public const string Levels = "levels";

    /// <summary>An officer of the province read the answers of the latest assessment, those about security left out.</summary>
    public const string Answers = "answers";

    /// <summary>An officer of the province saw who asks to be proved to speak for the enterprise, its whole tax code and the documents sent.</summary>
    public const string Claim = "claim";

    /// <summary>An auditor, who belongs to no agency here, saw level, dates and pillars.</summary>
    public const string Inspection = "inspection";
}
