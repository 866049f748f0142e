using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.TestCommon.Web;

namespace SanSangSo.Web.Tests.Assessments;

/// <summary>Where the store does not take a commit, the page says so and keeps what was chosen.</summary>
public sealed class NotSavedTests(NotSavedTests.Host host) : IClassFixture<NotSavedTests.Host>
{
    [Fact]
    public async Task What_could_not_be_saved_stays_on_the_page_and_can_be_saved_again()
    {
        var owner = await Assessor.CreateAsync(host);
        var draft = await owner.StartAsync();
        await owner.PressAsync(await owner.GetAsync(draft + "/1/1"), ("q-1.1.1", "1"));
        var page = await owner.GetAsync(draft + "/1/1");

        host.Refuses = true;
        var refused = await owner.PressAsync(page, ("q-1.1.1", "5"), ("q-1.1.2", "2"));
        host.Refuses = false;

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Status);
        Assert.Contains("Chưa lưu được", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal(("5", "2"), (refused.Chosen("1.1.1"), refused.Chosen("1.1.2")));
        Assert.Equal("1", (await owner.GetAsync(draft + "/1/1")).Chosen("1.1.1"));
        Assert.Equal(draft + "/1/2", (await owner.PressAsync(refused)).Address);
        var stored = await owner.GetAsync(draft + "/1/1");
        Assert.Equal(("5", "2"), (stored.Chosen("1.1.1"), stored.Chosen("1.1.2")));
    }

    [Fact]
    public async Task A_submission_that_could_not_be_saved_leaves_the_draft_as_it_was()
    {
        var owner = await Assessor.CreateAsync(host);
        var check = await owner.AnswerAllAsync(await owner.StartAsync(), _ => "3");

        host.Refuses = true;
        var refused = await owner.PressAsync(check, ("DeclaredTrue", "true"));
        host.Refuses = false;

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Status);
        Assert.Contains("Chưa nộp được", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Contains("/result", (await owner.PressAsync(refused, ("DeclaredTrue", "true"))).Address, StringComparison.Ordinal);
    }

    public sealed class Host : WebHost, IIncomingGrainCallFilter
    {
        public bool Refuses { get; set; }

        public async Task Invoke(IIncomingGrainCallContext context)
        {
            ArgumentNullException.ThrowIfNull(context);
            var refusal = Refusal.Of(Refusals.NotSaved);
            switch (context.MethodName)
            {
                case nameof(IEnterpriseAssessments.SaveAsync) when Refuses:
                    context.Result = new Outcome<AnswersStored>(null, refusal);
                    break;
                case nameof(IEnterpriseAssessments.SubmitAsync) when Refuses:
                    context.Result = new Outcome<DraftClosed>(null, refusal);
                    break;
                default:
                    await context.Invoke();
                    break;
            }
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.AddSingleton<IIncomingGrainCallFilter>(this));
        }
    }
}
