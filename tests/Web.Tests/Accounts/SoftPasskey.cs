using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SanSangSo.Web.Tests.Accounts;

/// <summary>A passkey in software (WebAuthn level 2, ES256, attestation "none"): what browser and device answer to our options.</summary>
internal sealed class SoftPasskey : IDisposable
{
    private const byte Present = 0x01;
    private const byte Verified = 0x04;
    private const byte WithKey = 0x40;

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] _id = RandomNumberGenerator.GetBytes(32);
    private string _owner = "";

    /// <summary>Where the page stands that asks.</summary>
    public string Origin { get; init; } = "https://localhost";

    /// <summary>Whether the owner unlocks it by finger, face or PIN.</summary>
    public bool Unlocks { get; init; } = true;

    /// <summary>Becomes the passkey that the options ask for.</summary>
    public string Create(string options)
    {
        var asked = JsonNode.Parse(options)!;
        _owner = (string)asked["user"]!["id"]!;
        byte[] attestation =
        [
            0xA3, .. Text("fmt"), .. Text("none"), .. Text("attStmt"), 0xA0, .. Text("authData"), .. Bytes(
            [
                .. Data((string)asked["rp"]!["id"]!, WithKey), .. new byte[16], 0, (byte)_id.Length, .. _id, .. PublicKey(),
            ]),
        ];
        return Answer(new JsonObject
        {
            ["clientDataJSON"] = Base64Url.EncodeToString(Client("webauthn.create", asked)),
            ["attestationObject"] = Base64Url.EncodeToString(attestation),
            ["transports"] = new JsonArray("internal"),
        });
    }

    /// <summary>Answers the challenge of the options.</summary>
    public string Sign(string options)
    {
        var asked = JsonNode.Parse(options)!;
        var data = Data((string)asked["rpId"]!, 0);
        var client = Client("webauthn.get", asked);
        var signature = _key.SignData([.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Answer(new JsonObject
        {
            ["clientDataJSON"] = Base64Url.EncodeToString(client),
            ["authenticatorData"] = Base64Url.EncodeToString(data),
            ["signature"] = Base64Url.EncodeToString(signature),
            ["userHandle"] = _owner,
        });
    }

    public void Dispose() => _key.Dispose();

    private string Answer(JsonObject response) => new JsonObject
    {
        ["id"] = Base64Url.EncodeToString(_id),
        ["rawId"] = Base64Url.EncodeToString(_id),
        ["type"] = "public-key",
        ["clientExtensionResults"] = new JsonObject(),
        ["response"] = response,
    }.ToJsonString();

    private byte[] Client(string type, JsonNode asked) => JsonSerializer.SerializeToUtf8Bytes(
        new { type, challenge = (string)asked["challenge"]!, origin = Origin, crossOrigin = false });

    // Hash of the domain, flags, and a count that a passkey kept in several devices leaves at 0.
    private byte[] Data(string domain, byte flags) =>
        [.. SHA256.HashData(Encoding.UTF8.GetBytes(domain)), (byte)(flags | Present | (Unlocks ? Verified : 0)), 0, 0, 0, 0];

    // COSE: key type EC2, algorithm ES256, curve P-256, and the point.
    private byte[] PublicKey()
    {
        var point = _key.ExportParameters(includePrivateParameters: false).Q;
        return [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, .. Bytes(point.X!), 0x22, .. Bytes(point.Y!)];
    }

    private static byte[] Text(string text) => [(byte)(0x60 + text.Length), .. Encoding.ASCII.GetBytes(text)];

    // In as few bytes as it goes, which is the only form taken.
    private static byte[] Bytes(byte[] bytes) => bytes.Length <= byte.MaxValue
        ? [0x58, (byte)bytes.Length, .. bytes]
        : [0x59, (byte)(bytes.Length >> 8), (byte)bytes.Length, .. bytes];
}
