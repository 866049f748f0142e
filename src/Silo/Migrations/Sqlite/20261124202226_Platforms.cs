using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SanSangSo.Silo.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Platforms : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "named_platform",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    enterprise_id = table.Column<string>(type: "TEXT", nullable: false),
                    province = table.Column<string>(type: "TEXT", nullable: false),
                    function = table.Column<string>(type: "TEXT", nullable: false),
                    text_id = table.Column<string>(type: "TEXT", nullable: false),
                    named_at = table.Column<long>(type: "INTEGER", nullable: false),
                    settled_at = table.Column<long>(type: "INTEGER", nullable: true),
                    code = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_named_platform", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform",
                columns: table => new
                {
                    province = table.Column<string>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    details = table.Column<string>(type: "TEXT", nullable: true),
                    retired = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform", x => new { x.province, x.code });
                });

            migrationBuilder.CreateIndex(
                name: "IX_named_platform_enterprise_id",
                table: "named_platform",
                column: "enterprise_id");

            migrationBuilder.CreateIndex(
                name: "IX_named_platform_province_named_at_id",
                table: "named_platform",
                columns: new[] { "province", "named_at", "id" },
                filter: "settled_at is null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "named_platform");

            migrationBuilder.DropTable(
                name: "platform");
        }
    }
}
