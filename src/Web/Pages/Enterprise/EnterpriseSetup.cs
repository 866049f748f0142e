using SanSangSo.Web.Pages.Enterprise.Assessments;
using SanSangSo.Web.Pages.Enterprise.New;
using SanSangSo.Web.Pages.Enterprise.Proof;

namespace SanSangSo.Web.Pages.Enterprise;

internal static class EnterpriseSetup
{
    public static IServiceCollection AddEnterprisePages(this IServiceCollection services) => services
        .AddSingleton<RegistrationDrafts>()
        .AddSingleton<ShownPrompts>()
        .AddSingleton<ProofDocuments>()
        .AddScoped<RoadmapWords>();
}
