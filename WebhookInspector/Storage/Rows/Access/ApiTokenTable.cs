using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WebhookInspector.Storage.People;

namespace WebhookInspector.Storage.Rows.Access;

internal sealed class ApiTokenTable : IEntityTypeConfiguration<ApiTokenRow>
{
    public void Configure(EntityTypeBuilder<ApiTokenRow> token)
    {
        token.ToTable("api_tokens").HasKey(t => t.Id);
        token.Property(t => t.Scope).HasConversion(KebabCase<Role>.Converter);
        token.HasIndex(t => t.TokenHash).IsUnique();
        token.HasOne<Person>().WithMany().HasForeignKey(t => t.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
