using System.Linq.Expressions;
using WebhookInspector.Storage.Rows.Requests;

namespace WebhookInspector.Storage.Search;

/// <summary>A condition that holds for every match; null when nothing can be expressed in SQL.</summary>
/// <param name="Where">Holds for every request that matches; null where nothing can be said.</param>
/// <param name="Exact">True when it holds for no other request; else each must be examined in memory.</param>
internal readonly record struct Translated(Expression<Func<RequestRow, bool>>? Where, bool Exact);
