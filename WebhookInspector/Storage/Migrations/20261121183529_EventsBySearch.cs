using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WebhookInspector.Storage.Migrations
{
    /// <summary>Ids of events are found by the search index, which has them already: one tree fewer for each capture to write.</summary>
    public partial class EventsBySearch : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_requests_event_id",
                table: "requests");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_requests_event_id",
                table: "requests",
                column: "event_id",
                filter: "event_id IS NOT NULL");
        }
    }
}
