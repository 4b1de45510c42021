namespace WebhookInspector.Api;

/// <summary>Thrown to answer with a problem (RFC 9457), whose detail a person can act on.</summary>
internal sealed class ApiProblemException(int status, string detail) : Exception(detail)
{
    public int Status => status;

    public static ApiProblemException BadRequest(string detail) => new(StatusCodes.Status400BadRequest, detail);

    public static ApiProblemException NotFound(string what, string id) =>
        new(StatusCodes.Status404NotFound, $"There is no {what} with the id '{id}'.");
}
