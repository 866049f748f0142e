namespace SanSangSo.EndToEnd.Tests;

internal static class Placeholder;
