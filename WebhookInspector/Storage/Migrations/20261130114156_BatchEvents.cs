using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WebhookInspector.Storage.Migrations
{
    /// <summary>
    /// Each event of a batch has a row, and counts as a delivery of its own. The search index is built anew in the background: it holds the
    /// decoded values, too. Until a request is in it, it is searched without.
    /// </summary>
    public partial class BatchEvents : Migration
    {
        private const string IndexAnew =
            "INSERT INTO request_search (request_search) VALUES ('delete-all'); UPDATE search_progress SET sequence = 0;";

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "event_count",
                table: "requests",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<int>(
                name: "repeated_events",
                table: "requests",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "request_events",
                columns: table => new
                {
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    event_type = table.Column<string>(type: "TEXT", nullable: true),
                    event_id = table.Column<string>(type: "TEXT", nullable: true),
                    delivery_id = table.Column<string>(type: "TEXT", nullable: true),
                    duplicate_of = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_request_events", x => new { x.sequence, x.position });
                    table.ForeignKey(
                        name: "FK_request_events_requests_sequence",
                        column: x => x.sequence,
                        principalTable: "requests",
                        principalColumn: "sequence",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_request_events_delivery_id",
                table: "request_events",
                column: "delivery_id");

            migrationBuilder.CreateIndex(
                name: "IX_request_events_event_id",
                table: "request_events",
                column: "event_id");

            migrationBuilder.CreateIndex(
                name: "IX_request_events_event_type_sequence",
                table: "request_events",
                columns: new[] { "event_type", "sequence" });

            migrationBuilder.Sql(IndexAnew);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "request_events");

            // Not with DropColumn, which builds the table anew and loses its trigger.
            migrationBuilder.Sql("ALTER TABLE requests DROP COLUMN event_count; ALTER TABLE requests DROP COLUMN repeated_events;");
            migrationBuilder.Sql(IndexAnew);
        }
    }
}
