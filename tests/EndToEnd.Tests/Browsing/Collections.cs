namespace SanSangSo.EndToEnd.Tests.Browsing;

/// <summary>Tests that share one empty service.</summary>
[CollectionDefinition(nameof(EmptySiteTests))]
public sealed class EmptySiteTests : ICollectionFixture<Site>;

/// <summary>Tests that share one service with the sample in it.</summary>
[CollectionDefinition(nameof(SampleSiteTests))]
public sealed class SampleSiteTests : ICollectionFixture<SampleSite>;
