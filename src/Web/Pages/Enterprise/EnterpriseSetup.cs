using SanSangSo.Web.Pages.Enterprise.New;

namespace SanSangSo.Web.Pages.Enterprise;

internal static class EnterpriseSetup
{
    public static IServiceCollection AddEnterprisePages(this IServiceCollection services) => services.AddSingleton<RegistrationDrafts>();
}
