namespace SanSangSo.Assessments.Tests.Architecture;

public sealed class FloorTests
{
    [Fact]
    public void The_pure_floor_knows_no_runtime_no_database_no_web_and_no_floor_above()
    {
        string[] forbidden =
        [
            "Orleans.Runtime", "Orleans.Server", "Orleans.Hosting", "Orleans.Core.dll", "Orleans.Persistence", "Orleans.Clustering",
            "Microsoft.Orleans.Server", "Microsoft.Orleans.Runtime", "Microsoft.EntityFrameworkCore", "Microsoft.AspNetCore", "Microsoft.Data",
            "Npgsql", "Hangfire", "MailKit", "System.Net.Http", "System.Data", "SanSangSo.Silo", "SanSangSo.Web",
        ];

        var named = typeof(Enterprise).Assembly.GetReferencedAssemblies().Select(a => a.Name!).ToArray();

        Assert.DoesNotContain(named, name => forbidden.Any(f => name.StartsWith(f, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_pure_floor_builds_on_nothing_but_orleans_abstractions_and_yaml()
    {
        var project = System.Xml.Linq.XDocument.Load(Path.Combine(Repository.Root, "src", "Assessments", "Assessments.csproj"));

        Assert.Equal(
            ["Microsoft.Orleans.Sdk", "YamlDotNet"],
            project.Descendants("PackageReference").Select(p => p.Attribute("Include")!.Value).Order(StringComparer.Ordinal));
        Assert.Empty(project.Descendants("ProjectReference"));
    }

    [Fact]
    public void The_pure_floor_touches_no_file_no_network_no_environment_and_no_clock()
    {
        string[] forbidden = ["File.", "Directory.", "HttpClient", "Environment.", "TimeProvider", "Task.Run", "Thread.", "Console."];
        var own = Path.Combine(Repository.Root, "src", "Assessments") + Path.DirectorySeparatorChar;

        var found =
            from file in Repository.Sources(".cs")
            where file.StartsWith(own, StringComparison.Ordinal)
            from line in File.ReadLines(file)
            let code = line.TrimStart()
            where !code.StartsWith("//", StringComparison.Ordinal)
                && forbidden.Any(f => System.Text.RegularExpressions.Regex.IsMatch(
                    code, $@"(?<![\w.]){System.Text.RegularExpressions.Regex.Escape(f)}", default, TimeSpan.FromSeconds(1)))
            select $"{Path.GetFileName(file)}: {code}";

        Assert.Empty(found);
    }

    [Fact]
    public void Every_grain_interface_and_method_has_an_alias()
    {
        var grains = typeof(Enterprise).Assembly.GetTypes().Where(t => t.IsInterface && typeof(IAddressable).IsAssignableFrom(t)).ToArray();

        Assert.NotEmpty(grains);
        Assert.All(grains, grain =>
        {
            Assert.NotNull(grain.GetCustomAttributes(typeof(AliasAttribute), inherit: false).SingleOrDefault());
            Assert.All(
                grain.GetMethods().Where(m => !m.IsStatic),
                method => Assert.NotNull(method.GetCustomAttributes(typeof(AliasAttribute), inherit: false).SingleOrDefault()));
        });
    }
}
