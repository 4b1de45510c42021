namespace WebhookInspector.E2E.Hostile;

/// <summary>
/// Markup that calls the canary where it is taken for markup. Each element carries <c>data-canary</c>, so that it is found in a page even
/// where its script is
/// held back by the policy; each address is of a host that nothing else asks for.
/// </summary>
internal static class Payloads
{
    /// <summary>RFC 6761, 6.4: never resolves.</summary>
    public const string Host = "canary.invalid";

    public const string Script = "<script data-canary>canary('script')</script>";
    public const string Image = $"<img data-canary src=//{Host}/image onerror=canary('image')>";
    public const string Svg =
        "<svg data-canary xmlns=\"http://www.w3.org/2000/svg\" onload=\"canary('svg')\"><script>canary('svg script')</script></svg>";
    public const string Frame = "<iframe data-canary srcdoc=\"<script>parent.canary('frame')</script>\"></iframe>";
    public const string Focus = "<input data-canary autofocus onfocus=canary('focus')>";
    public const string Details = "<details data-canary open ontoggle=canary('details')>x</details>";
    public const string Style = $"<style data-canary>@import url(//{Host}/import); body{{background:url(//{Host}/background)}}</style>";
    public const string Sheet = $"<link data-canary rel=stylesheet href=//{Host}/sheet>";
    public const string Object = $"<object data-canary data=//{Host}/object></object>";

    /// <summary>Ends what it may stand in: a quoted attribute, a text that is taken raw, a comment.</summary>
    public const string BreakOut = "\"'`></textarea></title></style></pre></script>-->" + Image;

    public const string ScriptUrl = "javascript:canary('url')";
    public const string DataUrl = "data:text/html,<script>parent.canary('data')</script>";
    public const string CssValue = $"red;background:url(//{Host}/css)}}*{{background:url(//{Host}/css)";

    /// <summary>Of frameworks that fill in what they find in a page, and of Blazor's own.</summary>
    public const string Templates =
        "{{constructor.constructor('canary(1)')()}} ${canary(1)} <%= canary(1) %> @(canary(1)) [[canary(1)]] #{canary(1)} "
        + "<!--Blazor:{\"type\":\"server\",\"prerenderId\":\"x\",\"key\":{},\"sequence\":0,\"descriptor\":\"CfDJ8\"}-->"
        + "<form data-canary name=Blazor id=announcer><input name=start></form>";

    /// <summary>What a page without protection runs or loads at once.</summary>
    public static IReadOnlyList<string> Live { get; } = [Script, Image, Svg, Frame, Focus, Details, Style, Sheet, Object, BreakOut];

    /// <summary>Those that run something; they load nothing from elsewhere, which an endpoint's own answer may.</summary>
    public const string Scripts = Script + Svg + Frame + Focus + Details;

    public static string All { get; } =
        string.Concat(Live) + $"<a data-canary href=\"{ScriptUrl}\">a</a><base data-canary href=//{Host}/>" + Templates;
}
