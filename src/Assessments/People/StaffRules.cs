using SanSangSo.Assessments.Provinces;

namespace SanSangSo.Assessments.People;

/// <summary>What offers of roles must be.</summary>
public static class StaffRules
{
    /// <summary>An officer has a province's code and an agency; no other role has either. Whether the province is kept the store knows.</summary>
    public static bool IsWhole(StaffOffer offer) => offer.Role == StaffRole.Officer
        ? ProvinceRules.IsCode(offer.Province) && offer.Agency is { Length: > 0 and <= StaffOffer.AgencyMaximum }
        : Enum.IsDefined(offer.Role) && offer is { Province: null, Agency: null, Head: false };

    /// <summary>Whether the person holds exactly what is offered.</summary>
    public static bool Holds(PersonState state, StaffOffer offer) => offer.Role == StaffRole.Officer
        ? state.Offices.Contains(new Office(offer.Province!, offer.Agency!, offer.Head))
        : state.Roles.Contains(offer.Role);
}
