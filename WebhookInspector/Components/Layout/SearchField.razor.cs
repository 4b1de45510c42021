using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using WebhookInspector.Components.Shared;
using WebhookInspector.Guide;

namespace WebhookInspector.Components.Layout;

/// <summary>
/// The search field. Writes the filter into the URL, from which the list reads it, so that a link shows the same to a colleague.
/// </summary>
public sealed partial class SearchField
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private CancellationTokenSource typing = new();
    private string text = "";

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    protected override void OnInitialized()
    {
        text = FilterInAddress;
        Navigation.LocationChanged += FollowUrl;
    }

    public void Dispose()
    {
        Navigation.LocationChanged -= FollowUrl;
        typing.Cancel();
        typing.Dispose();
    }

    private void FollowUrl(object? sender, LocationChangedEventArgs e)
    {
        var q = FilterInAddress;
        if (q == text.Trim())
            return;
        text = q;
        _ = InvokeAsync(StateHasChanged);
    }

    /// <summary>The guide's search has its own <c>q</c>, which is no filter of requests.</summary>
    private string FilterInAddress => new Uri(Navigation.Uri).AbsolutePath == GuideLinks.UrlOf("") ? "" : Url.Q ?? "";

    private RequestsUrl Url => RequestsUrl.Read(Navigation);

    private async Task TypedAsync(string? typed)
    {
        text = typed ?? "";
        if (!RequestsUrl.IsRequests(Navigation))
            return;

        await typing.CancelAsync();
        typing.Dispose();
        typing = new CancellationTokenSource();
        try
        {
            await Task.Delay(Pause, Time, typing.Token);
            Submit();
        }
        catch (OperationCanceledException)
        {
            // Another key was pressed, or the page was left.
        }
    }

    private void Submit() => Navigation.NavigateTo((Url with { Q = text.Trim() }).ToString(), replace: RequestsUrl.IsRequests(Navigation));
}
