using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Language;

namespace SanSangSo.Assessments.Enterprises;

public static partial class Enterprise
{
    public static Decision<EnterpriseEvent, ProfileSaved> Register(EnterpriseState state, RegisterEnterprise command, DecideContext context)
    {
        if (state.Profile is not null || state.IsGivenUp)
        {
            return Refuse<ProfileSaved>(ProfileRefusals.AlreadyRegistered);
        }

        var details = command.Details;
        if (ProfilePart.Check(Catalogues.Province(command.Province), command.TaxCode.Kind, details) is { } refusal)
        {
            return new([], null, refusal);
        }

        var (size, rule) = ProfilePart.Classify(details.BusinessLine, SizeFacts.Nothing, context.Now);
        var profile = new Profile(
            command.Province,
            context.Ink.Write(context.StreamId, command.TaxCode.Digits),
            command.TaxCode.Kind,
            context.Ink.Write(context.StreamId, CleanText.Clean(details.Name)),
            details.Commune,
            details.BusinessLine,
            details.Form,
            details.Ownership,
            details.WomenOwned,
            details.ManyFemaleWorkers,
            details.SocialEnterprise,
            SizeFacts.Nothing,
            size,
            rule);
        return Decision<EnterpriseEvent, ProfileSaved>.Accept(
            new ProfileSaved(context.StreamId, context.Now),
            new EnterpriseRegistered(profile),
            new MemberAdded(context.Caller.PersonId, MemberRole.Owner, context.Now));
    }

    /// <param name="nameNow">The name as it is; the state knows only where it lies. Null where it was erased.</param>
    public static Decision<EnterpriseEvent, ProfileSaved> ChangeProfile(
        EnterpriseState state, ProfileDetails command, string? nameNow, DecideContext context)
    {
        if (MayNotEdit(state, context) is { } refusal)
        {
            return new([], null, refusal);
        }

        var profile = state.Profile!;
        if (ProfilePart.Check(Catalogues.Province(profile.Province), profile.TaxCodeKind, command) is { } wrong)
        {
            return new([], null, wrong);
        }

        var saved = new ProfileSaved(context.StreamId, context.Now);
        if (command with { Name = CleanText.Clean(command.Name) } == DetailsOf(profile, nameNow))
        {
            return Decision<EnterpriseEvent, ProfileSaved>.Accept(saved);
        }

        var facts = SizeUnder(profile, command.BusinessLine);
        var (size, rule) = ProfilePart.Classify(command.BusinessLine, facts, context.Now);
        var changed = new ProfileChanged(
            context.Ink.Write(context.StreamId, CleanText.Clean(command.Name)),
            command.Commune,
            command.BusinessLine,
            command.Form,
            command.Ownership,
            command.WomenOwned,
            command.ManyFemaleWorkers,
            command.SocialEnterprise,
            size,
            rule);
        return facts == profile.Size
            ? Decision<EnterpriseEvent, ProfileSaved>.Accept(saved, changed)
            : Decision<EnterpriseEvent, ProfileSaved>.Accept(saved, changed, new SizeFactsGiven(facts, size, rule));
    }

    public static Decision<EnterpriseEvent, ProfileSaved> GiveSizeFacts(EnterpriseState state, GiveSizeFacts command, DecideContext context)
    {
        if (MayNotEdit(state, context) is { } refusal)
        {
            return new([], null, refusal);
        }

        var line = Catalogues.BusinessLine(state.Profile!.BusinessLine)!;
        var rule = Catalogues.SizeRuleOn(LocalDay.DayOf(context.Now));
        if (ProfilePart.Check(rule, line.DecreeGroup, command.Facts) is { } wrong)
        {
            return new([], null, wrong);
        }

        return Decision<EnterpriseEvent, ProfileSaved>.Accept(
            new ProfileSaved(context.StreamId, context.Now),
            new SizeFactsGiven(command.Facts, rule.Classify(line.DecreeGroup, command.Facts), rule.Id));
    }

    private static ProfileDetails? DetailsOf(Profile profile, string? name) => name is null ? null : new(
        name, profile.Commune, profile.BusinessLine, profile.Form, profile.Ownership, profile.WomenOwned, profile.ManyFemaleWorkers,
        profile.SocialEnterprise);

    /// <summary>Bands are of one group: where the business line moves to the other, only the exact number of employees still says something.</summary>
    private static SizeFacts SizeUnder(Profile profile, string newLine) =>
        Catalogues.BusinessLine(profile.BusinessLine)!.DecreeGroup == Catalogues.BusinessLine(newLine)!.DecreeGroup
            ? profile.Size
            : SizeFacts.Nothing with
            {
                InsuredEmployeesTenths = profile.Size.InsuredEmployeesTenths,
                NoRevenueYet = profile.Size.NoRevenueYet,
            };

    private static Refusal? MayNotEdit(EnterpriseState state, DecideContext context) =>
        state.Profile is null ? Commits.Refusal.Of(Refusals.NotFound) : state.Member(context.Caller.PersonId)?.Role switch
        {
            MemberRole.Owner or MemberRole.Editor => null,
            MemberRole.Viewer => Commits.Refusal.Of(MemberRefusals.ReadOnly),
            _ => Commits.Refusal.Of(Refusals.NotFound),
        };

    private static Decision<EnterpriseEvent, T> Refuse<T>(string code, params ReadOnlySpan<string> about)
        where T : class => Decision<EnterpriseEvent, T>.Refuse(code, about);
}
