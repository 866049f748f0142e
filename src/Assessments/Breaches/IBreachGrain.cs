using SanSangSo.Assessments.Commits;

namespace SanSangSo.Assessments.Breaches;

/// <summary>One breach of personal data in the register; for administrators only.</summary>
[Alias("breach")]
public interface IBreachGrain : IGrainWithGuidKey
{
    [Alias("note")]
    Task<Outcome<BreachSaved>> NoteAsync(Caller caller, NoteBreach command);

    [Alias("amend")]
    Task<Outcome<BreachSaved>> AmendAsync(Caller caller, AmendBreach command);

    [Alias("report")]
    Task<Outcome<BreachSaved>> ReportAsync(Caller caller, ReportBreach command);

    [Alias("tell")]
    Task<Outcome<BreachSaved>> TellAsync(Caller caller, TellBreachPeople command);

    [Alias("close")]
    Task<Outcome<BreachSaved>> CloseAsync(Caller caller, CloseBreach command);

    /// <summary>
    /// Reminds all administrators where that is due, in the inbox and by mail, once for each <see cref="BreachReminder"/>. Called by the
    /// service itself only (<see cref="Caller.System"/>).
    /// </summary>
    [Alias("remind")]
    Task<Outcome<BreachSaved>> RemindAsync(Caller caller);
}
