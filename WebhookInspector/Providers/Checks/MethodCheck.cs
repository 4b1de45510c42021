namespace WebhookInspector.Providers.Checks;

public sealed record MethodCheck(string Text, string Method) : ChecklistRule(Text)
{
    internal override ChecklistOutcome Evaluate(CheckContext context) =>
        context.Handshake is { Sign.Method: { } own } handshake && own != Method
            ? ChecklistOutcome.NotApplicable($"The {handshake.Name} comes with {own}.")
            : ChecklistOutcome.If(context.Facts.Request.Method == Method, $"The method is {context.Facts.Request.Method}.");
}
