using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WebhookInspector.Storage;

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

internal sealed class EndpointSecretTable : IEntityTypeConfiguration<EndpointSecretRow>
{
    public void Configure(EntityTypeBuilder<EndpointSecretRow> secret)
    {
        secret.ToTable("endpoint_secrets");
        secret.HasKey(s => s.Position);
        secret.Property(s => s.Position).ValueGeneratedOnAdd();
        secret.Property(s => s.Id).IsRequired();
        secret.HasIndex(s => new { s.EndpointId, s.Id }).IsUnique();
    }
}
