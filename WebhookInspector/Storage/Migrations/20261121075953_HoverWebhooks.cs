using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WebhookInspector.Storage.Migrations
{
    /// <inheritdoc />
    public partial class HoverWebhooks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "hover_access",
                columns: table => new
                {
                    endpoint_id = table.Column<string>(type: "TEXT", nullable: false),
                    simulated = table.Column<bool>(type: "INTEGER", nullable: false),
                    sealed_token = table.Column<string>(type: "TEXT", nullable: false),
                    ending = table.Column<string>(type: "TEXT", nullable: false),
                    pasted_at = table.Column<long>(type: "INTEGER", nullable: false),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: false),
                    refused_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_hover_access", x => new { x.endpoint_id, x.simulated });
                    table.ForeignKey(
                        name: "FK_hover_access_endpoints_endpoint_id",
                        column: x => x.endpoint_id,
                        principalTable: "endpoints",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "hover_progress",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_hover_progress", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "hover_webhooks",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    endpoint_id = table.Column<string>(type: "TEXT", nullable: false),
                    simulated = table.Column<bool>(type: "INTEGER", nullable: false),
                    url = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    failed_in = table.Column<string>(type: "TEXT", nullable: true),
                    problem = table.Column<string>(type: "TEXT", nullable: true),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    hover_webhook_id = table.Column<string>(type: "TEXT", nullable: true),
                    auto_verify = table.Column<bool>(type: "INTEGER", nullable: false),
                    by_hand = table.Column<bool>(type: "INTEGER", nullable: false),
                    uncertain = table.Column<bool>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: true),
                    verifying_code = table.Column<string>(type: "TEXT", nullable: true),
                    early_codes = table.Column<string>(type: "TEXT", nullable: false),
                    registered_at = table.Column<long>(type: "INTEGER", nullable: true),
                    code_awaited_since = table.Column<long>(type: "INTEGER", nullable: true),
                    code_received_at = table.Column<long>(type: "INTEGER", nullable: true),
                    verified_at = table.Column<long>(type: "INTEGER", nullable: true),
                    hover_last_error = table.Column<string>(type: "TEXT", nullable: true),
                    reverify_due = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_hover_webhooks", x => x.id);
                    table.ForeignKey(
                        name: "FK_hover_webhooks_endpoints_endpoint_id",
                        column: x => x.endpoint_id,
                        principalTable: "endpoints",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "hover_steps",
                columns: table => new
                {
                    position = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    webhook_id = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    from = table.Column<string>(type: "TEXT", nullable: true),
                    to = table.Column<string>(type: "TEXT", nullable: false),
                    cause = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    exchange = table.Column<string>(type: "TEXT", nullable: true),
                    request_id = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_hover_steps", x => x.position);
                    table.ForeignKey(
                        name: "FK_hover_steps_hover_webhooks_webhook_id",
                        column: x => x.webhook_id,
                        principalTable: "hover_webhooks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "hover_progress",
                columns: new[] { "id", "sequence" },
                values: new object[] { 1L, 0L });

            migrationBuilder.CreateIndex(
                name: "IX_hover_steps_webhook_id",
                table: "hover_steps",
                column: "webhook_id");

            migrationBuilder.CreateIndex(
                name: "IX_hover_webhooks_endpoint_id_hover_webhook_id",
                table: "hover_webhooks",
                columns: new[] { "endpoint_id", "hover_webhook_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "hover_access");

            migrationBuilder.DropTable(
                name: "hover_progress");

            migrationBuilder.DropTable(
                name: "hover_steps");

            migrationBuilder.DropTable(
                name: "hover_webhooks");
        }
    }
}
