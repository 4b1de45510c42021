using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WebhookInspector.Storage.Migrations
{
    /// <summary>Two trees fewer for each capture to write: the deliveries lie in the index of their ids, and only redeliveries are indexed by delivery.</summary>
    public partial class LeanDeliveries : Migration
    {
        /// <summary>SQLite has no other way to make a table one without row ids.</summary>
        private const string Rebuild = """
            CREATE TABLE "deliveries_new" (
                "id" TEXT NOT NULL CONSTRAINT "PK_deliveries" PRIMARY KEY,
                "endpoint_id" TEXT NOT NULL,
                "key" TEXT NOT NULL,
                "first_request_id" TEXT NOT NULL,
                "first_body_sha256" TEXT NOT NULL,
                "attempts" INTEGER NOT NULL,
                CONSTRAINT "FK_deliveries_endpoints_endpoint_id" FOREIGN KEY ("endpoint_id") REFERENCES "endpoints" ("id") ON DELETE CASCADE
            ) {0};
            INSERT INTO "deliveries_new" SELECT "id", "endpoint_id", "key", "first_request_id", "first_body_sha256", "attempts" FROM "deliveries" ORDER BY "id";
            DROP TABLE "deliveries";
            ALTER TABLE "deliveries_new" RENAME TO "deliveries";
            CREATE UNIQUE INDEX "IX_deliveries_endpoint_id_key" ON "deliveries" ("endpoint_id", "key");
            """;

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_requests_delivery_id",
                table: "requests");

            migrationBuilder.CreateIndex(
                name: "IX_requests_delivery_id",
                table: "requests",
                column: "delivery_id",
                filter: "duplicate_of IS NOT NULL");
            migrationBuilder.Sql(Rebuild.Replace("{0}", "WITHOUT ROWID"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_requests_delivery_id",
                table: "requests");

            migrationBuilder.CreateIndex(
                name: "IX_requests_delivery_id",
                table: "requests",
                column: "delivery_id");
            migrationBuilder.Sql(Rebuild.Replace("{0}", ""));
        }
    }
}
