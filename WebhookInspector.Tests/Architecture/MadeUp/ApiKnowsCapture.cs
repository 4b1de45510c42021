namespace WebhookInspector.Api.MadeUp;

internal static class ApiKnowsCapture
{
    public static async Task<int> OneDoorOpensAnother() => await Capture.MadeUp.CaptureKnowsAccess.Count();
}
