using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Orleans.Serialization;
using Orleans.Serialization.Configuration;
using SanSangSo.Assessments;

namespace SanSangSo.Silo.Hosting;

/// <summary>
/// Grain messages carry the domain's records as the same JSON that the journal keeps, so the records need no attributes of Orleans
/// and there is one format to version.
/// </summary>
internal static class DomainSerializer
{
    private const string Namespace = "SanSangSo.Assessments";

    public static IServiceCollection AddDomainSerializer(this IServiceCollection services)
    {
        services.AddSerializer(serializer => serializer.AddJsonSerializer(IsOurs, Options()));
        services.Configure<TypeManifestOptions>(manifest => manifest.AddAllowedAssembly(typeof(DomainJson).Assembly));
        return services;
    }

    internal static bool IsOurs(Type type) =>
        type.Namespace is { } name
        && (name == Namespace || name.StartsWith(Namespace + ".", StringComparison.Ordinal))
        && !typeof(Delegate).IsAssignableFrom(type)
        && !type.IsInterface;

    internal static JsonSerializerOptions Options() => new(DomainJson.Default.Options)
    {
        TypeInfoResolver = JsonTypeInfoResolver.Combine(DomainJson.Default, new UntypedRoot()),
    };

    /// <summary>Orleans hands values over as <see cref="object"/>; JSON then looks at the run-time type.</summary>
    private sealed class UntypedRoot : IJsonTypeInfoResolver
    {
        public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) =>
            type == typeof(object) ? JsonMetadataServices.CreateValueInfo<object>(options, JsonMetadataServices.ObjectConverter) : null;
    }
}
