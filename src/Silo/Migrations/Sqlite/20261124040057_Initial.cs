using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SanSangSo.Silo.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "access_log",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    enterprise_id = table.Column<string>(type: "TEXT", nullable: false),
                    person_id = table.Column<string>(type: "TEXT", nullable: false),
                    what = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_log", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "access_request",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    enterprise_id = table.Column<string>(type: "TEXT", nullable: false),
                    person_id = table.Column<string>(type: "TEXT", nullable: false),
                    asked_at = table.Column<long>(type: "INTEGER", nullable: false),
                    accepted = table.Column<bool>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_request", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "assessment",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    enterprise_id = table.Column<string>(type: "TEXT", nullable: false),
                    instrument = table.Column<string>(type: "TEXT", nullable: false),
                    instrument_version = table.Column<int>(type: "INTEGER", nullable: false),
                    level = table.Column<int>(type: "INTEGER", nullable: false),
                    points = table.Column<int>(type: "INTEGER", nullable: false),
                    submitted_at = table.Column<long>(type: "INTEGER", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assessment", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cell",
                columns: table => new
                {
                    cell_key = table.Column<string>(type: "TEXT", nullable: false),
                    province = table.Column<string>(type: "TEXT", nullable: false),
                    commune = table.Column<string>(type: "TEXT", nullable: false),
                    sector_group = table.Column<string>(type: "TEXT", nullable: false),
                    size = table.Column<string>(type: "TEXT", nullable: false),
                    ownership = table.Column<string>(type: "TEXT", nullable: false),
                    on_register = table.Column<bool>(type: "INTEGER", nullable: false),
                    active = table.Column<bool>(type: "INTEGER", nullable: false),
                    instrument = table.Column<string>(type: "TEXT", nullable: true),
                    level = table.Column<int>(type: "INTEGER", nullable: true),
                    using_claimed = table.Column<bool>(type: "INTEGER", nullable: false),
                    using_verified = table.Column<bool>(type: "INTEGER", nullable: false),
                    completed_claimed = table.Column<bool>(type: "INTEGER", nullable: false),
                    completed_verified = table.Column<bool>(type: "INTEGER", nullable: false),
                    stale = table.Column<bool>(type: "INTEGER", nullable: false),
                    n = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cell", x => x.cell_key);
                });

            migrationBuilder.CreateTable(
                name: "enterprise",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    province = table.Column<string>(type: "TEXT", nullable: false),
                    tax_code_hash = table.Column<string>(type: "TEXT", nullable: false),
                    tax_code = table.Column<string>(type: "TEXT", nullable: true),
                    tax_code_shown = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    search_name = table.Column<string>(type: "TEXT", nullable: false),
                    sort_key = table.Column<string>(type: "TEXT", nullable: false),
                    commune = table.Column<string>(type: "TEXT", nullable: false),
                    business_line = table.Column<string>(type: "TEXT", nullable: false),
                    sector_group = table.Column<string>(type: "TEXT", nullable: false),
                    size = table.Column<string>(type: "TEXT", nullable: false),
                    ownership = table.Column<string>(type: "TEXT", nullable: false),
                    instrument = table.Column<string>(type: "TEXT", nullable: true),
                    level = table.Column<int>(type: "INTEGER", nullable: true),
                    points = table.Column<int>(type: "INTEGER", nullable: true),
                    assessed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    draft_started_at = table.Column<long>(type: "INTEGER", nullable: true),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_enterprise", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "follow_up",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    stream_kind = table.Column<string>(type: "TEXT", nullable: false),
                    stream_id = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    person_id = table.Column<string>(type: "TEXT", nullable: false),
                    due_at = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    claimed_until = table.Column<long>(type: "INTEGER", nullable: true),
                    settled_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_follow_up", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "function_cell",
                columns: table => new
                {
                    province = table.Column<string>(type: "TEXT", nullable: false),
                    commune = table.Column<string>(type: "TEXT", nullable: false),
                    sector_group = table.Column<string>(type: "TEXT", nullable: false),
                    size = table.Column<string>(type: "TEXT", nullable: false),
                    ownership = table.Column<string>(type: "TEXT", nullable: false),
                    function = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    verified = table.Column<bool>(type: "INTEGER", nullable: false),
                    n = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_function_cell", x => new { x.province, x.commune, x.sector_group, x.size, x.ownership, x.function, x.state, x.verified });
                });

            migrationBuilder.CreateTable(
                name: "inbox",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    person_id = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    enterprise_id = table.Column<string>(type: "TEXT", nullable: true),
                    arguments = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    read_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inbox", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "journal",
                columns: table => new
                {
                    stream_kind = table.Column<string>(type: "TEXT", nullable: false),
                    stream_id = table.Column<string>(type: "TEXT", nullable: false),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    actor = table.Column<string>(type: "TEXT", nullable: false),
                    operation_id = table.Column<string>(type: "TEXT", nullable: false),
                    command_hash = table.Column<string>(type: "TEXT", nullable: false),
                    events = table.Column<string>(type: "TEXT", nullable: false),
                    result = table.Column<string>(type: "TEXT", nullable: false),
                    previous_hash = table.Column<string>(type: "TEXT", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_journal", x => new { x.stream_kind, x.stream_id, x.sequence });
                });

            migrationBuilder.CreateTable(
                name: "journal_anchor",
                columns: table => new
                {
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    file = table.Column<string>(type: "TEXT", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false),
                    streams = table.Column<long>(type: "INTEGER", nullable: false),
                    made_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_journal_anchor", x => x.day);
                });

            migrationBuilder.CreateTable(
                name: "membership",
                columns: table => new
                {
                    enterprise_id = table.Column<string>(type: "TEXT", nullable: false),
                    person_id = table.Column<string>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", nullable: false),
                    since = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_membership", x => new { x.enterprise_id, x.person_id });
                });

            migrationBuilder.CreateTable(
                name: "officer",
                columns: table => new
                {
                    person_id = table.Column<string>(type: "TEXT", nullable: false),
                    province = table.Column<string>(type: "TEXT", nullable: false),
                    agency = table.Column<string>(type: "TEXT", nullable: false),
                    since = table.Column<long>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_officer", x => new { x.person_id, x.province });
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    person_id = table.Column<string>(type: "TEXT", nullable: false),
                    enterprise_id = table.Column<string>(type: "TEXT", nullable: true),
                    arguments = table.Column<string>(type: "TEXT", nullable: false),
                    secret = table.Column<string>(type: "TEXT", nullable: true),
                    is_reminder = table.Column<bool>(type: "INTEGER", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    next_at = table.Column<long>(type: "INTEGER", nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    claimed_until = table.Column<long>(type: "INTEGER", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    sent_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outbox", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "person",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    email = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    language = table.Column<string>(type: "TEXT", nullable: false),
                    reminders_stopped = table.Column<bool>(type: "INTEGER", nullable: false),
                    unsubscribe_token = table.Column<string>(type: "TEXT", nullable: false),
                    reminder_mail_at = table.Column<long>(type: "INTEGER", nullable: true),
                    reminder_mail_by = table.Column<string>(type: "TEXT", nullable: true),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_person", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "setting",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_setting", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "snapshot",
                columns: table => new
                {
                    stream_kind = table.Column<string>(type: "TEXT", nullable: false),
                    stream_id = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    format = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    head_hash = table.Column<string>(type: "TEXT", nullable: false),
                    recent = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_snapshot", x => new { x.stream_kind, x.stream_id });
                });

            migrationBuilder.CreateTable(
                name: "text",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: false),
                    salt = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_text", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_access_log_enterprise_id_at",
                table: "access_log",
                columns: new[] { "enterprise_id", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_access_request_enterprise_id",
                table: "access_request",
                column: "enterprise_id");

            migrationBuilder.CreateIndex(
                name: "IX_assessment_enterprise_id_submitted_at",
                table: "assessment",
                columns: new[] { "enterprise_id", "submitted_at" });

            migrationBuilder.CreateIndex(
                name: "IX_cell_province",
                table: "cell",
                column: "province");

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

            migrationBuilder.CreateIndex(
                name: "IX_follow_up_due_at_id",
                table: "follow_up",
                columns: new[] { "due_at", "id" },
                filter: "state = 'Planned'");

            migrationBuilder.CreateIndex(
                name: "IX_follow_up_person_id",
                table: "follow_up",
                column: "person_id",
                filter: "state = 'Planned'");

            migrationBuilder.CreateIndex(
                name: "IX_inbox_person_id_at",
                table: "inbox",
                columns: new[] { "person_id", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_journal_stream_kind_stream_id_operation_id",
                table: "journal",
                columns: new[] { "stream_kind", "stream_id", "operation_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_membership_person_id",
                table: "membership",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_officer_province",
                table: "officer",
                column: "province");

            migrationBuilder.CreateIndex(
                name: "IX_outbox_next_at_id",
                table: "outbox",
                columns: new[] { "next_at", "id" },
                filter: "state = 'Waiting'");

            migrationBuilder.CreateIndex(
                name: "IX_person_unsubscribe_token",
                table: "person",
                column: "unsubscribe_token",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_text_subject",
                table: "text",
                column: "subject");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "access_log");

            migrationBuilder.DropTable(
                name: "access_request");

            migrationBuilder.DropTable(
                name: "assessment");

            migrationBuilder.DropTable(
                name: "cell");

            migrationBuilder.DropTable(
                name: "enterprise");

            migrationBuilder.DropTable(
                name: "follow_up");

            migrationBuilder.DropTable(
                name: "function_cell");

            migrationBuilder.DropTable(
                name: "inbox");

            migrationBuilder.DropTable(
                name: "journal");

            migrationBuilder.DropTable(
                name: "journal_anchor");

            migrationBuilder.DropTable(
                name: "membership");

            migrationBuilder.DropTable(
                name: "officer");

            migrationBuilder.DropTable(
                name: "outbox");

            migrationBuilder.DropTable(
                name: "person");

            migrationBuilder.DropTable(
                name: "setting");

            migrationBuilder.DropTable(
                name: "snapshot");

            migrationBuilder.DropTable(
                name: "text");
        }
    }
}
