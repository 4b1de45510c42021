namespace WebhookInspector.Providers.Events;

/// <summary>One rule for reading a value; of several rules, the first that returns a value is used.</summary>
public abstract record ValueRule
{
    /// <summary>A scalar of the JSON body.</summary>
    public sealed record Json(ValuePath Path) : ValueRule;

    public sealed record FromHeader(string Name) : ValueRule;

    /// <summary>A field of an <c>application/x-www-form-urlencoded</c> body.</summary>
    public sealed record FromForm(string Name) : ValueRule;

    /// <summary>Returns <paramref name="Is"/> when the body has the member, whatever its value is.</summary>
    public sealed record Present(ValuePath Path, string Is) : ValueRule;

    /// <summary>Returns the parts joined with <paramref name="Separator"/>, only when all of them have a value.</summary>
    public sealed record Join(IReadOnlyList<IReadOnlyList<ValueRule>> Parts, string Separator) : ValueRule;
}
