using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WebhookInspector.Storage.Migrations
{
    /// <summary>Events of one workflow run are found by its id: few requests have one, so that few captures write to the index.</summary>
    public partial class CorrelationIndex : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_request_contents_correlation_id",
                table: "request_contents",
                column: "correlation_id",
                filter: "correlation_id IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_request_contents_correlation_id",
                table: "request_contents");
        }
    }
}
