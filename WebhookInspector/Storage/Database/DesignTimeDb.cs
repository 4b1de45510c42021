using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace WebhookInspector.Storage.Database;

/// <summary>Creates the context for <c>dotnet ef</c>, which would otherwise start the whole program.</summary>
internal sealed class DesignTimeDb : IDesignTimeDbContextFactory<InspectorDb>
{
    public InspectorDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<InspectorDb>().UseSqlite("Data Source=design.db").Options);
}
