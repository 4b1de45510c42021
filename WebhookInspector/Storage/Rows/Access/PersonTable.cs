using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WebhookInspector.Storage.People;

namespace WebhookInspector.Storage.Rows.Access;

internal sealed class PersonTable : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.ToTable("people").HasKey(p => p.Id);
        person.Property(p => p.Role).HasConversion(KebabCase<Role>.Converter);
        person.HasIndex(p => p.NormalizedName).IsUnique();
    }
}
