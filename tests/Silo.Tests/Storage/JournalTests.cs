using Microsoft.EntityFrameworkCore;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Silo.Hosting;
using SanSangSo.Silo.Storage;
using SanSangSo.TestCommon;
using Xunit;

namespace SanSangSo.Silo.Tests.Storage;

public sealed class JournalTestsOnSqlite() : JournalTests(Database.Sqlite);

public sealed class JournalTestsOnPostgres() : JournalTests(Database.Postgres);

public abstract class JournalTests(Database database) : StoreTests(database)
{
    [Fact]
    public async Task An_untouched_journal_verifies_and_folds_to_the_snapshot()
    {
        var enterprise = await SavedAsync();
        Assert.Empty(await VerifyAsync());
        var folded = EnterpriseStream.Definition.Fold(EnterpriseStream.Definition.Start, await Store.ReadJournalAsync(enterprise.Stream, 0));
        var kept = EnterpriseStream.Definition.Read((await Store.ReadSnapshotAsync(enterprise.Stream))!)!;
        Assert.Equivalent(kept, folded, strict: true);
    }

    [Fact]
    public async Task An_edited_entry_is_found()
    {
        var enterprise = await SavedAsync();
        await Opened.ExecuteAsync("update journal set events = replace(events, 'registered', 'registereD') where sequence = 1");
        Assert.Equal([new BrokenStream(enterprise.Stream, 1, JournalFault.ChainBroken)], await VerifyAsync());
    }

    [Fact]
    public async Task A_deleted_entry_is_found()
    {
        var enterprise = await SavedAsync();
        await Opened.ExecuteAsync("delete from journal where sequence = 2");
        Assert.Equal([new BrokenStream(enterprise.Stream, 3, JournalFault.ChainBroken)], await VerifyAsync());
    }

    [Fact]
    public async Task Entries_that_changed_places_are_found()
    {
        var enterprise = await SavedAsync();
        await Opened.ExecuteAsync("update journal set sequence = 99 where sequence = 3");
        await Opened.ExecuteAsync("update journal set sequence = 3 where sequence = 4");
        await Opened.ExecuteAsync("update journal set sequence = 4 where sequence = 99");
        Assert.Equal([new BrokenStream(enterprise.Stream, 3, JournalFault.ChainBroken)], await VerifyAsync());
    }

    [Fact]
    public async Task A_cut_off_end_is_found_by_the_snapshot()
    {
        var enterprise = await SavedAsync();
        await Opened.ExecuteAsync("delete from journal where sequence > 3");
        Assert.Equal([new BrokenStream(enterprise.Stream, 3, JournalFault.HeadDiffers)], await VerifyAsync());
    }

    [Fact]
    public async Task A_stream_that_is_gone_is_found()
    {
        var enterprise = await SavedAsync();
        await Opened.ExecuteAsync("delete from journal");
        Assert.Equal([new BrokenStream(enterprise.Stream, 1, JournalFault.HeadDiffers)], await VerifyAsync());
    }

    [Fact]
    public async Task A_cut_off_end_with_a_mended_snapshot_is_found_by_the_anchor()
    {
        var folder = Directory.CreateTempSubdirectory("sansangso-anchors-");
        try
        {
            var anchors = new JournalAnchors(
                Opened.Reads, Store, new StoreLocation(StorageProvider.Sqlite, "", folder.FullName, Exclusive: false));
            Assert.Empty(await anchors.ReadNewestAsync());
            var enterprise = await SavedAsync();
            await anchors.AnchorAsync(Clock.Now);
            await anchors.AnchorAsync(Clock.Now + 1);
            Assert.Empty(await VerifyAsync(await anchors.ReadNewestAsync()));

            await Opened.ExecuteAsync("delete from journal where sequence > 3");
            await Opened.ExecuteAsync("update snapshot set version = 3, head_hash = (select hash from journal where sequence = 3)");
            Assert.Empty(await VerifyAsync());
            Assert.Equal(
                [new BrokenStream(enterprise.Stream, 6, JournalFault.AnchorDiffers)], await VerifyAsync(await anchors.ReadNewestAsync()));

            await File.AppendAllTextAsync(folder.GetFiles("*.txt", SearchOption.AllDirectories).Single().FullName, "x");
            await Assert.ThrowsAsync<InvalidDataException>(() => anchors.ReadNewestAsync());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Erasing_every_text_breaks_no_chain_no_fold_and_no_count()
    {
        var enterprise = await SavedAsync();
        var texts = enterprise.Head.State.Profile!;
        Assert.Equal(2, (await Store.ReadTextsAsync([texts.Name.Id, texts.TaxCode.Id])).Count);

        await Opened.ExecuteAsync("delete from text");

        Assert.Empty(await Store.ReadTextsAsync([texts.Name.Id, texts.TaxCode.Id]));
        Assert.Empty(await VerifyAsync());
        Assert.Empty(await new CellRecount(Opened.Reads).RecountAsync());
        var folded = EnterpriseStream.Definition.Fold(EnterpriseStream.Definition.Start, await Store.ReadJournalAsync(enterprise.Stream, 0));
        Assert.Equivalent(enterprise.Head.State, folded.State, strict: true);
    }

    [Fact]
    public async Task The_recount_names_a_wrong_cell_and_counts_states_of_another_format_from_the_journal()
    {
        var enterprise = await SavedAsync();
        await WriteAsync(enterprise, enterprise.Prove(Clock.Now));
        var recount = new CellRecount(Opened.Reads);
        Assert.Empty(await recount.RecountAsync());

        await Opened.ExecuteAsync("update snapshot set format = -1, state = '{}'");
        Assert.Empty(await recount.RecountAsync());

        await Opened.ExecuteAsync("update cell set n = 5 where n = 1");
        var wrong = Assert.Single(await recount.RecountAsync());
        Assert.Equal((5, 1), (wrong.Kept, wrong.Counted));
    }

    private Task<IReadOnlyList<BrokenStream>> VerifyAsync(IReadOnlyList<StreamEnd>? anchors = null) =>
        new JournalVerifier(Opened.Reads).VerifyAsync(anchors ?? []);

    /// <summary>Six entries: registered, started, saved four times.</summary>
    private async Task<SampleEnterprise> SavedAsync()
    {
        var enterprise = await StartedAsync();
        for (var i = 0; i < 4; i++)
        {
            await WriteAsync(enterprise, enterprise.Save(i, Clock.Now + i));
        }

        await using var db = Opened.Reads.CreateDbContext();
        Assert.Equal(6, await db.Journal.CountAsync());
        return enterprise;
    }
}
