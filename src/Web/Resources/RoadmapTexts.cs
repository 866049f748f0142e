namespace SanSangSo.Web.Resources;

/// <summary>The texts of the way to the next level, and of the plan that is chosen from it.</summary>
public sealed class RoadmapTexts;
