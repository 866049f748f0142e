using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SanSangSo.Silo.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PersonalData : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "data_request",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    person_id = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    text_id = table.Column<string>(type: "TEXT", nullable: false),
                    rule = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    acknowledge_by = table.Column<long>(type: "INTEGER", nullable: false),
                    answer_by = table.Column<long>(type: "INTEGER", nullable: false),
                    acknowledged_at = table.Column<long>(type: "INTEGER", nullable: false),
                    done = table.Column<bool>(type: "INTEGER", nullable: true),
                    answer_id = table.Column<string>(type: "TEXT", nullable: true),
                    answered_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_data_request", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_outbox_person_id",
                table: "outbox",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_outbox_state",
                table: "outbox",
                column: "state",
                filter: "state = 'Erased'");

            migrationBuilder.CreateIndex(
                name: "IX_access_request_person_id",
                table: "access_request",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_data_request_answer_by_id",
                table: "data_request",
                columns: new[] { "answer_by", "id" },
                filter: "answered_at is null");

            migrationBuilder.CreateIndex(
                name: "IX_data_request_person_id_at",
                table: "data_request",
                columns: new[] { "person_id", "at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "data_request");

            migrationBuilder.DropIndex(
                name: "IX_outbox_person_id",
                table: "outbox");

            migrationBuilder.DropIndex(
                name: "IX_outbox_state",
                table: "outbox");

            migrationBuilder.DropIndex(
                name: "IX_access_request_person_id",
                table: "access_request");
        }
    }
}
