using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WebhookInspector.Storage.Rows.Endpoints;

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
