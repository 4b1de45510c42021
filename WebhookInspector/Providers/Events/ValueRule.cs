namespace WebhookInspector.Providers.Events;

/// <summary>One way to read a value; of several, the first that yields one counts.</summary>
public abstract record ValueRule
{
    /// <summary>A scalar of the JSON body.</summary>
    public sealed record Json(ValuePath Path) : ValueRule;

    public sealed record FromHeader(string Name) : ValueRule;

    /// <summary>A field of a body that is <c>application/x-www-form-urlencoded</c>.</summary>
    public sealed record FromForm(string Name) : ValueRule;

    /// <summary>Yields <paramref name="Is"/> where the body has the member, whatever its value.</summary>
    public sealed record Present(ValuePath Path, string Is) : ValueRule;

    /// <summary>Yields the parts joined with <paramref name="Separator"/>, only when every one of them has a value.</summary>
    public sealed record Join(IReadOnlyList<IReadOnlyList<ValueRule>> Parts, string Separator) : ValueRule;
}
