namespace SanSangSo.Assessments.Tests;

internal static class Placeholder;
