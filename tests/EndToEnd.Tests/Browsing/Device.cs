using System.Collections.Concurrent;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SanSangSo.EndToEnd.Tests.Browsing;

/// <summary>
/// One browser on one screen, used by what is written on the page: labels, buttons, links. Every page it comes to must be as wide as the
/// screen, and must not put an error on the console (a violation of the content security policy is one) nor answer with one.
/// </summary>
internal sealed class Device : IAsyncDisposable
{
    private const string Overflow = "() => document.documentElement.scrollWidth - window.innerWidth";
    private const int Patience = 30_000;

    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _problems = new();

    private Device(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.SetDefaultTimeout(Patience);
        page.Console += (_, message) => Note(message.Type == "error" && !IsEchoOfStatus(message.Text), message.Text);
        page.PageError += (_, error) => Note(true, error);
        page.Response += (_, answer) => Note(answer.Status >= 400 && !AllowedStatus.Contains(answer.Status), $"{answer.Status} {answer.Url}");
    }

    public IPage Page { get; }

    /// <summary>Answers that the test asks for: 404 for what must not be found.</summary>
    public ISet<int> AllowedStatus { get; } = new HashSet<int>();

    public static async Task<Device> OpenAsync(IBrowser browser, Uri site, Screen screen, bool javaScript, string language)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = site.ToString(),
            ViewportSize = new ViewportSize { Width = screen.Width, Height = screen.Height },
            JavaScriptEnabled = javaScript,
            Locale = language,
            TimezoneId = "Asia/Ho_Chi_Minh",
        });
        return new Device(context, await context.NewPageAsync());
    }

    public async Task GoToAsync(string address)
    {
        await Page.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.DOMContentLoaded });
        await ArrivedAsync();
    }

    public async Task BackAsync()
    {
        await Page.GoBackAsync(new PageGoBackOptions { WaitUntil = WaitUntilState.DOMContentLoaded });
        await ArrivedAsync();
    }

    public Task FillAsync(string label, string text) => Page.GetByLabel(label, new PageGetByLabelOptions { Exact = true }).FillAsync(text);

    /// <summary>Picks an option of a select box by its words.</summary>
    public Task SelectAsync(string label, string option) =>
        Page.GetByLabel(label, new PageGetByLabelOptions { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = option });

    /// <summary>Picks one of the choices under a question.</summary>
    public Task ChooseAsync(string question, string choice) =>
        Page.GetByRole(AriaRole.Group, new PageGetByRoleOptions { Name = question })
            .GetByRole(AriaRole.Radio, new LocatorGetByRoleOptions { Name = choice, Exact = true }).CheckAsync();

    /// <summary>Presses a button, or a link that looks like one.</summary>
    public Task PressAsync(string button) =>
        LeaveByAsync(Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = button, Exact = true }).First);

    public Task FollowAsync(string link) =>
        LeaveByAsync(Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = link, Exact = true }).First);

    /// <summary>Does what leads to another page, or to this one anew, and waits for it.</summary>
    public async Task LeaveByAsync(ILocator control) => await LeaveByAsync(() => control.ClickAsync());

    public async Task LeaveByAsync(Func<Task> act)
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void OnLoaded(object? sender, IPage page) => arrived.TrySetResult();
        Page.DOMContentLoaded += OnLoaded;
        try
        {
            await act();
            await arrived.Task.WaitAsync(TimeSpan.FromMilliseconds(Patience));
        }
        catch (TimeoutException late)
        {
            Assert.Fail($"Nothing followed on {Page.Url}. {late.Message}\n{await Page.InnerTextAsync("main")}");
        }
        finally
        {
            Page.DOMContentLoaded -= OnLoaded;
        }

        await ArrivedAsync();
    }

    /// <summary>The page's heading is exactly this.</summary>
    public Task ReadHeadingAsync(string heading) =>
        Expect(Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 })).ToHaveTextAsync(heading);

    /// <summary>This stands somewhere in the page's main part.</summary>
    public Task ReadAsync(string text) => Expect(Page.GetByRole(AriaRole.Main)).ToContainTextAsync(text);

    /// <summary>The error summary has the focus and says this.</summary>
    public async Task ReadErrorAsync(string error)
    {
        var summary = Page.GetByRole(AriaRole.Alert);
        await Expect(summary).ToContainTextAsync(error);
        await Expect(summary).ToBeFocusedAsync();
    }

    public async Task<string> MainTextAsync() => await Page.GetByRole(AriaRole.Main).InnerTextAsync();

    /// <summary>What every page owes the reader, whatever led to it.</summary>
    public async Task ArrivedAsync()
    {
        var excess = await Page.EvaluateAsync<int>(Overflow);
        Assert.True(excess <= 0, $"{Page.Url} is {excess} pixels wider than the screen.");
        Assert.True(_problems.IsEmpty, $"{Page.Url}:\n{string.Join('\n', _problems)}");
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private void Note(bool isProblem, string problem)
    {
        if (isProblem)
        {
            _problems.Enqueue(problem);
        }
    }

    // The browser repeats a refused answer on the console; the answer itself has been looked at.
    private static bool IsEchoOfStatus(string text) => text.StartsWith("Failed to load resource", StringComparison.Ordinal);
}
