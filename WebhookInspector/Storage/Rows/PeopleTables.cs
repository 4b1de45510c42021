using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WebhookInspector.Storage;

internal sealed class PersonTable : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.ToTable("people").HasKey(p => p.Id);
        person.Property(p => p.Role).HasConversion(KebabCase<Role>.Converter);
        person.HasIndex(p => p.NormalizedName).IsUnique();
    }
}

internal sealed class InvitationTable : IEntityTypeConfiguration<InvitationRow>
{
    public void Configure(EntityTypeBuilder<InvitationRow> invitation)
    {
        invitation.ToTable("invitations").HasKey(i => i.Id);
        invitation.Property(i => i.Role).HasConversion(KebabCase<Role>.Converter);
        invitation.HasIndex(i => i.TokenHash).IsUnique();
        invitation.HasOne<Person>().WithMany().HasForeignKey(i => i.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}

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
