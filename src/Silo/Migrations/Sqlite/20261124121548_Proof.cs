using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SanSangSo.Silo.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Proof : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_enterprise_province_commune_sort_key_id",
                table: "enterprise");

            migrationBuilder.DropIndex(
                name: "IX_enterprise_province_instrument_level_sort_key_id",
                table: "enterprise");

            migrationBuilder.DropIndex(
                name: "IX_enterprise_province_sector_group_sort_key_id",
                table: "enterprise");

            migrationBuilder.DropIndex(
                name: "IX_enterprise_province_size_sort_key_id",
                table: "enterprise");

            migrationBuilder.DropIndex(
                name: "IX_enterprise_province_sort_key_id",
                table: "enterprise");

            migrationBuilder.DropIndex(
                name: "IX_enterprise_tax_code_hash",
                table: "enterprise");

            migrationBuilder.AddColumn<long>(
                name: "proven_at",
                table: "enterprise",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "claim",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    enterprise_id = table.Column<string>(type: "TEXT", nullable: false),
                    province = table.Column<string>(type: "TEXT", nullable: false),
                    person_id = table.Column<string>(type: "TEXT", nullable: false),
                    way = table.Column<string>(type: "TEXT", nullable: false),
                    asked_at = table.Column<long>(type: "INTEGER", nullable: false),
                    due_at = table.Column<long>(type: "INTEGER", nullable: false),
                    code_sent_at = table.Column<long>(type: "INTEGER", nullable: true),
                    settled_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_claim", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "file",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    enterprise_id = table.Column<string>(type: "TEXT", nullable: false),
                    person_id = table.Column<string>(type: "TEXT", nullable: false),
                    type = table.Column<string>(type: "TEXT", nullable: false),
                    size = table.Column<long>(type: "INTEGER", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    erase_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_file", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_enterprise_proven_tax_code",
                table: "enterprise",
                column: "tax_code_hash",
                unique: true,
                filter: "proven_at is not null");

            migrationBuilder.CreateIndex(
                name: "IX_enterprise_province_commune_sort_key_id",
                table: "enterprise",
                columns: new[] { "province", "commune", "sort_key", "id" },
                filter: "proven_at is not null");

            migrationBuilder.CreateIndex(
                name: "IX_enterprise_province_instrument_level_sort_key_id",
                table: "enterprise",
                columns: new[] { "province", "instrument", "level", "sort_key", "id" },
                filter: "proven_at is not null");

            migrationBuilder.CreateIndex(
                name: "IX_enterprise_province_sector_group_sort_key_id",
                table: "enterprise",
                columns: new[] { "province", "sector_group", "sort_key", "id" },
                filter: "proven_at is not null");

            migrationBuilder.CreateIndex(
                name: "IX_enterprise_province_size_sort_key_id",
                table: "enterprise",
                columns: new[] { "province", "size", "sort_key", "id" },
                filter: "proven_at is not null");

            migrationBuilder.CreateIndex(
                name: "IX_enterprise_province_sort_key_id",
                table: "enterprise",
                columns: new[] { "province", "sort_key", "id" },
                filter: "proven_at is not null");

            migrationBuilder.CreateIndex(
                name: "IX_enterprise_tax_code_hash",
                table: "enterprise",
                column: "tax_code_hash");

            migrationBuilder.CreateIndex(
                name: "IX_claim_province_due_at_id",
                table: "claim",
                columns: new[] { "province", "due_at", "id" },
                filter: "settled_at is null");

            migrationBuilder.CreateIndex(
                name: "IX_file_erase_at",
                table: "file",
                column: "erase_at",
                filter: "erase_at is not null");

            migrationBuilder.CreateIndex(
                name: "IX_file_person_id",
                table: "file",
                column: "person_id");

            // Nobody is shown to speak for an enterprise yet, so none counts.
            migrationBuilder.Sql("delete from cell");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "claim");

            migrationBuilder.DropTable(
                name: "file");

            migrationBuilder.DropIndex(
                name: "IX_enterprise_proven_tax_code",
                table: "enterprise");

            migrationBuilder.DropIndex(
                name: "IX_enterprise_province_commune_sort_key_id",
                table: "enterprise");

            migrationBuilder.DropIndex(
                name: "IX_enterprise_province_instrument_level_sort_key_id",
                table: "enterprise");

            migrationBuilder.DropIndex(
                name: "IX_enterprise_province_sector_group_sort_key_id",
                table: "enterprise");

            migrationBuilder.DropIndex(
                name: "IX_enterprise_province_size_sort_key_id",
                table: "enterprise");

            migrationBuilder.DropIndex(
                name: "IX_enterprise_province_sort_key_id",
                table: "enterprise");

            migrationBuilder.DropIndex(
                name: "IX_enterprise_tax_code_hash",
                table: "enterprise");

            migrationBuilder.DropColumn(
                name: "proven_at",
                table: "enterprise");

            migrationBuilder.CreateIndex(
                name: "IX_enterprise_province_commune_sort_key_id",
                table: "enterprise",
                columns: new[] { "province", "commune", "sort_key", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_enterprise_province_instrument_level_sort_key_id",
                table: "enterprise",
                columns: new[] { "province", "instrument", "level", "sort_key", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_enterprise_province_sector_group_sort_key_id",
                table: "enterprise",
                columns: new[] { "province", "sector_group", "sort_key", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_enterprise_province_size_sort_key_id",
                table: "enterprise",
                columns: new[] { "province", "size", "sort_key", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_enterprise_province_sort_key_id",
                table: "enterprise",
                columns: new[] { "province", "sort_key", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_enterprise_tax_code_hash",
                table: "enterprise",
                column: "tax_code_hash",
                unique: true);
        }
    }
}
