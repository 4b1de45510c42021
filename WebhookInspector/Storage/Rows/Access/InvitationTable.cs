using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WebhookInspector.Storage.People;

namespace WebhookInspector.Storage.Rows.Access;

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
