using Microsoft.Extensions.Options;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Storage;

public class RetentionOptionsTests
{
    [Theory]
    [InlineData("MaxAge", "00:00:00")]
    [InlineData("MaxRequests", "0")]
    [InlineData("MaxEndpointBytes", "0")]
    [InlineData("MaxBytes", "1000")]
    [InlineData("ReserveBytes", "-1")]
    public async Task Start_WrongValue_IsRefusedByKey(string key, string value)
    {
        var refusal = await Should.ThrowAsync<OptionsValidationException>(() =>
            StorageHost.StartAsync(null, null, ($"Inspector:Retention:{key}", value))
        );

        refusal.Message.ShouldContain($"Inspector:Retention:{key}");
    }
}
