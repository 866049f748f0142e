using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using SanSangSo.TestCommon.Web;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Tests.Assessments;

/// <summary>No page of the room speaks both languages at once.</summary>
public sealed partial class LanguageTests(WebHost host)
{
    // Names that stay as they are in English: the product, the enterprise, and the abbreviations of laws.
    private static readonly string[] Names = ["Sẵn Sàng Số", "QĐ-BTTTT", "QĐ-BKHCN", "NĐ-CP", "QĐ-TTg"];

    [Fact]
    public async Task English_pages_have_no_Vietnamese_letters()
    {
        var owner = await Assessor.CreateAsync(host, "en");

        Assert.All(await PagesAsync(owner), page =>
        {
            var words = Names.Append(owner.Name).Aggregate(page.Words(), (text, name) => text.Replace(name, "", StringComparison.Ordinal));
            Assert.Empty(Vietnamese().Matches(words).Select(m => $"{page.Address}: {words[Math.Max(0, m.Index - 20)..]}"));
        });
    }

    [Fact]
    public async Task Vietnamese_pages_have_no_English_text()
    {
        var owner = await Assessor.CreateAsync(host);
        // Fields of the receipt's file have one name in both.
        var pages = (await PagesAsync(owner)).ConvertAll(page => FieldName().Replace(page.Words(), ""));
        var resources = new ResourceManager(typeof(AssessmentTexts));
        var vietnamese = resources.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!;
        var english = resources.GetResourceSet(CultureInfo.GetCultureInfo("en"), createIfNotExists: true, tryParents: false)!;

        foreach (System.Collections.DictionaryEntry text in english)
        {
            // The longest run of words between placeholders; words of one language only.
            var words = Placeholder().Split((string)text.Value!).MaxBy(part => part.Length)!.Trim();
            if (words.Length > 2 && !vietnamese.GetString((string)text.Key)!.Contains(words, StringComparison.Ordinal))
            {
                Assert.All(pages, page => Assert.DoesNotMatch($@"(?<!\w){Regex.Escape(words)}(?!\w)", page));
            }
        }
    }

    private static async Task<List<Answer>> PagesAsync(Assessor owner)
    {
        var pages = new List<Answer> { await owner.GetAsync(owner.Root) };
        var result = await owner.CompleteAsync(q => q[0] is '2' or '5' ? "3" : "4");
        pages.Add(result);
        pages.Add(await owner.GetAsync(result.Address.Split('?')[0].Replace("/result", "/receipt", StringComparison.Ordinal)));
        pages.Add(await owner.GetAsync(owner.Root));
        var draft = await owner.StartAsync(fromLast: true);
        var stale = await owner.GetAsync(draft + "/1/1");
        await owner.PressAsync(await owner.GetAsync(draft + "/1/1"), ("q-1.1.1", "unknown"));
        pages.Add(await owner.PressAsync(stale, ("q-1.1.1", "1")));
        pages.Add(await owner.GetAsync(draft));
        pages.Add(await owner.GetAsync(owner.Root));
        pages.Add(await owner.GetAsync(draft + "/2/1"));
        pages.Add(await owner.PressAsync(await owner.GetAsync(draft + "/check")));
        pages.Add(await owner.GetAsync(draft + "/discard"));
        return pages;
    }

    [GeneratedRegex("[ăâđêôơưĂÂĐÊÔƠƯ\u1EA0-\u1EF9]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Vietnamese();

    [GeneratedRegex("“[a-zA-Z]+”", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FieldName();

    [GeneratedRegex(@"\{\d\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
