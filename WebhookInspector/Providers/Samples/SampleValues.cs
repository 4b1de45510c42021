namespace WebhookInspector.Providers.Samples;

/// <summary>The values of one sample: those declared with <c>let</c>, and new ones from the generators.</summary>
internal sealed class SampleValues(DateTimeOffset at, Random random)
{
    private readonly Dictionary<string, SampleValue> named = [];

    public DateTimeOffset At => at;

    public Random Random => random;

    public void Let(string name, string template) => named[name] = SampleTemplate.FillJson(template, this);

    public SampleValue Of(string placeholder) =>
        named.TryGetValue(placeholder, out var value) ? value : SampleGenerators.Make(placeholder, this);
}
