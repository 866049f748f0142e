using SanSangSo.Web.Hosting;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Api;
using SanSangSo.Web.Ui;

return await CommandLine.RunAsync(args, () =>
{
    var builder = WebApplication.CreateBuilder(args);
    builder.AddSanSangSoLogging();
    builder.AddSanSangSoHosting();
    builder.AddSanSangSoPages();
    builder.AddSanSangSoApi();
    builder.AddSanSangSoHealth();

    var app = builder.Build();
    app.UseSanSangSoHosting();
    app.UseSanSangSoFrame();
    app.UseSanSangSoAccounts();
    app.MapSanSangSoHealth();
    app.MapSanSangSoApi();
    app.MapInstrumentFiles();
    app.MapSanSangSoPages();
    return app;
});
