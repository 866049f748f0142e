using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SanSangSo.Silo.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Staff : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "address_id",
                schema: "app",
                table: "outbox",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "language",
                schema: "app",
                table: "outbox",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "head",
                schema: "app",
                table: "officer",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "invitation",
                schema: "app",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    token_hash = table.Column<string>(type: "text", nullable: false),
                    email = table.Column<string>(type: "text", nullable: false),
                    role = table.Column<string>(type: "text", nullable: false),
                    province = table.Column<string>(type: "text", nullable: true),
                    agency = table.Column<string>(type: "text", nullable: true),
                    head = table.Column<bool>(type: "boolean", nullable: false),
                    invited_by = table.Column<Guid>(type: "uuid", nullable: false),
                    invited_at = table.Column<long>(type: "bigint", nullable: false),
                    expires_at = table.Column<long>(type: "bigint", nullable: false),
                    accepted_by = table.Column<Guid>(type: "uuid", nullable: true),
                    settled_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_invitation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "staff_role",
                schema: "app",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "text", nullable: false),
                    since = table.Column<long>(type: "bigint", nullable: false),
                    ended_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_staff_role", x => new { x.person_id, x.role });
                });

            migrationBuilder.CreateIndex(
                name: "IX_invitation_invited_at",
                schema: "app",
                table: "invitation",
                column: "invited_at",
                filter: "settled_at is null");

            migrationBuilder.CreateIndex(
                name: "IX_invitation_token_hash",
                schema: "app",
                table: "invitation",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_staff_role_role",
                schema: "app",
                table: "staff_role",
                column: "role");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "invitation",
                schema: "app");

            migrationBuilder.DropTable(
                name: "staff_role",
                schema: "app");

            migrationBuilder.DropColumn(
                name: "address_id",
                schema: "app",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "language",
                schema: "app",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "head",
                schema: "app",
                table: "officer");
        }
    }
}
