using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WebhookInspector.Storage.Rows.Requests;

internal sealed class RequestAnswerTable : IEntityTypeConfiguration<RequestAnswerRow>
{
    public void Configure(EntityTypeBuilder<RequestAnswerRow> answer)
    {
        answer.ToTable("request_answers");
        answer.HasKey(a => a.Sequence);
        answer.Property(a => a.Sequence).ValueGeneratedNever();
        answer.HasOne<RequestRow>().WithOne().HasForeignKey<RequestAnswerRow>(a => a.Sequence).OnDelete(DeleteBehavior.Cascade);
    }
}
