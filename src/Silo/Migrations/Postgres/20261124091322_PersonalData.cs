using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SanSangSo.Silo.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class PersonalData : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "data_request",
                schema: "app",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    text_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rule = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    acknowledge_by = table.Column<long>(type: "bigint", nullable: false),
                    answer_by = table.Column<long>(type: "bigint", nullable: false),
                    acknowledged_at = table.Column<long>(type: "bigint", nullable: false),
                    done = table.Column<bool>(type: "boolean", nullable: true),
                    answer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    answered_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_data_request", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_outbox_person_id",
                schema: "app",
                table: "outbox",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_outbox_state",
                schema: "app",
                table: "outbox",
                column: "state",
                filter: "state = 'Erased'");

            migrationBuilder.CreateIndex(
                name: "IX_access_request_person_id",
                schema: "app",
                table: "access_request",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_data_request_answer_by_id",
                schema: "app",
                table: "data_request",
                columns: new[] { "answer_by", "id" },
                filter: "answered_at is null");

            migrationBuilder.CreateIndex(
                name: "IX_data_request_person_id_at",
                schema: "app",
                table: "data_request",
                columns: new[] { "person_id", "at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "data_request",
                schema: "app");

            migrationBuilder.DropIndex(
                name: "IX_outbox_person_id",
                schema: "app",
                table: "outbox");

            migrationBuilder.DropIndex(
                name: "IX_outbox_state",
                schema: "app",
                table: "outbox");

            migrationBuilder.DropIndex(
                name: "IX_access_request_person_id",
                schema: "app",
                table: "access_request");
        }
    }
}
