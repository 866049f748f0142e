using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace SanSangSo.Web.Api;

/// <summary>The JSON of the API: camelCase, Vietnamese letters as they are.</summary>
internal static class ApiJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
}
