using System.Text.RegularExpressions;

namespace WebhookInspector.E2E.Support;

/// <summary>The program in Team mode.</summary>
public sealed partial class TeamInspector : Inspector
{
    /// <summary>The link that the program printed at its start.</summary>
    public string FirstAdministratorLink => Link().Match(Log).Value;

    protected override string[] Settings => ["--Inspector:Access:Mode", "Team"];

    [GeneratedRegex(@"http\S+/join/\S+", RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
