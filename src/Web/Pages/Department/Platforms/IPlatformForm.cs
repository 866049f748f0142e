namespace SanSangSo.Web.Pages.Department.Platforms;

/// <summary>A page with the fields of a platform.</summary>
public interface IPlatformForm
{
    PlatformFields Fields { get; }
}
