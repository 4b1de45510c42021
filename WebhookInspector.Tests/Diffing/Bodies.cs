using System.Text;
using WebhookInspector.Diffing;
using WebhookInspector.Diffing.Bodies;
using WebhookInspector.Requests;

namespace WebhookInspector.Tests.Diffing;

/// <summary>Two requests of which a test names only the bodies.</summary>
internal static class Bodies
{
    public static RequestDiff Diff(
        string left,
        string right,
        string type = "application/json",
        string[]? ignore = null,
        DiffLimits? limits = null
    ) =>
        RequestDiff.Of(
            Side(Encoding.UTF8.GetBytes(left), type),
            Side(Encoding.UTF8.GetBytes(right), type),
            Rules(ignore ?? []),
            limits ?? new DiffLimits(),
            CancellationToken.None
        );

    public static BodyDiff Json(string left, string right, params string[] ignore) => Diff(left, right, ignore: ignore).Body;

    /// <summary>"changed /a 1 2", one for each change; "-" where a side has no value.</summary>
    public static string[] Lines(this BodyDiff body) =>
        [
            .. body.Changes.Select(c =>
                $"{c.Kind.ToString().ToLowerInvariant()} {c.Path} {c.Left?.ToString() ?? "-"} "
                + $"{c.Right?.ToString() ?? "-"}{(c.From is null ? "" : " from " + c.From)}"
            ),
        ];

    public static DiffSide Side(byte[] body, string? type, params Header[] headers) =>
        new("POST", "/hooks/x/y", type is null ? headers : [new Header("Content-Type", type), .. headers], body);

    public static IgnoreRules Rules(params string[] pointers)
    {
        IgnoreRules.TryParse(pointers, out var rules, out var fault).ShouldBeTrue(fault);
        return rules!;
    }
}
