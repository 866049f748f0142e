using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Enterprise;

/// <summary>Legal form, ownership and the legal marks of a company, as the form has them.</summary>
public sealed class AboutFields
{
    public const string WomenOwned = "women-owned";
    public const string ManyFemaleWorkers = "many-female-workers";
    public const string SocialEnterprise = "social-enterprise";

    /// <summary>In the order of the page; each is the id of a term that explains it.</summary>
    public static readonly IReadOnlyList<string> AllMarks = [WomenOwned, ManyFemaleWorkers, SocialEnterprise];

    public LegalForm? Form { get; set; }

    public Ownership? Ownership { get; set; }

    public IList<string> Marks { get; set; } = [];

    public static AboutFields Of(LegalForm? form, Ownership? ownership, bool womenOwned, bool manyFemaleWorkers, bool social) => new()
    {
        Form = form,
        Ownership = ownership,
        Marks = [.. AllMarks.Zip([womenOwned, manyFemaleWorkers, social]).Where(mark => mark.Second).Select(mark => mark.First)],
    };

    public void Check(ModelStateDictionary state, string prefix, TaxCodeKind kind, IStringLocalizer<EnterpriseTexts> texts)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(texts);
        var fitting = LegalForms.Fitting(kind);
        if (fitting is [var only])
        {
            Form = only;
        }

        if (Form is not { } form)
        {
            state.AddModelError($"{prefix}.{nameof(Form)}", texts["About.Form.Missing"]);
        }
        else if (!fitting.Contains(form))
        {
            state.AddModelError($"{prefix}.{nameof(Form)}", texts[$"refusal.{ProfileRefusals.FormContradictsTaxCode}"]);
        }

        if (Ownership is null)
        {
            state.AddModelError($"{prefix}.{nameof(Ownership)}", texts["About.Ownership.Missing"]);
        }
    }
}
