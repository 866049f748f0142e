using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.TestCommon.Web;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Tests.Enterprise;

namespace SanSangSo.Web.Tests.Rights;

/// <summary>
/// Twins do the same on every form of an owner's; one sends, beside what the form has, a field for every column of the store, every property
/// of a command or a state, and every property of an account. Afterwards their rows are the same.
/// </summary>
public sealed partial class ExtraFieldTests : IAsyncDisposable
{
    private readonly WebHost _host = new();

    [Fact]
    public async Task Fields_that_a_form_does_not_have_change_no_column()
    {
        var extras = Extras();
        Assert.True(extras.Length > 200, $"Only {extras.Length} names are tried.");

        var plain = await LiveAsync(new Twin(EnterpriseVisits.NewTaxCode(), "mot@sinh-doi.test"), []);
        var stuffed = await LiveAsync(new Twin(EnterpriseVisits.NewTaxCode(), "hai@sinh-doi.test"), extras);

        Assert.True(plain.Count > 25, $"Only {plain.Count} rows were made.");
        Assert.Equal(plain, stuffed);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private async Task<IReadOnlyList<string>> LiveAsync(Twin twin, (string Name, string Value)[] extras)
    {
        var before = (await StoreTables.ReadAsync(_host.Services)).ToHashSet(StringComparer.Ordinal);
        await _host.AddAccountAsync(twin.Email);
        using var visitor = await _host.SignInAsync(twin.Email);

        await SendAsync("/account", "form:has([name=Name])", ("Name", "Nguyễn Thị Sinh Đôi"));
        await SendAsync("/account/data", "main form[method=post]");
        var name = await NextAsync(await SendAsync("/enterprise/new", "#main-form", ("TaxCode", twin.TaxCode)));
        var line = await NextAsync(await SubmitAsync(name, "#main-form", ("Identity.Name", "Khách sạn Sinh Đôi"), ("Identity.Commune", "22366")));
        var about = await NextAsync(await SubmitAsync(line, "#main-form", ("Chosen.BusinessLine", "55")));
        var check = await NextAsync(await SubmitAsync(about, "#main-form", ("About.Form", "Company"), ("About.Ownership", "Private")));
        var home = (await NextAsync(await SubmitAsync(check, "#main-form"))).Address;
        await SendAsync(
            $"{home}/size", "#main-form", ("Size.EmployeesBand", "1"), ("Size.RevenueBand", "unknown"), ("Size.CapitalBand", "unknown"));
        await SendAsync($"{home}/profile/name", "#main-form", ("Identity.Name", "Khách sạn Đổi Tên"), ("Identity.Commune", "22736"));
        await SendAsync($"{home}/profile/line", "#main-form", ("Chosen.BusinessLine", "10"));
        await SendAsync($"{home}/profile/about", "#main-form", ("About.Form", "Cooperative"), ("About.Ownership", "Private"));
        await SendAsync($"{home}/members/invite", "#main-form", ("Email", "dong-nghiep@sinh-doi.test"), ("Role", "Viewer"));
        await SendAsync($"{home}/assessments", "form[data-start=vn-dbi-2021]", ("FromLast", "false"));
        var draft = (await visitor.OpenAsync($"{home}/assessments")).Document.QuerySelectorAll<IHtmlAnchorElement>("main a")
            .Select(a => a.GetAttribute("href")!).First(a => DraftLink().IsMatch(a));
        var first = await visitor.OpenAsync(DraftLink().Match(draft).Value + "/1/1");
        var questions = first.Document.QuerySelectorAll(".question").Select(q => ("q-" + q.Id!["q-".Length..], "3")).ToArray();
        Assert.NotEmpty(questions);
        Assert.NotNull((await SubmitAsync(first, "#main-form", questions)).Location);
        await SendAsync("/account/data/ask", "#main-form", ("Kind", "Correction"), ("Text", "Sửa tên của tôi"));

        var id = home.Split('/')[2];
        var made = (await StoreTables.ReadAsync(_host.Services)).Where(row => !before.Contains(row));
        return [.. made.Select(row => twin.Anonymous(row, id)).Order(StringComparer.Ordinal)];

        async Task<Answer> SendAsync(string address, string form, params (string Name, string Value)[] values)
        {
            var page = await visitor.OpenAsync(address);
            var answer = await SubmitAsync(page, form, values);
            Assert.True(answer.Location is not null, $"{address}: {answer.Status} {string.Join("; ", answer.Errors)}");
            return answer;
        }

        // A name that the form has is the form's.
        Task<Answer> SubmitAsync(Answer page, string form, params (string Name, string Value)[] values)
        {
            var own = page.Document.QuerySelector<IHtmlFormElement>(form)?.Elements.Select(e => e.GetAttribute("name")).ToHashSet() ?? [];
            return visitor.SubmitAsync(page, form, button: null, [.. values, .. extras.Where(e => !own.Contains(e.Name) && values.All(v => v.Name != e.Name))]);
        }

        async Task<Answer> NextAsync(Answer answer) => await visitor.FollowAsync(answer);
    }

    // What an attacker would guess: names with values that would matter.
    private (string Name, string Value)[] Extras()
    {
        var records = typeof(EnterpriseState).Assembly.GetTypes()
            .Where(t => t is { IsClass: true, IsAbstract: false, Namespace: not null }
                && (t.Namespace.EndsWith(".Enterprises", StringComparison.Ordinal) || t.Namespace.EndsWith(".People", StringComparison.Ordinal)))
            .SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Instance)).Select(p => p.Name);
        var account = typeof(Account).GetProperties().Select(p => p.Name);
        return
        [
            .. StoreTables.ColumnNames(_host.Services).Concat(records).Concat(account).Distinct(StringComparer.OrdinalIgnoreCase)
                .SelectMany(name => (string[])[name, $"Input.{name}", $"Draft.{name}", $"Identity.{name}", $"About.{name}"])
                .Take(900)
                .Select(name => (name, ValueOf(name.Split('.')[^1]))),
        ];
    }

    private static string ValueOf(string name) => name switch
    {
        "Role" => "Owner",
        "Email" => "ke-gian@vi-du.test",
        "Province" => "79",
        "Language" => "en",
        "OperationId" => Guid.Empty.ToString(),
        _ when name.EndsWith("Id", StringComparison.Ordinal) => "0198a1b2-0000-7000-8000-00000000000b",
        _ when name.EndsWith("At", StringComparison.Ordinal) => "1",
        _ => "true",
    };

    [GeneratedRegex("^/enterprise/[0-9a-f-]{36}/assessments/[0-9a-f-]{36}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DraftLink();

    private sealed partial record Twin(string TaxCode, string Email)
    {
        /// <summary>The row without what is a twin's own, or differs by chance.</summary>
        public string Anonymous(string row, string enterprise)
        {
            var same = row.Replace(Email, "<email>", StringComparison.OrdinalIgnoreCase)
                .Replace(TaxCode, "<code>", StringComparison.Ordinal).Replace(enterprise, "<enterprise>", StringComparison.OrdinalIgnoreCase);
            return ByChance().Replace(same, "<id>").ToString(CultureInfo.InvariantCulture);
        }

        [GeneratedRegex("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|[0-9a-f]{32,}|(?<=\"form\":\")[0-9a-f]{8}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
        private static partial Regex ByChance();
    }
}
