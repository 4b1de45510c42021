using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using WebhookInspector.Checking;
using WebhookInspector.Components.Shared;
using WebhookInspector.Components.Shared.Diagnosis;
using WebhookInspector.Components.Shared.Schemes;
using WebhookInspector.Diagnosis;
using WebhookInspector.Providers;
using WebhookInspector.Requests.Pasting;
using WebhookInspector.Signatures.Declarations;
using WebhookInspector.Storage;

namespace WebhookInspector.Components.Pages.Workbench;

/// <summary>Diagnoses pasted requests, or a stored request after changes. Keeps nothing beyond the page.</summary>
public sealed partial class WorkbenchPage : IDisposable
{
    private const int LargestFile = 10 * 1024 * 1024;

    private readonly WorkbenchForm form = new();
    private readonly CancellationTokenSource gone = new();
    private ExactText pasteBox = null!,
        headersBox = null!,
        bodyBox = null!;
    private CancellationTokenSource? search;
    private SchemeDraft own = null!;
    private DiagnosisInput? stored;
    private DiagnosisDisplay? model;
    private IReadOnlyList<string> notes = [];
    private BodyAs bodyAs;
    private ReadOnlyMemory<byte> bytes;
    private readonly FormFault fault = new(
        WorkbenchForm.ProviderField,
        WorkbenchForm.MethodField,
        WorkbenchForm.UrlField,
        WorkbenchForm.HeadersField,
        WorkbenchForm.BodyField
    );
    private string? bytesFrom,
        filled,
        pasteFault;
    private TimeSpan took;
    private bool busy,
        fresh;
    private ElementReference result;

    private enum BodyAs
    {
        Text,
        Base64,

        /// <summary>The bytes of a file, or those that no text box can hold.</summary>
        Bytes,
    }

    [Inject]
    private DiagnosisService Diagnoses { get; set; } = null!;

    [Inject]
    private ProviderCatalog Catalog { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    /// <summary>The id of a stored request to start with.</summary>
    [SupplyParameterFromQuery(Name = "request")]
    private string? RequestId { get; set; }

    private string ProviderInWords =>
        WorkbenchForm.Find(Catalog, form.Provider) is { } provider
            ? SchemeWords.Describe(provider.Scheme)
            : $"Type to search among {Catalog.All.Count}.";

    protected override void OnInitialized()
    {
        own = new SchemeDraft(Catalog.Find("custom")!.Scheme);
        form.SchemeJson = own.Text;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (fresh)
        {
            // Below the form, so it is scrolled into view.
            fresh = false;
            await result.FocusAsync().UnlessLeftAsync();
        }

        if (!firstRender || string.IsNullOrEmpty(RequestId))
            return;
        stored = await Diagnoses.InputAsync(RequestId, gone.Token);
        if (stored is null)
            pasteFault = "The request was not found: it was deleted by a person or by retention, or with its endpoint.";
        else
            await TakeStoredAsync(stored);
        StateHasChanged();
    }

    private string? FaultAt(string field) => fault.At(field);

    /// <summary>Suggests all providers when the text already is a name, so that opening the list shows more than that one.</summary>
    private Task<IEnumerable<string>> FindProvidersAsync(string? text, CancellationToken ct) =>
        Task.FromResult(
            (
                string.IsNullOrWhiteSpace(text) || WorkbenchForm.Find(Catalog, text) is not null
                    ? Catalog.All
                    : Catalog.All.Where(known =>
                        known.Name.Contains(text, StringComparison.OrdinalIgnoreCase)
                        || known.Id.Contains(text, StringComparison.OrdinalIgnoreCase)
                    )
            ).Select(known => known.Name)
        );

    private async Task TakeStoredAsync(DiagnosisInput input)
    {
        form.OwnScheme = input.Provider is null || !ReferenceEquals(input.Provider.Scheme, input.Scheme);
        form.Provider = input.Provider?.Name ?? "";
        own = new SchemeDraft(input.Scheme);
        form.SchemeJson = own.Text;
        (form.EndpointSecrets, form.JudgedBy) = (true, JudgedBy.Arrival);
        await TakeAsync(
            new PastedRequest(input.Message.Method, input.Message.Url, input.Message.Headers, input.Message.Body, []),
            "the stored request"
        );
    }

    private async Task FillAsync()
    {
        (pasteFault, filled, notes) = (null, null, []);
        if (PastedText.TryRead(await pasteBox.ReadAsync(gone.Token), out var wrong) is { } read)
            await TakeAsync(read, "the pasted request");
        else
            pasteFault = wrong!.ToString();
    }

    private async Task TakeAsync(PastedRequest read, string from)
    {
        (form.Method, form.Url) = (read.Method ?? form.Method, read.Url ?? form.Url);
        await headersBox.WriteAsync(Encoding.UTF8.GetString(HeaderLines.Write(read.Headers)));
        if (read.Body is { } body && EditableText.Of(body.Span) is { } text)
        {
            bodyAs = BodyAs.Text;
            await bodyBox.WriteAsync(text);
        }
        else if (read.Body is { } exact)
        {
            (bodyAs, bytes, bytesFrom) = (BodyAs.Bytes, exact, $"From {from}, because a text box would change it or it is long");
        }

        (notes, filled) = (read.Notes, $"Filled in from {from}.");
    }

    private async Task TakeFileAsync(IBrowserFile? chosen)
    {
        fault.Clear();
        if (chosen is null)
            return;
        if (chosen.Size > LargestFile)
        {
            fault.Set(
                WorkbenchForm.BodyField,
                $"Body: the file has {ByteSize.InWords(chosen.Size)}, and may have {ByteSize.InWords(LargestFile)}."
            );
            return;
        }

        using var read = new MemoryStream();
        await using (var file = chosen.OpenReadStream(LargestFile, gone.Token))
            await file.CopyToAsync(read, gone.Token);
        (bytes, bytesFrom) = (read.ToArray(), chosen.Name);
    }

    private async Task<ReadOnlyMemory<byte>> BodyAsync()
    {
        if (bodyAs == BodyAs.Bytes)
            return bytes;
        var text = await bodyBox.ReadAsync(gone.Token);
        try
        {
            return bodyAs == BodyAs.Text ? text : Convert.FromBase64String(Encoding.UTF8.GetString(text));
        }
        catch (FormatException)
        {
            throw new SettingRefusedException(WorkbenchForm.BodyField, "is not base64 (RFC 4648, section 4).");
        }
    }

    private async Task ExplainAsync()
    {
        fault.Clear();
        (model, busy) = (null, true);
        using var running = search = CancellationTokenSource.CreateLinkedTokenSource(gone.Token);
        try
        {
            var input = form.ToInput(await headersBox.ReadAsync(running.Token), await BodyAsync(), stored, Catalog, Time.GetUtcNow());
            var started = Time.GetTimestamp();
            var explained = await Diagnoses.OfPastedAsync(input, running.Token);
            took = Time.GetElapsedTime(started);
            (model, fresh) = (new DiagnosisDisplay(explained, input.Computed is not null), true);
        }
        catch (SettingRefusedException wrong)
        {
            fault.Set(wrong);
        }
        catch (OperationCanceledException) when (running.IsCancellationRequested)
        {
            // Stopped, or the page was left.
        }
        finally
        {
            (busy, search) = (false, null);
        }
    }

    private void Stop() => search?.Cancel();

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }
}
