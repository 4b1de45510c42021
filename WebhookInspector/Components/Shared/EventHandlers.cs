using Microsoft.AspNetCore.Components;

namespace WebhookInspector.Components.Shared;

/// <summary>
/// <c>edit</c>: somebody changed a text that the page reads only when it needs it (<see cref="ExactText"/>, the editor of bodies). Made
/// known to the browser in js/start.js.
/// </summary>
[EventHandler("onedit", typeof(EventArgs))]
public static class EventHandlers;
