using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SanSangSo.Silo.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Provinces : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "province",
                schema: "app",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false),
                    details = table.Column<string>(type: "text", nullable: true),
                    targets = table.Column<string>(type: "text", nullable: true),
                    in_service = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_province", x => x.code);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "province",
                schema: "app");
        }
    }
}
