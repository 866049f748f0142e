using System.Net;
using System.Text;
using SanSangSo.TestCommon.Web;

namespace SanSangSo.Web.Tests.Enterprise;

/// <summary>How an owner shows to speak for the enterprise, and what the others who name the same tax code see.</summary>
public sealed class ProofTests(WebHost host)
{
    [Fact]
    public async Task By_letter_the_officer_prints_a_code_and_the_owner_types_it()
    {
        using var owner = await host.NewOwnerAsync();
        using var officer = await host.NewOfficerAsync();
        var home = await owner.RegisterAsync(EnterpriseVisits.NewTaxCode(), "Khách sạn Thư Tín");
        Assert.Contains("Chưa xác nhận đại diện", home.Body, StringComparison.Ordinal);
        Assert.Contains("Chưa xác nhận đại diện", (await owner.OpenAsync("/enterprise")).Body, StringComparison.Ordinal);

        var asked = await owner.AskForProofAsync(home, "Letter");
        Assert.Contains("Đã gửi yêu cầu xác nhận đại diện", asked.Body, StringComparison.Ordinal);
        Assert.Contains("27/11/2026", asked.Body, StringComparison.Ordinal);
        Assert.Null(asked.Document.QuerySelector("#Code"));
        var code = await officer.PrintCodeAsync(home);

        var page = await owner.OpenAsync(asked.Address);
        var few = await owner.SubmitAsync(page, ("Code", "ABCD-EFGH"));
        Assert.Contains("bạn đã nhập 8", Assert.Single(few.Errors), StringComparison.Ordinal);
        var wrong = await owner.SubmitAsync(page, ("Code", "AAAA-AAAA-AAAA"));
        Assert.Contains("còn thử được 4 lần", Assert.Single(wrong.Errors), StringComparison.Ordinal);
        Assert.Equal("AAAA-AAAA-AAAA", wrong.Document.QuerySelector("#Code")!.GetAttribute("value"));
        Assert.Contains("Bạn còn thử được 4 lần.", (await owner.OpenAsync(asked.Address)).Body, StringComparison.Ordinal);
        var right = await owner.FollowAsync(await owner.SubmitAsync(wrong, ("Code", code.Replace('-', ' ').ToLowerInvariant())));

        Assert.Contains("Đã xác nhận. Từ bây giờ doanh nghiệp được tính", right.Body, StringComparison.Ordinal);
        Assert.Contains("24/11/2026, bằng mã trong thư", right.Body, StringComparison.Ordinal);
        Assert.Null(right.Document.QuerySelector("main form"));
        Assert.DoesNotContain("Chưa xác nhận đại diện", (await owner.OpenAsync(home.Address)).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Chưa xác nhận đại diện", (await owner.OpenAsync("/enterprise")).Body, StringComparison.Ordinal);
        Assert.Equal("Khách sạn Thư Tín", (await officer.OpenAsync($"/department/enterprises/{EnterpriseVisits.IdOf(home)}")).Heading);
    }

    [Fact]
    public async Task Five_wrong_codes_end_it_until_a_new_one_is_sent()
    {
        using var owner = await host.NewOwnerAsync();
        using var officer = await host.NewOfficerAsync();
        var home = await owner.RegisterAsync(EnterpriseVisits.NewTaxCode(), "Khách sạn Đoán");
        await owner.AskForProofAsync(home, "Letter");
        var code = await officer.PrintCodeAsync(home);
        var page = await owner.OpenAsync($"{home.Address}/proof");

        for (var i = 0; i < 5; i++)
        {
            await owner.SubmitAsync(page, ("Code", $"AAAA-AAAA-AAA{i + 2}"));
        }

        var over = await owner.FollowAsync(await owner.SubmitAsync(page, ("Code", code)));
        Assert.Contains("nhập sai 5 lần", over.Body, StringComparison.Ordinal);
        Assert.Null(over.Document.QuerySelector("#Code"));
        var second = await officer.PrintCodeAsync(home);
        Assert.Contains("Đã xác nhận.", (await owner.GoOnAsync(await owner.OpenAsync(over.Address), ("Code", second))).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_is_withdrawn_and_another_way_chosen()
    {
        using var owner = await host.NewOwnerAsync();
        var home = await owner.RegisterAsync(EnterpriseVisits.NewTaxCode(), "Khách sạn Đổi Ý");
        var asked = await owner.AskForProofAsync(home, "ContactMail");

        var withdrawn = await owner.FollowAsync(await owner.SubmitAsync(asked, "form[action*='Withdraw' i]", button: null));

        Assert.Contains("Đã rút lại yêu cầu", withdrawn.Body, StringComparison.Ordinal);
        Assert.Contains("chọn một cách xác nhận", Assert.Single((await owner.SubmitAsync(withdrawn)).Errors), StringComparison.Ordinal);
        Assert.Contains("Thư gửi tới trụ sở đăng ký", (await owner.AskForProofAsync(home, "Letter")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Documents_are_known_by_their_content_and_refused_with_what_is_wrong()
    {
        using var owner = await host.NewOwnerAsync();
        var home = await owner.RegisterAsync(EnterpriseVisits.NewTaxCode(), "Khách sạn Giấy Tờ");
        var page = await owner.OpenAsync($"{home.Address}/proof");
        var large = new byte[(5 * 1024 * 1024) + 1];
        ProofVisits.Pdf.CopyTo(large, 0);
        var far = new byte[17 * 1024 * 1024];

        (string, byte[])[][] sent =
        [
            [],
            [("giay.pdf", Encoding.UTF8.GetBytes("<script>alert(1)</script>"))],
            [("rong.pdf", [])],
            [("giay.pdf", ProofVisits.Pdf), ("lon.pdf", large)],
            [("1.pdf", ProofVisits.Pdf), ("2.pdf", ProofVisits.Pdf), ("3.pdf", ProofVisits.Pdf), ("4.pdf", ProofVisits.Pdf)],
        ];
        string[] said = ["ít nhất một tệp", "“giay.pdf” không phải", "“rong.pdf” không phải", "“lon.pdf” lớn hơn 5 MB", "tối đa 3 tệp"];
        foreach (var (files, words) in sent.Zip(said))
        {
            var refused = await owner.UploadAsync(page, [("Way", "Document")], [.. files.Select(f => ("Documents", f.Item1, f.Item2))]);
            Assert.Contains(words, Assert.Single(refused.Errors), StringComparison.Ordinal);
            Assert.NotNull(refused.Document.QuerySelector("input[value=Document][checked]"));
        }

        var tooLong = await owner.FollowAsync(await owner.UploadAsync(page, [("Way", "Document")], ("Documents", "xa.pdf", far)));
        Assert.Contains("lớn hơn 16 MB", Assert.Single(tooLong.Errors), StringComparison.Ordinal);
        Assert.NotNull(tooLong.Document.QuerySelector("input[value=Document][checked]"));
        Assert.Empty((await owner.OpenAsync(page.Address)).Errors);

        byte[] photo = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3];
        var asked = await owner.FollowAsync(await owner.UploadAsync(
            page, [("Way", "Document")], ("Documents", "giay.bin", ProofVisits.Pdf), ("Documents", "anh", photo)));
        Assert.Contains("kiểm tra giấy tờ và trả lời", asked.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_who_name_one_code_the_one_proved_wins_and_the_other_stays_apart()
    {
        using var first = await host.NewOwnerAsync();
        using var second = await host.NewOwnerAsync();
        var code = EnterpriseVisits.NewTaxCode();
        var squat = await first.RegisterAsync(code, "Khách sạn Đến Trước");
        var real = await second.RegisterAsync(code, "Khách sạn Đúng Chủ");
        await host.ProveAsync(EnterpriseVisits.IdOf(real));

        var page = await first.OpenAsync($"{squat.Address}/proof");

        Assert.Contains("Người khác đã được xác nhận đại diện", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Khách sạn Đúng Chủ", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(EnterpriseVisits.IdOf(real).ToString(), page.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await first.GetAsync(real.Address)).Status);
        Assert.Equal("Khách sạn Đến Trước", (await first.OpenAsync(squat.Address)).Heading);
        // Neither the letter nor the mail can help here; papers can.
        Assert.NotEmpty((await first.SubmitAsync(page, "#main-form", button: null, ("Way", "Letter"))).Errors);
        var asked = await first.FollowAsync(await first.UploadAsync(page, [], ("Documents", "giay.pdf", ProofVisits.Pdf)));
        Assert.Contains("Đã gửi yêu cầu xác nhận đại diện", asked.Body, StringComparison.Ordinal);

        var joining = await first.FollowAsync(await first.SubmitAsync(asked, "form[action*='Join' i]", button: null));
        Assert.Contains("Đã gửi yêu cầu tham gia", joining.Body, StringComparison.Ordinal);
        await second.SubmitAsync(await second.OpenAsync($"{real.Address}/requests"), "main form", "button[value=true]");
        var own = (await first.OpenAsync(page.Address)).Document.QuerySelector($"main a[href='{real.Address}']");
        Assert.Equal("Mở doanh nghiệp đó", own?.TextContent);
    }

    [Fact]
    public async Task Only_an_owner_asks_and_only_members_see()
    {
        var ownerId = await host.AddAccountAsync("chu-that@vidu.test");
        using var owner = await host.SignInAsync("chu-that@vidu.test");
        using var other = await host.NewOwnerAsync();
        var home = await owner.RegisterAsync(EnterpriseVisits.NewTaxCode(), "Khách sạn Của Chủ");
        using var viewer = await host.NewViewerAsync(home, ownerId);
        var own = await other.RegisterAsync(EnterpriseVisits.NewTaxCode(), "Khách sạn Bên Cạnh");
        var form = await other.OpenAsync($"{own.Address}/proof");
        var token = form.Document.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"{home.Address}/proof")).Status);
        foreach (var handler in (string[])["", "?handler=Code", "?handler=Withdraw", "?handler=Join"])
        {
            var answer = await other.PostAsync(
                $"{home.Address}/proof{handler}", ("__RequestVerificationToken", token), ("Way", "Letter"), ("Code", "AAAA-AAAA-AAAA"));
            Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        }

        var seen = await viewer.OpenAsync($"{home.Address}/proof");
        Assert.Contains("Chỉ người quản lý", seen.Body, StringComparison.Ordinal);
        Assert.Null(seen.Document.QuerySelector("main form"));
        await owner.AskForProofAsync(home, "Letter");
        var waits = await viewer.OpenAsync($"{home.Address}/proof");
        Assert.Contains("Yêu cầu đang chờ", waits.Body, StringComparison.Ordinal);
        Assert.Null(waits.Document.QuerySelector("main form"));
    }
}
