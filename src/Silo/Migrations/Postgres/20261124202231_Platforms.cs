using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SanSangSo.Silo.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Platforms : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "named_platform",
                schema: "app",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    enterprise_id = table.Column<Guid>(type: "uuid", nullable: false),
                    province = table.Column<string>(type: "text", nullable: false),
                    function = table.Column<string>(type: "text", nullable: false),
                    text_id = table.Column<Guid>(type: "uuid", nullable: false),
                    named_at = table.Column<long>(type: "bigint", nullable: false),
                    settled_at = table.Column<long>(type: "bigint", nullable: true),
                    code = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_named_platform", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform",
                schema: "app",
                columns: table => new
                {
                    province = table.Column<string>(type: "text", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    details = table.Column<string>(type: "text", nullable: true),
                    retired = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform", x => new { x.province, x.code });
                });

            migrationBuilder.CreateIndex(
                name: "IX_named_platform_enterprise_id",
                schema: "app",
                table: "named_platform",
                column: "enterprise_id");

            migrationBuilder.CreateIndex(
                name: "IX_named_platform_province_named_at_id",
                schema: "app",
                table: "named_platform",
                columns: new[] { "province", "named_at", "id" },
                filter: "settled_at is null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "named_platform",
                schema: "app");

            migrationBuilder.DropTable(
                name: "platform",
                schema: "app");
        }
    }
}
