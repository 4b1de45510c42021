using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WebhookInspector.Storage.Migrations
{
    /// <summary>Heads as they were sent, answers that senders may have missed, and the first bytes of what was refused.</summary>
    public partial class SentHeads : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "answer_outcome",
                table: "requests",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "head_layout",
                table: "requests",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "first_bytes",
                table: "refusals",
                type: "BLOB",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "answer_outcome",
                table: "requests");

            migrationBuilder.DropColumn(
                name: "head_layout",
                table: "requests");

            migrationBuilder.DropColumn(
                name: "first_bytes",
                table: "refusals");
        }
    }
}
