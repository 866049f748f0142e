using SanSangSo.Web.Pages.Department.Claims;

namespace SanSangSo.Web.Pages.Department;

internal static class DepartmentSetup
{
    public static IServiceCollection AddDepartmentPages(this IServiceCollection services) => services
        .AddSingleton<PagePlaces>()
        .AddSingleton<ClaimPlaces>()
        .AddScoped<DepartmentWords>();
}
