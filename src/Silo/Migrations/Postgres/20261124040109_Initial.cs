using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SanSangSo.Silo.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "app");

            migrationBuilder.CreateTable(
                name: "access_log",
                schema: "app",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    enterprise_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    what = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_log", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "access_request",
                schema: "app",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    enterprise_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_at = table.Column<long>(type: "bigint", nullable: false),
                    accepted = table.Column<bool>(type: "boolean", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_request", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "assessment",
                schema: "app",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    enterprise_id = table.Column<Guid>(type: "uuid", nullable: false),
                    instrument = table.Column<string>(type: "text", nullable: false),
                    instrument_version = table.Column<int>(type: "integer", nullable: false),
                    level = table.Column<int>(type: "integer", nullable: false),
                    points = table.Column<int>(type: "integer", nullable: false),
                    submitted_at = table.Column<long>(type: "bigint", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assessment", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cell",
                schema: "app",
                columns: table => new
                {
                    cell_key = table.Column<string>(type: "text", nullable: false),
                    province = table.Column<string>(type: "text", nullable: false),
                    commune = table.Column<string>(type: "text", nullable: false),
                    sector_group = table.Column<string>(type: "text", nullable: false),
                    size = table.Column<string>(type: "text", nullable: false),
                    ownership = table.Column<string>(type: "text", nullable: false),
                    on_register = table.Column<bool>(type: "boolean", nullable: false),
                    active = table.Column<bool>(type: "boolean", nullable: false),
                    instrument = table.Column<string>(type: "text", nullable: true),
                    level = table.Column<int>(type: "integer", nullable: true),
                    using_claimed = table.Column<bool>(type: "boolean", nullable: false),
                    using_verified = table.Column<bool>(type: "boolean", nullable: false),
                    completed_claimed = table.Column<bool>(type: "boolean", nullable: false),
                    completed_verified = table.Column<bool>(type: "boolean", nullable: false),
                    stale = table.Column<bool>(type: "boolean", nullable: false),
                    n = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cell", x => x.cell_key);
                });

            migrationBuilder.CreateTable(
                name: "enterprise",
                schema: "app",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    province = table.Column<string>(type: "text", nullable: false),
                    tax_code_hash = table.Column<string>(type: "text", nullable: false),
                    tax_code = table.Column<string>(type: "text", nullable: true),
                    tax_code_shown = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    search_name = table.Column<string>(type: "text", nullable: false),
                    sort_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    commune = table.Column<string>(type: "text", nullable: false),
                    business_line = table.Column<string>(type: "text", nullable: false),
                    sector_group = table.Column<string>(type: "text", nullable: false),
                    size = table.Column<string>(type: "text", nullable: false),
                    ownership = table.Column<string>(type: "text", nullable: false),
                    instrument = table.Column<string>(type: "text", nullable: true),
                    level = table.Column<int>(type: "integer", nullable: true),
                    points = table.Column<int>(type: "integer", nullable: true),
                    assessed_at = table.Column<long>(type: "bigint", nullable: true),
                    draft_started_at = table.Column<long>(type: "bigint", nullable: true),
                    created_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_enterprise", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "follow_up",
                schema: "app",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    stream_kind = table.Column<string>(type: "text", nullable: false),
                    stream_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    due_at = table.Column<long>(type: "bigint", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    claimed_until = table.Column<long>(type: "bigint", nullable: true),
                    settled_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_follow_up", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "function_cell",
                schema: "app",
                columns: table => new
                {
                    province = table.Column<string>(type: "text", nullable: false),
                    commune = table.Column<string>(type: "text", nullable: false),
                    sector_group = table.Column<string>(type: "text", nullable: false),
                    size = table.Column<string>(type: "text", nullable: false),
                    ownership = table.Column<string>(type: "text", nullable: false),
                    function = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    verified = table.Column<bool>(type: "boolean", nullable: false),
                    n = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_function_cell", x => new { x.province, x.commune, x.sector_group, x.size, x.ownership, x.function, x.state, x.verified });
                });

            migrationBuilder.CreateTable(
                name: "inbox",
                schema: "app",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    enterprise_id = table.Column<Guid>(type: "uuid", nullable: true),
                    arguments = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    read_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inbox", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "journal",
                schema: "app",
                columns: table => new
                {
                    stream_kind = table.Column<string>(type: "text", nullable: false),
                    stream_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    actor = table.Column<Guid>(type: "uuid", nullable: false),
                    operation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    command_hash = table.Column<string>(type: "text", nullable: false),
                    events = table.Column<string>(type: "text", nullable: false),
                    result = table.Column<string>(type: "text", nullable: false),
                    previous_hash = table.Column<string>(type: "text", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_journal", x => new { x.stream_kind, x.stream_id, x.sequence });
                });

            migrationBuilder.CreateTable(
                name: "journal_anchor",
                schema: "app",
                columns: table => new
                {
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    file = table.Column<string>(type: "text", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false),
                    streams = table.Column<long>(type: "bigint", nullable: false),
                    made_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_journal_anchor", x => x.day);
                });

            migrationBuilder.CreateTable(
                name: "membership",
                schema: "app",
                columns: table => new
                {
                    enterprise_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "text", nullable: false),
                    since = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_membership", x => new { x.enterprise_id, x.person_id });
                });

            migrationBuilder.CreateTable(
                name: "officer",
                schema: "app",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    province = table.Column<string>(type: "text", nullable: false),
                    agency = table.Column<string>(type: "text", nullable: false),
                    since = table.Column<long>(type: "bigint", nullable: false),
                    ended_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_officer", x => new { x.person_id, x.province });
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                schema: "app",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    enterprise_id = table.Column<Guid>(type: "uuid", nullable: true),
                    arguments = table.Column<string>(type: "text", nullable: false),
                    secret = table.Column<string>(type: "text", nullable: true),
                    is_reminder = table.Column<bool>(type: "boolean", nullable: false),
                    created_at = table.Column<long>(type: "bigint", nullable: false),
                    next_at = table.Column<long>(type: "bigint", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    claimed_until = table.Column<long>(type: "bigint", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false),
                    sent_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outbox", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "person",
                schema: "app",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    email = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: true),
                    language = table.Column<string>(type: "text", nullable: false),
                    reminders_stopped = table.Column<bool>(type: "boolean", nullable: false),
                    unsubscribe_token = table.Column<string>(type: "text", nullable: false),
                    reminder_mail_at = table.Column<long>(type: "bigint", nullable: true),
                    reminder_mail_by = table.Column<Guid>(type: "uuid", nullable: true),
                    created_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_person", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "setting",
                schema: "app",
                columns: table => new
                {
                    name = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_setting", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "snapshot",
                schema: "app",
                columns: table => new
                {
                    stream_kind = table.Column<string>(type: "text", nullable: false),
                    stream_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    format = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    head_hash = table.Column<string>(type: "text", nullable: false),
                    recent = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_snapshot", x => new { x.stream_kind, x.stream_id });
                });

            migrationBuilder.CreateTable(
                name: "text",
                schema: "app",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject = table.Column<Guid>(type: "uuid", nullable: false),
                    value = table.Column<string>(type: "text", nullable: false),
                    salt = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_text", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_access_log_enterprise_id_at",
                schema: "app",
                table: "access_log",
                columns: new[] { "enterprise_id", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_access_request_enterprise_id",
                schema: "app",
                table: "access_request",
                column: "enterprise_id");

            migrationBuilder.CreateIndex(
                name: "IX_assessment_enterprise_id_submitted_at",
                schema: "app",
                table: "assessment",
                columns: new[] { "enterprise_id", "submitted_at" });

            migrationBuilder.CreateIndex(
                name: "IX_cell_province",
                schema: "app",
                table: "cell",
                column: "province");

            migrationBuilder.CreateIndex(
                name: "IX_enterprise_province_commune_sort_key_id",
                schema: "app",
                table: "enterprise",
                columns: new[] { "province", "commune", "sort_key", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_enterprise_province_instrument_level_sort_key_id",
                schema: "app",
                table: "enterprise",
                columns: new[] { "province", "instrument", "level", "sort_key", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_enterprise_province_sector_group_sort_key_id",
                schema: "app",
                table: "enterprise",
                columns: new[] { "province", "sector_group", "sort_key", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_enterprise_province_size_sort_key_id",
                schema: "app",
                table: "enterprise",
                columns: new[] { "province", "size", "sort_key", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_enterprise_province_sort_key_id",
                schema: "app",
                table: "enterprise",
                columns: new[] { "province", "sort_key", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_enterprise_tax_code_hash",
                schema: "app",
                table: "enterprise",
                column: "tax_code_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_follow_up_due_at_id",
                schema: "app",
                table: "follow_up",
                columns: new[] { "due_at", "id" },
                filter: "state = 'Planned'");

            migrationBuilder.CreateIndex(
                name: "IX_follow_up_person_id",
                schema: "app",
                table: "follow_up",
                column: "person_id",
                filter: "state = 'Planned'");

            migrationBuilder.CreateIndex(
                name: "IX_inbox_person_id_at",
                schema: "app",
                table: "inbox",
                columns: new[] { "person_id", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_journal_stream_kind_stream_id_operation_id",
                schema: "app",
                table: "journal",
                columns: new[] { "stream_kind", "stream_id", "operation_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_membership_person_id",
                schema: "app",
                table: "membership",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_officer_province",
                schema: "app",
                table: "officer",
                column: "province");

            migrationBuilder.CreateIndex(
                name: "IX_outbox_next_at_id",
                schema: "app",
                table: "outbox",
                columns: new[] { "next_at", "id" },
                filter: "state = 'Waiting'");

            migrationBuilder.CreateIndex(
                name: "IX_person_unsubscribe_token",
                schema: "app",
                table: "person",
                column: "unsubscribe_token",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_text_subject",
                schema: "app",
                table: "text",
                column: "subject");

            // Searching for a part of a name needs trigrams. Without the right to make the extension the search still works, but reads
            // every name of the province.
            migrationBuilder.Sql(
                """
                do $$
                begin
                    create extension if not exists pg_trgm;
                    execute format(
                        'create index "IX_enterprise_search_name" on app.enterprise using gin (search_name %I.gin_trgm_ops)',
                        (select n.nspname from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname = 'pg_trgm'));
                exception when insufficient_privilege or undefined_file or feature_not_supported then
                    create index "IX_enterprise_search_name" on app.enterprise (province, search_name);
                end $$
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "access_log",
                schema: "app");

            migrationBuilder.DropTable(
                name: "access_request",
                schema: "app");

            migrationBuilder.DropTable(
                name: "assessment",
                schema: "app");

            migrationBuilder.DropTable(
                name: "cell",
                schema: "app");

            migrationBuilder.DropTable(
                name: "enterprise",
                schema: "app");

            migrationBuilder.DropTable(
                name: "follow_up",
                schema: "app");

            migrationBuilder.DropTable(
                name: "function_cell",
                schema: "app");

            migrationBuilder.DropTable(
                name: "inbox",
                schema: "app");

            migrationBuilder.DropTable(
                name: "journal",
                schema: "app");

            migrationBuilder.DropTable(
                name: "journal_anchor",
                schema: "app");

            migrationBuilder.DropTable(
                name: "membership",
                schema: "app");

            migrationBuilder.DropTable(
                name: "officer",
                schema: "app");

            migrationBuilder.DropTable(
                name: "outbox",
                schema: "app");

            migrationBuilder.DropTable(
                name: "person",
                schema: "app");

            migrationBuilder.DropTable(
                name: "setting",
                schema: "app");

            migrationBuilder.DropTable(
                name: "snapshot",
                schema: "app");

            migrationBuilder.DropTable(
                name: "text",
                schema: "app");
        }
    }
}
