using SanSangSo.Assessments.Breaches;
using SanSangSo.Assessments.Notifications;

namespace SanSangSo.Assessments.Tests.Breaches;

public sealed class BreachTests
{
    private static readonly Guid Id = Guid.Parse("0199c0de-0000-7000-8000-000000000072");
    private static readonly NoteBreach Command = new(
        Given.Morning, "Gửi nhầm thư", "Địa chỉ thư", People: null, "Tổ vận hành", "Bị làm phiền", "Đã yêu cầu xoá");

    private static DecideContext Context(string at = "2026-10-05 10:42", int operation = 1) =>
        new(Id, Given.At(at), new Caller(Given.Owner, Given.Operation(operation)), Given.Ink());

    private static BreachState Then(BreachState state, Decision<BreachEvent, BreachSaved> decision)
    {
        Assert.Null(decision.Refusal);
        return decision.Events.Aggregate(state, Breach.Apply);
    }

    private static BreachState Noted() => Then(BreachState.Empty, Breach.Note(BreachState.Empty, Command, Context()));

    [Theory]
    [InlineData("2026-10-07 10:41", null)]
    [InlineData("2026-10-07 10:42", BreachReminder.DayLeft)]
    [InlineData("2026-10-08 10:41", BreachReminder.DayLeft)]
    [InlineData("2026-10-08 10:42", BreachReminder.Overdue)]
    public void Reminders_are_due_a_day_before_the_72_hours_end_and_when_they_have(string now, BreachReminder? due) =>
        Assert.Equal(due, BreachRules.DueReminder(Noted(), Given.At(now)));

    [Fact]
    public void Each_reminder_is_given_once_and_none_once_it_is_reported_or_closed()
    {
        var reminded = Then(Noted(), Breach.Remind(Noted(), Context("2026-10-07 11:00")));
        Assert.Empty(Breach.Remind(reminded, Context("2026-10-07 12:00")).Events);
        var overdue = Then(reminded, Breach.Remind(reminded, Context("2026-10-08 11:00")));
        Assert.Equal(BreachReminder.Overdue, overdue.Reminded);
        Assert.Null(BreachRules.NextReminderAt(overdue));

        var reported = Then(Noted(), Breach.Report(Noted(), new ReportBreach(Given.At("2026-10-06 09:00"), "A05", "12/BC"), Context("2026-10-06 09:30")));
        Assert.Null(BreachRules.NextReminderAt(reported));
        Assert.Null(BreachRules.NextReminderAt(Then(Noted(), Breach.Close(Noted(), new CloseBreach("Không gây hại."), Context()))));
        Assert.Empty(Breach.Remind(BreachState.Empty, Context()).Events);
    }

    [Fact]
    public void What_was_noted_keeps_its_words_apart_and_the_first_report_counts()
    {
        var context = Context();
        Breach.Note(BreachState.Empty, Command, context);
        Assert.Equal(["Gửi nhầm thư", "Địa chỉ thư", "Tổ vận hành", "Bị làm phiền", "Đã yêu cầu xoá"], context.Ink.Rows.Select(r => r.Value));

        var first = Then(Noted(), Breach.Report(Noted(), new ReportBreach(Given.Morning, "A05", "1"), Context()));
        var again = Then(first, Breach.Report(first, new ReportBreach(Given.Morning + 60_000, "A05", "2"), Context("2026-10-05 11:00", 2)));
        Assert.Equal(Given.Morning, again.ReportedAt);
    }

    [Fact]
    public void Times_are_neither_to_come_nor_before_the_detection_and_texts_are_there_and_not_too_long()
    {
        var state = Noted();
        Assert.Equal(
            BreachRefusals.InFuture, Breach.Note(BreachState.Empty, Command with { DetectedAt = Given.Morning + 1 }, Context()).Refusal!.Code);
        Assert.Equal(
            BreachRefusals.PeopleNotOne, Breach.Note(BreachState.Empty, Command with { People = 0 }, Context()).Refusal!.Code);
        Assert.Equal(
            BreachRefusals.TextMissing, Breach.Note(BreachState.Empty, Command with { Measures = " " }, Context()).Refusal!.Code);
        Assert.Equal(BreachRefusals.AlreadyNoted, Breach.Note(state, Command, Context()).Refusal!.Code);
        Assert.Equal(
            BreachRefusals.BeforeDetection, Breach.Report(state, new ReportBreach(Given.Morning - 1, "A05", "1"), Context()).Refusal!.Code);
        Assert.Equal(BreachRefusals.InFuture, Breach.Tell(state, new TellBreachPeople(Given.Morning + 1, "Thư"), Context()).Refusal!.Code);
        Assert.Equal(
            BreachRefusals.TextTooLong,
            Breach.Amend(state, new AmendBreach(new string('a', BreachRules.TextMaximum + 1)), Context()).Refusal!.Code);
        Assert.Equal(Refusals.NotFound, Breach.Amend(BreachState.Empty, new AmendBreach("Thêm"), Context()).Refusal!.Code);
    }

    [Fact]
    public void Nothing_is_added_to_what_is_closed()
    {
        var closed = Then(Noted(), Breach.Close(Noted(), new CloseBreach("Biên bản"), Context()));
        Assert.Equal(BreachRefusals.Closed, Breach.Amend(closed, new AmendBreach("Thêm"), Context()).Refusal!.Code);
        Assert.Equal(BreachRefusals.Closed, Breach.Close(closed, new CloseBreach("Nữa"), Context()).Refusal!.Code);
    }

    [Fact]
    public void A_reminder_is_a_message_and_a_mail_to_each_administrator()
    {
        var context = Context("2026-10-08 10:42");
        var decision = Breach.Remind(Noted(), context);
        var projection = BreachStream.Project(Then(Noted(), decision), decision.Events, context, [Given.Owner, Id]);

        Assert.Equal([Given.Owner, Id], projection.Outbox.Select(o => o.PersonId));
        Assert.All(projection.Outbox, o => Assert.Equal((NoticeKinds.BreachOverdue, false), (o.Kind, o.IsReminder)));
        Assert.Equal([Given.Owner, Id], projection.Rows.OfType<AddInboxRow>().Select(r => r.PersonId));
        Assert.Null(projection.Rows.OfType<PutBreachRow>().Single().NextReminderAt);
    }
}
