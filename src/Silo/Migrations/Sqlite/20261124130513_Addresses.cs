using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SanSangSo.Silo.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Addresses : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "erase_at",
                table: "text",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_text_erase_at",
                table: "text",
                column: "erase_at",
                filter: "erase_at is not null");

            migrationBuilder.CreateIndex(
                name: "IX_outbox_address_id",
                table: "outbox",
                column: "address_id",
                filter: "address_id is not null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_text_erase_at",
                table: "text");

            migrationBuilder.DropIndex(
                name: "IX_outbox_address_id",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "erase_at",
                table: "text");
        }
    }
}
