namespace SanSangSo.Web.Tests;

internal static class Placeholder;
