namespace SanSangSo.Web.Pages.Admin;

internal static class AdminSetup
{
    public static IServiceCollection AddAdminPages(this IServiceCollection services) => services
        .AddScoped<StaffWords>()
        .AddScoped<LogWords>()
        .AddScoped<DeadlineWords>()
        .AddSingleton<LogPlaces>();
}
