using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using WebhookInspector.Components.Shared;

namespace WebhookInspector.Tests.Components.Shared;

public sealed class RequestsUrlTests : BunitContext
{
    [Theory]
    [InlineData("/requests")]
    [InlineData("/requests/req_1")]
    [InlineData("/requests/req_1?q=verdict%3Amismatch%20a%26b&endpoint=ep_1")]
    public void Read_ThenWritten_IsTheSame(string url)
    {
        var navigation = Services.GetRequiredService<NavigationManager>();
        navigation.NavigateTo(url);

        RequestsUrl.Read(navigation).ToString().ShouldBe(url);
    }

    [Fact]
    public void Read_APageOfARequest_NamesTheRequest()
    {
        var navigation = Services.GetRequiredService<NavigationManager>();
        navigation.NavigateTo("/requests/req_1/diagnosis");

        RequestsUrl.Read(navigation).Id.ShouldBe("req_1");
    }

    [Fact]
    public void OfCorrelation_QuotesAndBackslashes_StayInsideTheQuotes() =>
        RequestsUrl.OfCorrelation("a\"b\\c").ShouldBe("/requests?q=" + Uri.EscapeDataString("correlation:\"a\\\"b\\\\c\""));

    [Fact]
    public void Read_AnotherPage_NamesNoRequest()
    {
        var navigation = Services.GetRequiredService<NavigationManager>();
        navigation.NavigateTo("/requestsx/1");

        RequestsUrl.IsRequests(navigation).ShouldBeFalse();
        RequestsUrl.Read(navigation).Id.ShouldBeNull();
    }
}
