using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WebhookInspector.Storage.Rows.Endpoints;

internal sealed class EndpointTable : IEntityTypeConfiguration<EndpointRow>
{
    public void Configure(EntityTypeBuilder<EndpointRow> endpoint)
    {
        endpoint.ToTable("endpoints");
        endpoint.HasKey(e => e.Id);
        endpoint.HasIndex(e => new { e.Provider, e.Token }).IsUnique();
        endpoint.HasMany(e => e.Secrets).WithOne().HasForeignKey(s => s.EndpointId).OnDelete(DeleteBehavior.Cascade);
    }
}
