using Microsoft.Extensions.Configuration;
using WebhookInspector.Access;

namespace WebhookInspector.Tests.Access;

public class AddressesTests
{
    [Theory]
    [InlineData("", "", "http://localhost:5080")]
    [InlineData("http://127.0.0.1:1; http://[::1]:1", "8080", "http://127.0.0.1:1 http://[::1]:1")]
    [InlineData("", "8080;8081", "http://*:8080 http://*:8081")]
    public void OfPages_Settings_GivesTheAddresses(string urls, string httpPorts, string expected)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("urls", urls), new("http_ports", httpPorts)]).Build();

        string.Join(' ', Addresses.OfPages(configuration)).ShouldBe(expected);
    }
}
