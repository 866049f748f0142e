using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Language;
using static SanSangSo.Silo.Storage.Parameter;

namespace SanSangSo.Silo.Storage;

/// <summary>Changes of single rows as statements that both databases run.</summary>
internal static class RowScript
{
    private const string AddEnterprise =
        """
        insert into enterprise (id, province, tax_code_hash, tax_code, tax_code_shown, name, search_name, sort_key, commune,
            business_line, sector_group, size, ownership, created_at)
        values (@id, @province, @tax_code_hash, @tax_code, @tax_code_shown, '', '', '', '', '', '', 'Unknown', 'Private', @created_at)
        """;

    private const string PutEnterprise =
        """
        update enterprise set commune = @commune, business_line = @business_line, sector_group = @sector_group, size = @size,
            ownership = @ownership, instrument = @instrument, level = @level, points = @points, assessed_at = @assessed_at,
            draft_started_at = @draft_started_at
        where id = @id
        """;

    private const string PutNamedEnterprise =
        """
        update enterprise set name = @name, search_name = @search_name, sort_key = @sort_key, commune = @commune,
            business_line = @business_line, sector_group = @sector_group, size = @size, ownership = @ownership,
            instrument = @instrument, level = @level, points = @points, assessed_at = @assessed_at, draft_started_at = @draft_started_at
        where id = @id
        """;

    private const string PutMembership =
        """
        insert into membership (enterprise_id, person_id, role, since) values (@enterprise_id, @person_id, @role, @since)
        on conflict (enterprise_id, person_id) do update set role = excluded.role
        """;

    private const string RemoveMembership =
        "delete from membership where enterprise_id = @enterprise_id and person_id = @person_id";

    private const string PutAccessRequest =
        """
        insert into access_request (id, enterprise_id, person_id, asked_at, accepted)
        values (@id, @enterprise_id, @person_id, @asked_at, @accepted)
        on conflict (id) do update set accepted = excluded.accepted
        """;

    private const string AddAssessment =
        """
        insert into assessment (id, enterprise_id, instrument, instrument_version, level, points, submitted_at, content)
        values (@id, @enterprise_id, @instrument, @instrument_version, @level, @points, @submitted_at, @content)
        """;

    private const string AddPerson =
        """
        insert into person (id, email, language, reminders_stopped, unsubscribe_token, created_at)
        values (@id, @email, @language, @reminders_stopped, @unsubscribe_token, @created_at)
        """;

    private const string PutPerson =
        """
        update person set name = coalesce(@name, name), language = @language, reminders_stopped = @reminders_stopped where id = @id
        """;

    private const string PutConsent =
        """
        insert into consent (person_id, purpose, text_version, language, given_at)
        values (@person_id, @purpose, @text_version, @language, @given_at)
        on conflict (person_id, purpose) do update set text_version = excluded.text_version, language = excluded.language,
            given_at = excluded.given_at, withdrawn_at = null
        """;

    private const string EndConsent =
        "update consent set withdrawn_at = @withdrawn_at where person_id = @person_id and purpose = @purpose";

    private const string AddDataRequest =
        """
        insert into data_request (id, person_id, kind, text_id, rule, at, acknowledge_by, answer_by, acknowledged_at)
        values (@id, @person_id, @kind, @text_id, @rule, @at, @acknowledge_by, @answer_by, @acknowledged_at)
        """;

    private const string AnswerDataRequest =
        "update data_request set done = @done, answer_id = @answer_id, answered_at = @answered_at where id = @id";

    private const string PutOfficer =
        """
        insert into officer (person_id, province, agency, head, since, ended_at)
        values (@person_id, @province, @agency, @head, @since, @ended_at)
        on conflict (person_id, province)
        do update set agency = excluded.agency, head = excluded.head, since = excluded.since, ended_at = excluded.ended_at
        """;

    private const string AddLook =
        """
        insert into access_log (id, enterprise_id, person_id, what, at) values (@id, @enterprise_id, @person_id, @what, @at)
        on conflict (id) do nothing
        """;

    private const string AddMessage =
        """
        insert into inbox (id, person_id, kind, enterprise_id, arguments, at)
        values (@id, @person_id, @kind, @enterprise_id, @arguments, @at)
        on conflict (id) do nothing
        """;

    private const string MarkRead =
        "update inbox set read_at = @read_at where id = @id and person_id = @person_id and read_at is null";

    public static Statement Of(RowChange change, TaxCodeHasher taxCodes) => change switch
    {
        AddEnterpriseRow r => Statement.Plain(
            AddEnterprise,
            Id("id", r.Id), Text("province", r.Province), Text("tax_code_hash", taxCodes.Hash(r.TaxCode)),
            Text("tax_code", r.TaxCode.IsPersonal ? null : r.TaxCode.Digits), Text("tax_code_shown", r.TaxCode.Shown),
            Number("created_at", r.CreatedAt)),
        PutEnterpriseRow r => OfEnterprise(r),
        PutMembershipRow r => Statement.Plain(
            PutMembership,
            Id("enterprise_id", r.EnterpriseId), Id("person_id", r.PersonId), Text("role", r.Role.ToString()), Number("since", r.Since)),
        RemoveMembershipRow r => Statement.Plain(
            RemoveMembership, Id("enterprise_id", r.EnterpriseId), Id("person_id", r.PersonId)),
        PutAccessRequestRow r => Statement.Plain(
            PutAccessRequest,
            Id("id", r.Id), Id("enterprise_id", r.EnterpriseId), Id("person_id", r.PersonId), Number("asked_at", r.AskedAt),
            Flag("accepted", r.Accepted)),
        AddAssessmentRow r => Statement.Plain(
            AddAssessment,
            Id("id", r.Id), Id("enterprise_id", r.EnterpriseId), Text("instrument", r.Instrument),
            Number("instrument_version", r.InstrumentVersion), Number("level", r.Level), Number("points", r.Points),
            Number("submitted_at", r.SubmittedAt), Text("content", r.Content)),
        AddPersonRow r => Statement.Plain(
            AddPerson,
            Id("id", r.Id), Text("email", r.Email), Text("language", r.Language), Flag("reminders_stopped", false),
            Text("unsubscribe_token", r.UnsubscribeToken), Number("created_at", r.CreatedAt)),
        PutPersonRow r => Statement.Guarded(
            PutPerson,
            Id("id", r.Id), Text("name", r.Name), Text("language", r.Language), Flag("reminders_stopped", r.RemindersStopped)),
        PutConsentRow r => Statement.Plain(
            PutConsent,
            Id("person_id", r.PersonId), Text("purpose", r.Purpose), Number("text_version", r.TextVersion), Text("language", r.Language),
            Number("given_at", r.GivenAt)),
        EndConsentRow r => Statement.Plain(
            EndConsent, Id("person_id", r.PersonId), Text("purpose", r.Purpose), Number("withdrawn_at", r.WithdrawnAt)),
        AddDataRequestRow r => Statement.Plain(
            AddDataRequest,
            Id("id", r.Id), Id("person_id", r.PersonId), Text("kind", r.Kind.ToString()), Id("text_id", r.TextId), Text("rule", r.Rule),
            Number("at", r.At), Number("acknowledge_by", r.AcknowledgeBy), Number("answer_by", r.AnswerBy),
            Number("acknowledged_at", r.AcknowledgedAt)),
        AnswerDataRequestRow r => Statement.Guarded(
            AnswerDataRequest,
            Id("id", r.Id), Flag("done", r.Done), Id("answer_id", r.AnswerId), Number("answered_at", r.AnsweredAt)),
        PutOfficerRow r => Statement.Plain(
            PutOfficer,
            Id("person_id", r.PersonId), Text("province", r.Province), Text("agency", r.Agency), Flag("head", r.Head),
            Number("since", r.Since), Number("ended_at", r.EndedAt)),
        AddAccessLogRow r => Statement.Plain(
            AddLook,
            Id("id", r.Id), Id("enterprise_id", r.EnterpriseId), Id("person_id", r.PersonId), Text("what", r.What), Number("at", r.At)),
        AddInboxRow r => Statement.Plain(
            AddMessage,
            Id("id", r.Id), Id("person_id", r.PersonId), Text("kind", r.Kind), Id("enterprise_id", r.EnterpriseId),
            Text("arguments", r.Arguments), Number("at", r.At)),
        MarkInboxReadRow r => Statement.Plain(
            MarkRead, Id("id", r.Id), Id("person_id", r.PersonId), Number("read_at", r.ReadAt)),
        EraseTextRow r => ErasureScript.Of(r),
        EraseRowsOf r => ErasureScript.Of(r),
        EraseRowsOfEnterprise r => ErasureScript.Of(r),
        _ => StaffScript.Find(change) ?? ProofScript.Find(change) ?? SharingScript.Find(change) ?? BreachScript.Find(change)
            ?? InstrumentScript.Find(change) ?? ProvinceScript.Find(change) ?? MigrationScript.Find(change)
            ?? throw new ArgumentException($"The row change {change.GetType().Name} is unknown to the store.", nameof(change)),
    };

    private static Statement OfEnterprise(PutEnterpriseRow r)
    {
        Parameter[] parameters =
        [
            Id("id", r.Id), Text("commune", r.Commune), Text("business_line", r.BusinessLine), Text("sector_group", r.SectorGroup),
            Text("size", r.Size.ToString()), Text("ownership", r.Ownership.ToString()), Text("instrument", r.Instrument),
            Number("level", r.Level), Number("points", r.Points), Number("assessed_at", r.AssessedAt),
            Number("draft_started_at", r.DraftStartedAt),
        ];
        return r.Name is null
            ? Statement.Guarded(PutEnterprise, parameters)
            : Statement.Guarded(
                PutNamedEnterprise,
                [
                    .. parameters, Text("name", r.Name), Text("search_name", VietFold.Fold(r.Name)), Text("sort_key", VietFold.SortKey(r.Name)),
                ]);
    }
}
