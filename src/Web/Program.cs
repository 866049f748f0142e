using SanSangSo.Web.Ui;

var builder = WebApplication.CreateBuilder(args);
builder.AddSanSangSoPages();

var app = builder.Build();
app.UseSanSangSoFrame();
app.MapSanSangSoPages();

await app.RunAsync();
