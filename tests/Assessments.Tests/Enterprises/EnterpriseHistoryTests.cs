namespace SanSangSo.Assessments.Tests.Enterprises;

/// <summary>
/// Random sequences of commands by two members, a stranger and the service. After every command the state is the fold of the
/// journal's JSON, and decisions go on from a snapshot's JSON as they would from memory.
/// </summary>
public sealed class EnterpriseHistoryTests
{
    private static readonly Gen<Step> AnyStep = Gen.Select(
        Gen.Frequency(
            (1, Gen.Const(Act.Register)), (2, Gen.Const(Act.ChangeProfile)), (2, Gen.Const(Act.GiveSize)), (2, Gen.Const(Act.Ask)),
            (2, Gen.Const(Act.AnswerRequest)), (5, Gen.Const(Act.Start)), (8, Gen.Const(Act.Save)), (5, Gen.Const(Act.SaveAll)),
            (1, Gen.Const(Act.Discard)), (5, Gen.Const(Act.Submit)), (3, Gen.Const(Act.Meet)), (2, Gen.Const(Act.ChangeRole)),
            (1, Gen.Const(Act.Remove)), (1, Gen.Const(Act.Leave)), (1, Gen.Const(Act.HandOver)), (2, Gen.Const(Act.Invite)),
            (1, Gen.Const(Act.Withdraw)), (2, Gen.Const(Act.Accept)), (3, Gen.Const(Act.AskProof)), (1, Gen.Const(Act.WithdrawProof)),
            (3, Gen.Const(Act.IssueCode)), (3, Gen.Const(Act.EnterCode)), (2, Gen.Const(Act.DecideProof)), (1, Gen.Const(Act.MoveOwnership)),
            (2, Gen.Const(Act.Share)), (2, Gen.Const(Act.OpenCase)), (2, Gen.Const(Act.CloseCase))),
        Gen.Int[0, 5], Gen.Int[0, 59], Gen.Int[0, 6], Gen.Double[0, 200]).Select((act, who, at, choice, days) => new Step(act, who, at, choice, days));

    private enum Act
    {
        Register,
        ChangeProfile,
        GiveSize,
        Ask,
        AnswerRequest,
        Start,
        Save,
        SaveAll,
        Discard,
        Submit,
        Meet,
        ChangeRole,
        Remove,
        Leave,
        HandOver,
        Invite,
        Withdraw,
        Accept,
        AskProof,
        WithdrawProof,
        IssueCode,
        EnterCode,
        DecideProof,
        MoveOwnership,
        Share,
        OpenCase,
        CloseCase,
    }

    [Fact]
    public void The_state_is_always_the_fold_of_the_journal() => AnyStep.List[5, 60].Sample(
        steps =>
        {
            var run = new Run();
            foreach (var step in steps.Prepend(new Step(Act.Register, Who: 0, 0, 0, 0)))
            {
                run.Do(step);
            }

            run.CheckJournal();
        },
        iter: 1_000);

    private sealed record Step(Act Act, int Who, int At, int Choice, double Days);

    private sealed class Run
    {
        private readonly List<string> _journal = [];
        private readonly Dictionary<Guid, SubmittedAssessment> _rows = [];
        private readonly HashSet<Guid> _delivered = [];
        private EnterpriseState _state = EnterpriseState.Empty;
        private long _now = Given.Morning;
        private int _operation;
        private string _token = "";
        private string _code = "";

        public void Do(Step step)
        {
            _now += (long)TimeSpan.FromDays(step.Days / 20).TotalMilliseconds;
            _operation++;
            var person = new[] { Given.Owner, Given.Owner, Given.Owner, Given.Editor, Given.Editor, Given.Stranger }[step.Who];
            var context = new DecideContext(Given.EnterpriseId, _now, new Caller(person, Given.Operation(_operation)), Given.Ink());
            var chosen = step.Choice == 6 ? Answer.DontKnow : Answer.Of(step.Choice);
            switch (step.Act)
            {
                case Act.Register:
                    Take(Enterprise.Register(_state, Given.Registration(), context));
                    break;
                case Act.ChangeProfile:
                    var details = Given.Details($"Tên {step.At}", line: step.At % 2 == 0 ? "10" : "55");
                    Take(Enterprise.ChangeProfile(_state, details, step.At % 5 == 0 ? details.Name : null, context), person);
                    break;
                case Act.GiveSize:
                    Take(Enterprise.GiveSizeFacts(_state, new GiveSizeFacts(Facts(step)), context), person);
                    break;
                case Act.Ask:
                    Take(Enterprise.AskForAccess(_state, context));
                    break;
                case Act.AnswerRequest:
                    var request = _state.Requests.FirstOrDefault()?.Id ?? Guid.Empty;
                    Take(Enterprise.AnswerAccess(_state, new AnswerAccess(request, Accept: step.At % 3 > 0), context), person);
                    break;
                case Act.Start:
                    var last = step.At % 2 == 0 && _state.Submitted.LastOrDefault() is { } newest ? _rows[newest.Id] : null;
                    Take(Enterprise.StartDraft(_state, new StartDraft("vn-dbi-2021", last is not null), last, context), person);
                    break;
                case Act.Save:
                    var question = Given.Dbi.Questions.ElementAt(step.At).Id;
                    var seen = step.Who == 0 ? _state.Draft?.Answers.GetValueOrDefault(question)?.Answer : null;
                    Take(Save($"form-{step.At % 4}", [new(question, seen, chosen)], context), person);
                    break;
                case Act.SaveAll:
                    Take(Save($"form-{_operation}", [.. Given.Dbi.Questions.Select(
                        q => new PostedAnswer(q.Id, _state.Draft?.Answers.GetValueOrDefault(q.Id)?.Answer, chosen))], context), person);
                    break;
                case Act.Discard:
                    Take(Enterprise.DiscardDraft(_state, new DiscardDraft(_state.Draft?.Id ?? Guid.Empty), context), person);
                    break;
                case Act.Submit:
                    var submit = new SubmitDraft(_state.Draft?.Id ?? _state.Submitted.LastOrDefault()?.Id ?? Guid.Empty, step.At > 2);
                    var decision = Enterprise.Submit(_state, submit, context, out var submitted);
                    Assert.Equal(decision.Refusal is null, submitted is not null);
                    if (submitted is not null)
                    {
                        Assert.True(_rows.TryAdd(submitted.Id, submitted));
                    }

                    Take(decision, person);
                    break;
                case Act.Meet:
                    var due = _state.FollowUps.IsEmpty ? Guid.Empty : _state.FollowUps[step.At % _state.FollowUps.Length].Id;
                    var met = Enterprise.MeetFollowUp(_state, new MeetFollowUp(due), context);
                    if (met.Result!.Delivered is { } delivered)
                    {
                        Assert.True(delivered.DueAt <= _now);
                        Assert.True(_delivered.Add(delivered.Id));
                    }

                    Take(met);
                    break;
                case Act.ChangeRole:
                    Take(Enterprise.ChangeRole(_state, new ChangeMemberRole(Other(step), (MemberRole)(step.Choice % 3)), context), person);
                    break;
                case Act.Remove:
                    Take(Enterprise.RemoveMember(_state, new RemoveMember(Other(step)), context), person);
                    break;
                case Act.Leave:
                    Take(Enterprise.Leave(_state, context), person);
                    break;
                case Act.HandOver:
                    Take(Enterprise.HandOver(_state, new HandOverOwnership(Other(step)), context), person);
                    break;
                case Act.Invite:
                    var invited = Enterprise.InviteMember(
                        _state, new InviteMember($"moi{step.At}@vidu.test", step.Choice % 2 == 0 ? MemberRole.Editor : MemberRole.Viewer), [], [],
                        context, out var token);
                    _token = token ?? _token;
                    Take(invited, person);
                    break;
                case Act.Withdraw:
                    var open = _state.Invitations.FirstOrDefault()?.Id ?? Guid.Empty;
                    Take(Enterprise.WithdrawInvitation(_state, new WithdrawInvitation(open), context), person);
                    break;
                case Act.Accept:
                    Take(Enterprise.AcceptInvitation(_state, new AcceptInvitation(_token), isAddressee: step.At % 4 > 0, context));
                    break;
                case Act.Share:
                    Take(Enterprise.SwitchSharing(_state, new SwitchSharing(step.At % 3 > 0, SharingTexts.Current.Version), context), person);
                    break;
                case Act.OpenCase:
                    Take(Enterprise.OpenCase(_state, new OpenCase($"Cần tư vấn {step.At}"), context), person);
                    break;
                case Act.CloseCase:
                    var waiting = _state.Cases.FirstOrDefault()?.Id ?? Guid.Empty;
                    Take(Enterprise.CloseCase(_state, new CloseCase(waiting, "Đã tư vấn"), isOfficer: step.At % 2 == 0, context));
                    break;
                default:
                    Take(DoProof(step, context), step.Act is Act.AskProof or Act.WithdrawProof or Act.EnterCode ? person : null);
                    break;
            }

            CheckState();
            if (step.At % 3 == 0)
            {
                _state = JsonSerializer.Deserialize(Given.Json(_state), DomainJson.Default.EnterpriseState)!;
            }
        }

        private Decision<EnterpriseEvent, ProofSaved> DoProof(Step step, DecideContext context)
        {
            var officer = context with { Caller = context.Caller with { PersonId = Given.Officer } };
            var claim = _state.Claim?.Id ?? Guid.Empty;
            switch (step.Act)
            {
                case Act.AskProof:
                    var file = new ProofFile(Given.Operation(_operation), "application/pdf", 1_000, new string('0', 64));
                    return Enterprise.AskForProof(_state, new AskForProof((ProofWay)(step.Choice % 3), step.Choice % 3 == 2 ? [file] : []), context);
                case Act.WithdrawProof:
                    return Enterprise.WithdrawProof(_state, new WithdrawProof(claim), context);
                case Act.IssueCode:
                    var issued = Enterprise.IssueProofCode(_state, new IssueProofCode(claim, "lienhe@vidu.test"), officer, out var code);
                    _code = code ?? _code;
                    return Without(issued);
                case Act.EnterCode:
                    var wasProved = _state.Representation is not null;
                    var entered = Enterprise.EnterProofCode(_state, new EnterProofCode(step.At % 2 == 0 ? _code : "ZZZZ-ZZZZ-ZZZZ"), context);
                    Assert.True(entered.Result is not { Proved: true } || (!wasProved && step.At % 2 == 0));
                    return Without(entered);
                case Act.DecideProof:
                    return Enterprise.DecideProof(_state, new DecideProof(claim, Accept: step.At % 2 == 0, "Giấy tờ mờ"), officer);
                case Act.MoveOwnership:
                    return Enterprise.MoveOwnership(_state, new MoveOwnership(Other(step), "Đổi người đại diện"), officer);
                default:
                    throw new InvalidOperationException();
            }

            Decision<EnterpriseEvent, ProofSaved> Without<T>(Decision<EnterpriseEvent, T> decision)
                where T : class => new(decision.Events, decision.Result is null ? null : new ProofSaved(_now), decision.Refusal);
        }

        public void CheckJournal()
        {
            var folded = _journal.Aggregate(EnterpriseState.Empty, (state, events) => Enterprise.Fold(
                state, JsonSerializer.Deserialize(events, DomainJson.Default.ImmutableArrayEnterpriseEvent)));
            var snapshot = Given.Json(_state);

            Assert.Equal(snapshot, Given.Json(folded));
            Assert.Equal(snapshot, Given.Json(JsonSerializer.Deserialize(snapshot, DomainJson.Default.EnterpriseState)!));
        }

        private static Guid Other(Step step) => new[] { Given.Owner, Given.Editor, Given.Stranger }[step.At % 3];

        private static SizeFacts Facts(Step step) => new(
            step.At % 5 == 4 ? null : step.At % 5, step.At % 7 == 0 ? step.At * 40 : null, step.Choice % 4, step.Choice == 6, step.At % 3);

        private Decision<EnterpriseEvent, AnswersStored> Save(string form, ImmutableArray<PostedAnswer> answers, DecideContext context) =>
            Enterprise.SaveAnswers(_state, new SaveAnswers(_state.Draft?.Id ?? Guid.Empty, form, "1.1", answers), context);

        private void Take<T>(Decision<EnterpriseEvent, T> decision, Guid? member = null)
            where T : class
        {
            if (member is { } person && _state.Member(person) is null)
            {
                Assert.Equal(Refusals.NotFound, decision.Refusal?.Code);
            }

            if (member is { } reader && _state.Member(reader) is { Role: MemberRole.Viewer } && decision.Refusal is null)
            {
                Assert.All(decision.Events, e => Assert.True(e is MemberRemoved or FollowUpSettled or FollowUpPlanned));
            }

            if (decision.Refusal is not null)
            {
                Assert.Empty(decision.Events);
                Assert.Null(decision.Result);
                return;
            }

            Assert.NotNull(decision.Result);
            _journal.Add(JsonSerializer.Serialize(decision.Events, DomainJson.Default.ImmutableArrayEnterpriseEvent));
            _state = Enterprise.Fold(_state, decision.Events);
        }

        private void CheckState()
        {
            if (_state.Profile is { } profile)
            {
                var rule = Catalogues.SizeRule(profile.SizeRule)!;
                Assert.Equal(rule.Classify(Catalogues.BusinessLine(profile.BusinessLine)!.DecreeGroup, profile.Size), profile.SizeClass);
            }

            Assert.Equal(_state.Representation is not null, _state.Cell() is not null);
            Assert.True(_state.Representation is null || _state.Claim is null);
            Assert.True(_state.Representation is not null || (_state.Shared is null && _state.Cases.IsEmpty));
            Assert.True(_state.Cases.Length <= Enterprise.OpenCasesMaximum);
            Assert.True(_state.Claim is null || _state.Member(_state.Claim.PersonId) is not null);
            Assert.True(_state.Claim?.Code is not { } sent || sent.Failed <= ProofCodes.TriesMaximum);
            Assert.Equal(_state.Members.Length, _state.Members.Select(m => m.PersonId).Distinct().Count());
            Assert.Equal(_rows.Keys.Order(), _state.Submitted.Select(s => s.Id).Order());
            Assert.Equal(_state.Profile is not null, _state.Members.Any(m => m.Role == MemberRole.Owner));
            Assert.All(_state.FollowUps, f => Assert.NotEqual(MemberRole.Viewer, _state.Member(f.PersonId)!.Role));
            Assert.True(_state.Draft is null || _state.Member(_state.Draft.PersonId)!.Role != MemberRole.Viewer);
            var recalls = _state.FollowUps.Where(f => f.Kind != FollowUpKind.ReassessmentDue).ToArray();
            Assert.All(recalls, f => Assert.Equal(_state.Draft?.Id, f.AssessmentId));
            Assert.Equal(_state.FollowUps.Length, _state.FollowUps.Select(f => f.Kind).Distinct().Count());
        }
    }
}
