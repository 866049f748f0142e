using System.Globalization;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.TestCommon.Web;

namespace SanSangSo.Web.Tests.Enterprise;

/// <summary>Ways through the enterprise room that several tests take.</summary>
internal static class EnterpriseVisits
{
    private const int FirstCode = 430000000;
    private static int _codes;

    /// <summary>A tax code of a company that no test has used yet.</summary>
    public static string NewTaxCode()
    {
        while (true)
        {
            var nine = (FirstCode + Interlocked.Increment(ref _codes)).ToString(CultureInfo.InvariantCulture);
            if (TaxCode.CheckDigit(nine) is { } check)
            {
                return nine + check.ToString(CultureInfo.InvariantCulture);
            }
        }
    }

    /// <summary>A person of whom nothing is known yet, signed in.</summary>
    public static async Task<Visitor> NewOwnerAsync(this WebHost host)
    {
        var email = $"{Guid.CreateVersion7():N}@vidu.test";
        await host.AddAccountAsync(email);
        return await host.SignInAsync(email);
    }

    public static async Task<Answer> FollowAsync(this Visitor visitor, Answer answer) =>
        await visitor.OpenAsync(answer.Location ?? throw new InvalidOperationException(
            $"{answer.Address} answered {answer.Status} without leading on: {string.Join("; ", answer.Errors)}"));

    /// <summary>Sends the page's main form and opens what it leads to.</summary>
    public static async Task<Answer> GoOnAsync(this Visitor visitor, Answer page, params (string Name, string Value)[] values) =>
        await visitor.FollowAsync(await visitor.SubmitAsync(page, values));

    /// <summary>Types a tax code on the first page.</summary>
    public static async Task<Answer> TypeTaxCodeAsync(this Visitor visitor, string code) =>
        await visitor.SubmitAsync(await visitor.OpenAsync("/enterprise/new"), ("TaxCode", code));

    /// <summary>From the name to the check page of a company.</summary>
    public static async Task<Answer> FillInAsync(this Visitor visitor, Answer identity, string name)
    {
        var line = await visitor.GoOnAsync(identity, ("Identity.Name", name), ("Identity.Commune", "22366"));
        var about = await visitor.GoOnAsync(line, ("Chosen.BusinessLine", "55"));
        return about.Address.EndsWith("/check", StringComparison.Ordinal)
            ? about
            : await visitor.GoOnAsync(about, ("About.Form", "Company"), ("About.Ownership", "Private"));
    }

    /// <summary>Registers a hotel in Nha Trang and returns its home page.</summary>
    public static async Task<Answer> RegisterAsync(this Visitor visitor, string code, string name)
    {
        var check = await visitor.FillInAsync(await visitor.FollowAsync(await visitor.TypeTaxCodeAsync(code)), name);
        return await visitor.GoOnAsync(check);
    }

    public static Guid IdOf(Answer home) => Guid.Parse(home.Address.Split('/')[2]);
}
