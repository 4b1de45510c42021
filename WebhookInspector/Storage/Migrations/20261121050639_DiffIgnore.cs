using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WebhookInspector.Storage.Migrations
{
    /// <inheritdoc />
    public partial class DiffIgnore : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "diff_ignore",
                table: "endpoints",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "diff_ignore",
                table: "endpoints");
        }
    }
}
