using System.Net;
using SanSangSo.TestCommon.Web;
using SanSangSo.Web.Tests.Enterprise;

namespace SanSangSo.Web.Tests.Department;

/// <summary>How officers of the province decide who speaks for an enterprise.</summary>
public sealed class ClaimTests(WebHost host)
{
    [Fact]
    public async Task The_letter_shows_its_code_once()
    {
        using var owner = await host.NewOwnerAsync();
        using var officer = await host.NewOfficerAsync();
        var code = EnterpriseVisits.NewTaxCode();
        var home = await owner.RegisterAsync(code, "Khách sạn Một Lần");
        await owner.AskForProofAsync(home, "Letter");
        var claim = await officer.OpenClaimAsync(home);

        var letter = await officer.SubmitAsync(claim, "form[action$='/letter']", button: null);
        var again = await officer.SubmitAsync(claim, "form[action$='/letter']", button: null);

        Assert.Equal("no-store", letter.Headers["Cache-Control"]);
        var text = letter.Document.QuerySelector(".letter")!.TextContent;
        foreach (var part in new[] { "Khách sạn Một Lần", code, "Phường Nha Trang", "Sở thử nghiệm", "https://localhost/enterprise", "24/12/2026" })
        {
            Assert.Contains(part, text, StringComparison.Ordinal);
        }

        Assert.Equal("Mã chỉ hiện một lần và đã được hiện", again.Heading);
        Assert.Null(again.Document.QuerySelector(".letter__code"));
        Assert.Equal(ProofVisits.ClaimOf(home), (await officer.GetAsync($"{ProofVisits.ClaimOf(home)}/letter")).Location);
        var list = await officer.OpenAsync("/department/claims");
        Assert.Contains("Đã gửi mã", list.Document.QuerySelectorAll("tr").Single(r => r.TextContent.Contains("Khách sạn Một Lần", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task By_contact_mail_the_code_arrives_there()
    {
        using var owner = await host.NewOwnerAsync();
        using var officer = await host.NewOfficerAsync();
        var home = await owner.RegisterAsync(EnterpriseVisits.NewTaxCode(), "Khách sạn Hộp Thư");
        await owner.AskForProofAsync(home, "ContactMail");
        const string form = "form[action*='Mail' i]";

        var claim = await officer.OpenClaimAsync(home);
        Assert.Equal(["Hãy nhập địa chỉ thư điện tử"], (await officer.SubmitAsync(claim, form, null)).Errors);
        Assert.Equal(["Đây không phải là một địa chỉ thư điện tử"], (await officer.SubmitAsync(claim, form, null, ("Email", "khach san"))).Errors);
        var sent = await officer.FollowAsync(await officer.SubmitAsync(claim, form, null, ("Email", "hop-thu@khach-san.test")));
        Assert.Contains("Đã gửi mã tới địa chỉ liên hệ", sent.Body, StringComparison.Ordinal);

        var mail = Assert.Single(await host.MailsToAsync("hop-thu@khach-san.test"));
        var proved = await owner.GoOnAsync(await owner.OpenAsync($"{home.Address}/proof"), ("Code", ProofVisits.CodeIn(mail.Body)));
        Assert.Contains("bằng mã gửi tới địa chỉ liên hệ", proved.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_is_opened_and_accepted_and_every_look_is_seen()
    {
        using var owner = await host.NewOwnerAsync();
        using var officer = await host.NewOfficerAsync();
        var code = EnterpriseVisits.NewTaxCode();
        var home = await owner.RegisterAsync(code, "Khách sạn Có Dấu");
        await owner.SendPapersAsync(home);

        Assert.Contains("Khách sạn Có Dấu", (await officer.OpenAsync("/department/claims")).Body, StringComparison.Ordinal);
        var claim = await officer.OpenClaimAsync(home);
        Assert.Contains(code, claim.Body, StringComparison.Ordinal);
        var address = claim.Document.QuerySelector("main a[href*='/files/']")!.GetAttribute("href")!;
        var file = await officer.GetAsync(address);
        Assert.Equal("application/pdf", file.Headers["Content-Type"]);
        Assert.StartsWith("attachment", file.Headers["Content-Disposition"], StringComparison.Ordinal);
        Assert.Equal(("nosniff", "no-store"), (file.Headers["X-Content-Type-Options"], file.Headers["Cache-Control"]));
        Assert.StartsWith("%PDF-1.7", file.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"{ProofVisits.ClaimOf(home)}/files/{Guid.CreateVersion7()}")).Status);
        Assert.Contains("xem yêu cầu xác nhận đại diện", (await owner.OpenAsync(home.Address)).Body, StringComparison.Ordinal);

        Assert.Equal(["Hãy chọn xác nhận hoặc từ chối"], (await officer.SubmitAsync(claim)).Errors);
        var accepted = await officer.GoOnAsync(claim, ("Accept", "true"));
        Assert.Contains("Đã xác nhận người đại diện", accepted.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Khách sạn Có Dấu", accepted.Body, StringComparison.Ordinal);
        Assert.Contains("qua giấy tờ mà chuyên viên đã kiểm tra", (await owner.OpenAsync($"{home.Address}/proof")).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(address)).Status);
        // Sent twice it is answered twice; from a page that is behind it meets no claim.
        Assert.Contains("Đã xác nhận người đại diện", (await officer.GoOnAsync(claim, ("Accept", "true"))).Body, StringComparison.Ordinal);
        var late = await officer.GoOnAsync(claim, ("OperationId", Guid.CreateVersion7().ToString()), ("Accept", "false"), ("Reason", "Muộn"));
        Assert.Contains("không còn chờ nữa", late.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_no_needs_a_reason_which_the_owner_reads()
    {
        using var owner = await host.NewOwnerAsync();
        using var officer = await host.NewOfficerAsync();
        var home = await owner.RegisterAsync(EnterpriseVisits.NewTaxCode(), "Khách sạn Mờ");
        await owner.SendPapersAsync(home);
        var claim = await officer.OpenClaimAsync(home);

        Assert.Equal(["Hãy cho biết lý do"], (await officer.SubmitAsync(claim, ("Accept", "false"), ("Reason", "  "))).Errors);
        Assert.Equal(["Lý do dài nhất 500 ký tự"], (await officer.SubmitAsync(claim, ("Accept", "false"), ("Reason", new string('a', 501)))).Errors);
        await officer.GoOnAsync(claim, ("Accept", "false"), ("Reason", "Ảnh mờ, không đọc được mã số thuế."));

        var standing = await owner.OpenAsync($"{home.Address}/proof");
        Assert.Contains("Ảnh mờ, không đọc được mã số thuế.", standing.Body, StringComparison.Ordinal);
        Assert.NotNull(standing.Document.QuerySelector("input[value=Letter]"));
    }

    [Fact]
    public async Task The_ownership_moves_to_whoever_shows_papers()
    {
        using var former = await host.NewOwnerAsync();
        using var claimant = await host.NewOwnerAsync();
        using var officer = await host.NewOfficerAsync();
        var code = EnterpriseVisits.NewTaxCode();
        var proved = await former.RegisterAsync(code, "Khách sạn Chủ Cũ");
        await host.ProveAsync(EnterpriseVisits.IdOf(proved));
        var taken = await claimant.FollowAsync(await claimant.TypeTaxCodeAsync(code));
        var identity = await claimant.OpenAsync(taken.Document.QuerySelector("main a[href$='/name']")!.GetAttribute("href")!);
        var apart = await claimant.GoOnAsync(await claimant.FillInAsync(identity, "Khách sạn Chủ Mới"));
        await claimant.SendPapersAsync(apart);

        var claim = await officer.OpenClaimAsync(apart);
        Assert.Contains("Khách sạn Chủ Cũ", claim.Body, StringComparison.Ordinal);
        Assert.Null(claim.Document.QuerySelector("input[type=radio]"));
        Assert.Contains("Người khác vừa được xác nhận", Assert.Single((await officer.SubmitAsync(claim, ("Accept", "true"))).Errors), StringComparison.Ordinal);
        var move = await officer.OpenAsync($"{ProofVisits.ClaimOf(apart)}/move");
        Assert.Equal(["Hãy cho biết lý do"], (await officer.SubmitAsync(move)).Errors);
        var moved = await officer.GoOnAsync(move, ("Reason", "Giấy đăng ký mới ghi người này."));

        Assert.Contains("Đã chuyển quyền sở hữu", moved.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await former.GetAsync(proved.Address)).Status);
        Assert.Equal("Khách sạn Chủ Cũ", (await claimant.OpenAsync(proved.Address)).Heading);
        Assert.Contains(proved.Address, (await claimant.OpenAsync($"{apart.Address}/proof")).Body, StringComparison.Ordinal);
        foreach (var told in new[] { former, claimant })
        {
            Assert.Contains("Giấy đăng ký mới ghi người này.", (await told.OpenAsync("/account/inbox")).Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Whoever_is_no_officer_of_the_province_finds_nothing()
    {
        using var owner = await host.NewOwnerAsync();
        using var neighbour = await host.NewOfficerAsync("79");
        using var officer = await host.NewOfficerAsync();
        var home = await owner.RegisterAsync(EnterpriseVisits.NewTaxCode(), "Khách sạn Bên Nhà");
        await owner.SendPapersAsync(home);
        var claim = await officer.OpenClaimAsync(home);
        var file = claim.Document.QuerySelector("main a[href*='/files/']")!.GetAttribute("href")!;

        foreach (var visitor in new[] { owner, neighbour })
        {
            foreach (var page in new[] { ProofVisits.ClaimOf(home), file, $"{ProofVisits.ClaimOf(home)}/move" })
            {
                Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(page)).Status);
            }

            var token = (await visitor.OpenAsync("/account/password")).Document.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
            foreach (var form in new[] { "", "?handler=Mail", "/letter", "/move" })
            {
                var answer = await visitor.PostAsync(
                    $"{ProofVisits.ClaimOf(home)}{form}", ("__RequestVerificationToken", token), ("Accept", "true"), ("Email", "a@b.test"), ("Reason", "Vì sao"));
                Assert.Equal(HttpStatusCode.NotFound, answer.Status);
            }
        }

        Assert.DoesNotContain("Khách sạn Bên Nhà", (await neighbour.OpenAsync("/department/claims")).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.GetAsync("/department/claims")).Status);
        // No claim, nothing to see.
        var quiet = await owner.RegisterAsync(EnterpriseVisits.NewTaxCode(), "Khách sạn Không Hỏi");
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(ProofVisits.ClaimOf(quiet))).Status);
    }
}
