using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WebhookInspector.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Replays : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "replay_runs",
                columns: table => new
                {
                    position = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    started_at = table.Column<long>(type: "INTEGER", nullable: true),
                    finished_at = table.Column<long>(type: "INTEGER", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    plan = table.Column<string>(type: "TEXT", nullable: false),
                    total = table.Column<int>(type: "INTEGER", nullable: false),
                    done = table.Column<int>(type: "INTEGER", nullable: false),
                    failed = table.Column<int>(type: "INTEGER", nullable: false),
                    log = table.Column<string>(type: "TEXT", nullable: false),
                    edits = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_replay_runs", x => x.position);
                });

            migrationBuilder.CreateTable(
                name: "saved_targets",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    endpoint_id = table.Column<string>(type: "TEXT", nullable: false),
                    url = table.Column<string>(type: "TEXT", nullable: false),
                    sealed_values = table.Column<string>(type: "TEXT", nullable: false),
                    sealed_secret = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_saved_targets", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "replay_attempts",
                columns: table => new
                {
                    position = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    run_position = table.Column<long>(type: "INTEGER", nullable: false),
                    request_id = table.Column<string>(type: "TEXT", nullable: false),
                    request_sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    method = table.Column<string>(type: "TEXT", nullable: true),
                    url = table.Column<string>(type: "TEXT", nullable: true),
                    sealed_headers = table.Column<string>(type: "TEXT", nullable: true),
                    body_size = table.Column<long>(type: "INTEGER", nullable: false),
                    body_sha256 = table.Column<string>(type: "TEXT", nullable: true),
                    body_changed = table.Column<bool>(type: "INTEGER", nullable: false),
                    signed_with = table.Column<string>(type: "TEXT", nullable: true),
                    status = table.Column<int>(type: "INTEGER", nullable: true),
                    connect_ms = table.Column<double>(type: "REAL", nullable: true),
                    first_byte_ms = table.Column<double>(type: "REAL", nullable: true),
                    total_ms = table.Column<double>(type: "REAL", nullable: false),
                    error = table.Column<string>(type: "TEXT", nullable: true),
                    expected = table.Column<string>(type: "TEXT", nullable: true),
                    expected_reason = table.Column<string>(type: "TEXT", nullable: true),
                    captured_as = table.Column<string>(type: "TEXT", nullable: true),
                    failed = table.Column<bool>(type: "INTEGER", nullable: false),
                    sealed_answer_headers = table.Column<string>(type: "TEXT", nullable: true),
                    answer_truncated = table.Column<bool>(type: "INTEGER", nullable: false),
                    body = table.Column<byte[]>(type: "BLOB", nullable: true),
                    answer_body = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_replay_attempts", x => x.position);
                    table.ForeignKey(
                        name: "FK_replay_attempts_replay_runs_run_position",
                        column: x => x.run_position,
                        principalTable: "replay_runs",
                        principalColumn: "position",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_replay_attempts_captured_as",
                table: "replay_attempts",
                column: "captured_as",
                filter: "captured_as IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_replay_attempts_request_sequence_position",
                table: "replay_attempts",
                columns: new[] { "request_sequence", "position" });

            migrationBuilder.CreateIndex(
                name: "IX_replay_attempts_run_position_position",
                table: "replay_attempts",
                columns: new[] { "run_position", "position" });

            migrationBuilder.CreateIndex(
                name: "IX_replay_runs_id",
                table: "replay_runs",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_replay_runs_state",
                table: "replay_runs",
                column: "state",
                filter: "state IN ('queued', 'running', 'paused')");

            migrationBuilder.CreateIndex(
                name: "IX_saved_targets_name_endpoint_id",
                table: "saved_targets",
                columns: new[] { "name", "endpoint_id" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "replay_attempts");

            migrationBuilder.DropTable(
                name: "saved_targets");

            migrationBuilder.DropTable(
                name: "replay_runs");
        }
    }
}
