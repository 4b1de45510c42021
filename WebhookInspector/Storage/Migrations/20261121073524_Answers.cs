using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WebhookInspector.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Answers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "answer_reason",
                table: "requests",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "response_drop",
                table: "endpoints",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<double>(
                name: "response_failure_rate",
                table: "endpoints",
                type: "REAL",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "response_failure_status",
                table: "endpoints",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "response_handshakes",
                table: "endpoints",
                type: "INTEGER",
                nullable: false,
                defaultValue: true);

            migrationBuilder.AddColumn<string>(
                name: "response_sequence",
                table: "endpoints",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "request_answers",
                columns: table => new
                {
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    headers = table.Column<string>(type: "TEXT", nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_request_answers", x => x.sequence);
                    table.ForeignKey(
                        name: "FK_request_answers_requests_sequence",
                        column: x => x.sequence,
                        principalTable: "requests",
                        principalColumn: "sequence",
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "request_answers");

            migrationBuilder.DropColumn(
                name: "answer_reason",
                table: "requests");

            migrationBuilder.DropColumn(
                name: "response_drop",
                table: "endpoints");

            migrationBuilder.DropColumn(
                name: "response_failure_rate",
                table: "endpoints");

            migrationBuilder.DropColumn(
                name: "response_failure_status",
                table: "endpoints");

            migrationBuilder.DropColumn(
                name: "response_handshakes",
                table: "endpoints");

            migrationBuilder.DropColumn(
                name: "response_sequence",
                table: "endpoints");
        }
    }
}
