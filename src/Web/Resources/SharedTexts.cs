namespace SanSangSo.Web.Resources;

/// <summary>Marks the texts that several rooms use: the frame of the page, form messages, components.</summary>
public sealed class SharedTexts;
