using static SanSangSo.Silo.Storage.Parameter;

namespace SanSangSo.Silo.Storage;

/// <summary>What takes addresses away that have served their end, as statements that both databases run.</summary>
internal static class AddressScript
{
    /// <summary>So many rows at once, so that commits in between do not wait.</summary>
    public const int Take = 500;

    private const string EraseTexts =
        "delete from text where id in (select id from text where erase_at <= @now order by erase_at, id limit @take)";

    private const string GiveUpMails =
        """
        update outbox set state = 'Skipped', secret = null, claimed_until = null
        where state = 'Waiting' and address_id is not null and not exists (select 1 from text where text.id = outbox.address_id)
        """;

    private const string ForgetInvited = "update invitation set email = '' where email <> '' and expires_at <= @before";

    public static Statement OfEraseTexts(long now) => Statement.Plain(EraseTexts, Number("now", now), Number("take", Take));

    public static Statement OfGiveUpMails() => Statement.Plain(GiveUpMails);

    public static Statement OfForgetInvited(long before) => Statement.Plain(ForgetInvited, Number("before", before));
}
