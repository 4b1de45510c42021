namespace WebhookInspector.Providers.Snippets;

public enum CodeLanguage
{
    CSharp,
    JavaScript,
    Python,
    Php,
}
