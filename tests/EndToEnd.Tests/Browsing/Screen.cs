namespace SanSangSo.EndToEnd.Tests.Browsing;

/// <summary>How wide and high a device's screen is, in CSS pixels.</summary>
internal sealed record Screen(string Name, int Width, int Height)
{
    public static readonly Screen Desktop = new("1280", 1280, 900);

    public static readonly Screen Phone = new("360", 360, 740);
}
