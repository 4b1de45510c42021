using Microsoft.AspNetCore.Components;

namespace WebhookInspector.Components.Shared;

/// <summary>
/// Declares the event <c>edit</c>: a text changed that the page reads only when it needs it (<see cref="ExactText"/>, the body editor).
/// js/start.js registers it in the browser.
/// </summary>
[EventHandler("onedit", typeof(EventArgs))]
public static class EventHandlers;
