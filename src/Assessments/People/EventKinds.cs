using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json.Serialization;
using SanSangSo.Assessments.Breaches;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Instruments;
using SanSangSo.Assessments.Migration;
using SanSangSo.Assessments.Provinces;

namespace SanSangSo.Assessments.People;

/// <summary>The kinds of events that the journal can hold, by stream and without their versions: "person.role-granted".</summary>
public static class EventKinds
{
    public static ImmutableArray<string> All { get; } =
    [
        .. Of(StreamKinds.Enterprise, typeof(EnterpriseEvent)),
        .. Of(StreamKinds.Person, typeof(PersonEvent)),
        .. Of(StreamKinds.Invitation, typeof(InvitationEvent)),
        .. Of(StreamKinds.Breach, typeof(BreachEvent)),
        .. Of(StreamKinds.Instrument, typeof(InstrumentEvent)),
        .. Of(StreamKinds.Province, typeof(ProvinceEvent)),
        .. Of(StreamKinds.Platforms, typeof(PlatformEvent)),
    ];

    /// <summary>The kind without its version.</summary>
    public static string Plain(string kind) => kind[..kind.LastIndexOf('.')];

    private static IEnumerable<string> Of(string stream, Type events) => events.GetCustomAttributes<JsonDerivedTypeAttribute>()
        .Select(a => $"{stream}.{Plain((string)a.TypeDiscriminator!)}").Distinct(StringComparer.Ordinal);
}
