using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WebhookInspector.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Search : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "saved_searches",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    query = table.Column<string>(type: "TEXT", nullable: false),
                    endpoint_id = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_saved_searches", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "search_progress",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_search_progress", x => x.id);
                });

            migrationBuilder.InsertData(
                table: "search_progress",
                columns: new[] { "id", "sequence" },
                values: new object[] { 1L, 0L });

            migrationBuilder.CreateIndex(
                name: "IX_requests_provider_sequence",
                table: "requests",
                columns: new[] { "provider", "sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_requests_noted",
                table: "requests",
                column: "sequence",
                filter: "note IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_saved_searches_name",
                table: "saved_searches",
                column: "name",
                unique: true);

            // Three letters in a row find any part of a text; the texts come in folded. Positions are left out: what is found is looked at again.
            migrationBuilder.Sql(
                "CREATE VIRTUAL TABLE request_search USING fts5(text, tokenize = 'trigram case_sensitive 1', detail = none, columnsize = 0);");
            // Whoever deletes a request, its words go with it. A later migration that builds requests anew must make this again.
            migrationBuilder.Sql(
                "CREATE TRIGGER request_search_removed AFTER DELETE ON requests BEGIN DELETE FROM request_search WHERE rowid = old.sequence; END;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER request_search_removed;");
            migrationBuilder.Sql("DROP TABLE request_search;");

            migrationBuilder.DropTable(
                name: "saved_searches");

            migrationBuilder.DropTable(
                name: "search_progress");

            migrationBuilder.DropIndex(
                name: "IX_requests_provider_sequence",
                table: "requests");

            migrationBuilder.DropIndex(
                name: "ix_requests_noted",
                table: "requests");
        }
    }
}
