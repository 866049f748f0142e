using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SanSangSo.Web.Accounts;

/// <summary>On SQLite what is deleted is overwritten in the file, so that erased credentials cannot be read from it.</summary>
internal sealed class SecureDelete : DbConnectionInterceptor
{
    private const string Pragma = "pragma secure_delete = on;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragma;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragma;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
