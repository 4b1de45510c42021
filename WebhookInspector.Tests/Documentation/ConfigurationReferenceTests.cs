using System.Reflection;
using System.Text.RegularExpressions;
using WebhookInspector.Access;
using WebhookInspector.Capture;
using WebhookInspector.Endpoints;
using WebhookInspector.Hover;
using WebhookInspector.Hover.Simulator;
using WebhookInspector.Replay.Targets;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Removal;
using WebhookInspector.Tests.Architecture;

namespace WebhookInspector.Tests.Documentation;

/// <summary>The table of options names each option, and no other.</summary>
public sealed partial class ConfigurationReferenceTests
{
    private static readonly Dictionary<Type, string> Sections = new()
    {
        [typeof(StorageOptions)] = "Inspector",
        [typeof(AddressOptions)] = "Inspector",
        [typeof(RetentionOptions)] = RetentionOptions.Section,
        [typeof(CaptureOptions)] = "Inspector:Capture",
        [typeof(CaptureRateOptions)] = "Inspector:Capture:RateLimit",
        [typeof(AccessOptions)] = AccessOptions.Section,
        [typeof(ReplayOptions)] = ReplayOptions.Section,
        [typeof(HoverOptions)] = HoverOptions.Section,
        [typeof(SimulatorOptions)] = SimulatorOptions.Section,
    };

    [Fact]
    public void Keys_OfTheOptionClasses_AreThoseOfTheReference()
    {
        var documented = Key()
            .Matches(string.Join('\n', SourceTree.Lines("docs/reference/configuration.md")))
            .Select(match => match.Groups["key"].Value)
            .Distinct();

        documented.ShouldBe(
            Sections.SelectMany(section => KeysOf(section.Key, section.Value)).Append(CaptureUrlOptions.Section),
            ignoreOrder: true
        );
    }

    [Fact]
    public void OptionClasses_OfTheProduct_AreAllLookedAt() =>
        typeof(StorageOptions)
            .Assembly.GetTypes()
            .Where(type => type.Name.EndsWith("Options", StringComparison.Ordinal) && !type.IsAbstract)
            .Except([.. Sections.Keys, typeof(CaptureUrlOptions)])
            .ShouldBeEmpty();

    // What can only be read, and a group of further options, is no option itself.
    private static IEnumerable<string> KeysOf(Type options, string section) =>
        options
            .GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(property => (property.CanWrite || property.PropertyType.IsGenericType) && !Sections.ContainsKey(property.PropertyType))
            .Select(property => $"{section}:{property.Name}");

    [GeneratedRegex(@"^\| `(?<key>Inspector(:\w+)+)`", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Key();
}
