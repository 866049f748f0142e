using System.Collections.Immutable;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Migration;

namespace SanSangSo.Assessments.Enterprises;

/// <summary>A function is to move onto a platform by a day.</summary>
public sealed record FunctionPlanned(string Function, PlatformInUse Platform, DateOnly For, Guid By, long At) : EnterpriseEvent;

/// <summary>A platform is being brought in.</summary>
public sealed record FunctionStarted(string Function, PlatformInUse Platform, Guid By, long At) : EnterpriseEvent;

/// <summary>
/// A member says on that day that the platform is in use and was in the last 3 months, or in the last season where months (1 to 12) name one.
/// </summary>
public sealed record FunctionConfirmed(
    string Function, PlatformInUse Platform, DateOnly On, ImmutableArray<int> Months, Guid By, long At) : EnterpriseEvent;

/// <summary>The platform was given up, before or after it was in use.</summary>
public sealed record FunctionGivenUp(string Function, TextRef? Reason, Guid By, long At) : EnterpriseEvent;

/// <summary>Nobody confirmed the use for too long; it does not count until somebody does.</summary>
public sealed record FunctionLapsed(string Function, long At) : EnterpriseEvent;

/// <summary>An officer said which platform of the catalogue the named one is; from now on it counts.</summary>
public sealed record NamedPlatformListed(Guid NamedId, string Code, Guid By, long At) : EnterpriseEvent;
