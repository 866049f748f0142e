using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Instruments;
using SanSangSo.TestCommon.Web;

namespace SanSangSo.Web.Tests.Assessments;

/// <summary>A person with an enterprise and a browser on its assessment pages; the browser posts what stands on the page.</summary>
internal sealed class Assessor
{
    private static int _made;

    private Assessor(Visitor visitor, Guid person, string email, string name, string taxCode, Guid enterprise)
    {
        (Visitor, Person, Email, Name, TaxCode, Enterprise) = (visitor, person, email, name, taxCode, enterprise);
        Root = $"/enterprise/{enterprise}/assessments";
    }

    public Visitor Visitor { get; }

    public Guid Person { get; }

    public Guid Enterprise { get; }

    public string Email { get; }

    public string Name { get; }

    public string TaxCode { get; }

    public string Root { get; }

    public static async Task<Assessor> CreateAsync(WebHost host, string language = "vi", string line = "10")
    {
        var number = Interlocked.Increment(ref _made);
        var email = string.Create(CultureInfo.InvariantCulture, $"assessor-{number}@example.test");
        var name = string.Create(CultureInfo.InvariantCulture, $"Muối Hòn Khói {number}");
        var taxCode = TaxCodeOf(number);
        var person = await host.AddAccountAsync(email);
        var id = Guid.CreateVersion7();
        var registered = await host.Grains.GetGrain<IEnterpriseProfile>(id).RegisterAsync(
            new Caller(person, Guid.CreateVersion7()),
            new RegisterEnterprise("56", SanSangSo.Assessments.Enterprises.TaxCode.Parse(taxCode), new ProfileDetails(
                name, "22366", line, LegalForm.Company, Ownership.Private, WomenOwned: false, ManyFemaleWorkers: false, SocialEnterprise: false)));
        Assert.Null(registered.Refusal);
        await host.ProveAsync(id);
        var visitor = await host.SignInAsync(email);
        visitor.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        return new Assessor(visitor, person, email, name, taxCode, id);
    }

    /// <summary>Begins a draft from the list of assessments; answers the address of the draft.</summary>
    public async Task<string> StartAsync(bool fromLast = false, string instrument = "vn-dbi-2021")
    {
        var started = await Visitor.SubmitAsync(
            await GetAsync(Root), $"form[data-start={instrument}]", $"button[name=FromLast][value={(fromLast ? "true" : "false")}]");
        Assert.True(started.Status == HttpStatusCode.Redirect, $"{started.Status}");
        return (await GetAsync(started.Location!)).Address;
    }

    public async Task<Answer> GetAsync(string address)
    {
        var page = await Visitor.OpenAsync(address);
        Assert.True(page.Status == HttpStatusCode.OK, $"{address}: {page.Status}");
        return page;
    }

    /// <summary>Sends the page's form with these values chosen, and follows where it leads.</summary>
    public async Task<Answer> PressAsync(Answer page, params (string Name, string Value)[] values)
    {
        var answer = await Visitor.SubmitAsync(page, values);
        return answer is { Status: HttpStatusCode.Redirect, Location: { } next } ? await GetAsync(next) : answer;
    }

    /// <summary>Answers everything from the first page on, page after page, up to the check page.</summary>
    public async Task<Answer> AnswerAllAsync(string draft, Func<string, string> answer)
    {
        var page = await GetAsync($"{draft}/1/1");
        while (page.Questions() is { Count: > 0 } questions)
        {
            page = await PressAsync(page, [.. questions.Select(q => ("q-" + q, answer(q)))]);
        }

        Assert.Equal($"{draft}/check", page.Address);
        return page;
    }

    /// <summary>A whole assessment; answers the result page.</summary>
    public async Task<Answer> CompleteAsync(Func<string, string> answer)
    {
        var result = await PressAsync(await AnswerAllAsync(await StartAsync(), answer), ("DeclaredTrue", "true"));
        Assert.Contains("/result", result.Address, StringComparison.Ordinal);
        return result;
    }

    /// <summary>Answers every question as well as it can be answered, whatever its kind, and submits; answers the result page.</summary>
    public async Task<Answer> CompleteAsync(string draft, WebHost host)
    {
        var state = (await host.Grains.GetGrain<IEnterpriseAssessments>(Enterprise).GetDraftAsync(Person, Guid.Parse(draft[^36..])))!;
        var instrument = InstrumentCatalogue.BuiltIn.Get(state.Instrument, state.Version).For(state.Sector);
        var page = await GetAsync($"{draft}/{QuestionPages.Of(instrument).First.Id}");
        while (page.Questions() is { Count: > 0 } questions)
        {
            page = await PressAsync(page, [.. questions.SelectMany(q => Best(instrument.Question(q)!, page))]);
        }

        Assert.Equal($"{draft}/check", page.Address);
        return await PressAsync(page, ("DeclaredTrue", "true"));
    }

    private static IEnumerable<(string Name, string Value)> Best(Question question, Answer page) => question.Kind switch
    {
        QuestionKind.Single => [("q-" + question.Id, Text(question.Options.MaxBy(o => (decimal)o.Points)!.Number))],
        QuestionKind.Multiple => question.Options.Where(o => !o.Exclusive).Select(o => ("q-" + question.Id, Text(o.Number))),
        QuestionKind.Links => question.Pairs.Select(p => ("q-" + question.Id, $"{p.Pair.First}-{p.Pair.Second}")),
        QuestionKind.Grid => question.Rows.Select(r => ($"q-{question.Id}:{r.Number}", question.Scale.MaxBy(v => (decimal)v.Points)!.Value)),
        _ => throw new InvalidOperationException($"{page.Address}: {question.Kind}"),
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string TaxCodeOf(int number)
    {
        for (var nine = 420_100_000 + (number * 20); ; nine++)
        {
            var digits = nine.ToString(CultureInfo.InvariantCulture);
            if (SanSangSo.Assessments.Enterprises.TaxCode.CheckDigit(digits) is { } check)
            {
                return digits + check.ToString(CultureInfo.InvariantCulture);
            }
        }
    }
}

/// <summary>What tests look for on the assessment pages.</summary>
internal static class AssessmentPages
{
    /// <summary>The questions that the page asks, in order.</summary>
    public static IReadOnlyList<string> Questions(this Answer page) =>
        [.. page.Document.QuerySelectorAll(".question").Select(q => q.Id!["q-".Length..])];

    /// <summary>The words of the page, spaces and line breaks as one space.</summary>
    public static string Words(this Answer page) => Squeeze(page.Document.QuerySelector("main")!);

    public static string? Chosen(this Answer page, string question) =>
        page.Document.QuerySelectorAll<IHtmlInputElement>($"input[name='q-{question}']").FirstOrDefault(i => i.IsChecked)?.Value;

    public static string? Seen(this Answer page, string question) =>
        page.Document.QuerySelector<IHtmlInputElement>($"input[name='seen-{question}']")?.Value;

    /// <summary>The words of a question's block, on a question page or on the check page.</summary>
    public static string Block(this Answer page, string question) => Squeeze(page.Document.GetElementById($"q-{question}")!);

    private static string Squeeze(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
