using ArchUnitNET.Loader;
using static ArchUnitNET.Fluent.ArchRuleDefinition;
using Assembly = System.Reflection.Assembly;

namespace SanSangSo.Web.Tests.Architecture;

/// <summary>References run down only, and the silo is known to one folder of Web.</summary>
public sealed class FloorTests
{
    private static readonly Assembly Web = Assembly.Load("SanSangSo.Web");
    private static readonly Assembly Silo = Assembly.Load("SanSangSo.Silo");
    private static readonly Assembly Assessments = Assembly.Load("SanSangSo.Assessments");

    private static readonly ArchUnitNET.Domain.Architecture Floors = new ArchLoader().LoadAssemblies(Web, Silo, Assessments).Build();

    [Fact]
    public void Silo_never_names_Web() => Assert.DoesNotContain(Silo.GetReferencedAssemblies(), a => a.Name == Web.GetName().Name);

    [Fact]
    public void Web_names_types_of_Silo_in_Hosting_only() => Assert.Empty(WhoNames(Silo));

    [Fact]
    public void Pages_name_types_of_Assessments_which_shows_that_naming_is_seen() =>
        Assert.Contains(WhoNames(Assessments), found => found.Contains("SanSangSo.Web.Pages.", StringComparison.Ordinal));

    private static IEnumerable<string> WhoNames(Assembly floor)
    {
        var rule = Types().That().ResideInAssembly(Web)
            .And().DoNotResideInNamespaceMatching(@"^SanSangSo\.Web\.Hosting(\.|$)")
            .Should().NotDependOnAny(Types().That().ResideInAssembly(floor))
            .Because("pages and endpoints speak to grains through the interfaces of Assessments");
        return rule.Evaluate(Floors).Where(result => !result.Passed).Select(result => result.Description);
    }
}
