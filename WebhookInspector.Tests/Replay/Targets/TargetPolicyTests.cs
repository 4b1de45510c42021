using System.Net;
using WebhookInspector.Replay.Targets;

namespace WebhookInspector.Tests.Replay.Targets;

public class TargetPolicyTests
{
    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("1.1.1.1")]
    [InlineData("172.32.0.1")]
    [InlineData("100.128.0.1")]
    [InlineData("2606:4700:4700::1111")]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("64:ff9b::808:808")]
    [InlineData("2002:808:808::1")]
    public void Public_NothingListed_IsAllowed(string address) =>
        TargetPolicies.Strict().Refusal("a.example", IPAddress.Parse(address)).ShouldBeNull();

    [Theory]
    [InlineData("169.254.169.254", "metadata")]
    [InlineData("169.254.170.2", "link-local")]
    [InlineData("169.254.0.0", "link-local")]
    [InlineData("168.63.129.16", "metadata")]
    [InlineData("100.100.100.200", "metadata")]
    [InlineData("192.0.0.192", "metadata")]
    [InlineData("fd00:ec2::254", "metadata")]
    [InlineData("fd00:ec2::23", "metadata")]
    [InlineData("fd20:ce::254", "metadata")]
    [InlineData("fe80::1", "link-local")]
    [InlineData("fe80::1%2", "link-local")]
    [InlineData("febf::1", "link-local")]
    [InlineData("224.0.0.1", "multicast")]
    [InlineData("239.255.255.250", "multicast")]
    [InlineData("ff02::1", "multicast")]
    [InlineData("ff0e::1", "multicast")]
    [InlineData("0.0.0.0", "unspecified")]
    [InlineData("0.1.2.3", "unspecified")]
    [InlineData("::", "unspecified")]
    [InlineData("255.255.255.255", "broadcast")]
    [InlineData("240.0.0.1", "reserved")]
    [InlineData("192.0.0.8", "reserved")]
    [InlineData("100::1", "reserved")]
    [InlineData("4000::1", "reserved")]
    [InlineData("2001:db8::1", "documentation")]
    [InlineData("::ffff:169.254.169.254", "metadata")]
    [InlineData("::ffff:a9fe:a9fe", "metadata")]
    [InlineData("::169.254.169.254", "metadata")]
    [InlineData("::ffff:0:169.254.169.254", "metadata")]
    [InlineData("::ffff:0.0.0.0", "unspecified")]
    [InlineData("64:ff9b::a9fe:a9fe", "metadata")]
    [InlineData("64:ff9b::e000:1", "multicast")]
    [InlineData("64:ff9b:1::a9fe:a9fe", "metadata")]
    [InlineData("2002:a9fe:a9fe::1", "metadata")]
    [InlineData("2001:0:a9fe:a9fe::1", "metadata")]
    [InlineData("2001:0:808:808:0:0:5601:5601", "metadata")]
    [InlineData("2607::200:5efe:a9fe:a9fe", "metadata")]
    public void Never_ListedByEveryMeans_IsRefused(string address, string why)
    {
        var everything = TargetPolicies.Local("*", "0.0.0.0/0", "::/0", "a.example");

        everything.Refusal("a.example", IPAddress.Parse(address))!.ShouldContain(why);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.255.255.254")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::127.0.0.1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("2001:0:7f00:1:0:0:80ff:fffe")]
    public void Loopback_LocalModeAlone_IsAllowed(string address)
    {
        TargetPolicies.Strict().Refusal("localhost", IPAddress.Parse(address))!.ShouldContain("loopback");
        TargetPolicies.Local().Refusal("localhost", IPAddress.Parse(address)).ShouldBeNull();
    }

    [Theory]
    [InlineData("10.0.0.1")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("100.64.0.1")]
    [InlineData("198.18.0.1")]
    [InlineData("fd12:3456::1")]
    [InlineData("fc00::1")]
    [InlineData("fec0::1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("64:ff9b::a00:1")]
    [InlineData("2002:c0a8:101::1")]
    public void Private_NotListed_IsRefusedAndNamesTheSetting(string address) =>
        TargetPolicies.Local().Refusal("a.example", IPAddress.Parse(address))!.ShouldContain("Inspector:Replay:AllowedTargets");

    [Theory]
    [InlineData("10.0.0.0/8", "10.1.2.3", true)]
    [InlineData("10.1.2.3/8", "10.9.9.9", true)]
    [InlineData("10.0.0.0/8", "172.16.0.1", false)]
    [InlineData("10.0.0.0/8", "192.168.0.1", false)]
    [InlineData("10.0.0.0/8", "::ffff:10.1.2.3", true)]
    [InlineData("10.1.2.3", "10.1.2.3", true)]
    [InlineData("10.1.2.3", "10.1.2.4", false)]
    [InlineData("10.1.*", "10.1.2.3", true)]
    [InlineData("10.1.*", "10.2.2.3", false)]
    [InlineData("fd00::/8", "fd12::1", true)]
    [InlineData("fd12::1", "fd12::1", true)]
    [InlineData("[fd12::1]", "fd12::1", true)]
    [InlineData("app.internal", "192.168.7.7", true)]
    [InlineData("APP.internal.", "192.168.7.7", true)]
    [InlineData("*.internal", "192.168.7.7", true)]
    [InlineData("other.internal", "192.168.7.7", false)]
    [InlineData("*", "192.168.7.7", true)]
    public void Private_Listed_IsAllowedWhereTheEntryCoversIt(string entry, string address, bool allowed) =>
        (TargetPolicies.Strict(entry).Refusal("app.internal", IPAddress.Parse(address)) is null).ShouldBe(allowed);

    [Fact]
    public void AddressGlob_HostThatBeginsAlike_DoesNotOpenIt() =>
        TargetPolicies.Strict("10.*").Refusal("10.attacker.example", IPAddress.Parse("192.168.0.1")).ShouldNotBeNull();

    [Theory]
    [InlineData("")]
    [InlineData("http://a.example")]
    [InlineData("a.example:8080")]
    [InlineData("a.example/path")]
    [InlineData("10.0.0.0/33")]
    [InlineData("10.0.0.0/-1")]
    [InlineData("fd00::/129")]
    [InlineData("a b")]
    [InlineData("a..b")]
    [InlineData("300.1.2.3")]
    [InlineData("169.254.0.0/16")]
    [InlineData("169.254.169.254")]
    [InlineData("::ffff:169.254.169.254")]
    [InlineData("fe80::/10")]
    [InlineData("224.0.0.1")]
    public void Entry_NoneOfTheForms_IsAFault(string entry)
    {
        AllowedTarget.TryParse(entry, out var fault).ShouldBeNull();

        fault.ShouldStartWith("but ");
    }
}
