namespace SanSangSo.Silo.Tests;

internal static class Placeholder;
