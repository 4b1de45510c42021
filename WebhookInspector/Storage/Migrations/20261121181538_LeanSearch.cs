using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WebhookInspector.Storage.Migrations
{
    /// <summary>The search index keeps no second copy of the words, forgets a request without reading them again, and is merged in steps of our own (see SearchMerge). It is built anew.</summary>
    public partial class LeanSearch : Migration
    {
        private const string Drop = "DROP TRIGGER request_search_removed; DROP TABLE request_search; UPDATE search_progress SET sequence = 0;";

        /// <summary>Whoever deletes a request, its words go with it. A later migration that builds requests anew must make this again.</summary>
        private const string Trigger = "CREATE TRIGGER request_search_removed AFTER DELETE ON requests BEGIN DELETE FROM request_search WHERE rowid = old.sequence; END;";

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(Drop);
            migrationBuilder.Sql(
                "CREATE VIRTUAL TABLE request_search USING fts5(text, tokenize = 'trigram case_sensitive 1', detail = none, content = '', contentless_delete = 1);");
            // A merge that SQLite begins by itself may take a tenth of a second, and captures wait for it.
            migrationBuilder.Sql("INSERT INTO request_search (request_search, rank) VALUES ('automerge', 0);");
            migrationBuilder.Sql("INSERT INTO request_search (request_search, rank) VALUES ('crisismerge', 1000);");
            migrationBuilder.Sql(Trigger);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(Drop);
            migrationBuilder.Sql(
                "CREATE VIRTUAL TABLE request_search USING fts5(text, tokenize = 'trigram case_sensitive 1', detail = none, columnsize = 0);");
            migrationBuilder.Sql(Trigger);
        }
    }
}
