using System.Linq.Expressions;
using WebhookInspector.Storage.Rows;

namespace WebhookInspector.Storage.Search;

/// <param name="Where">Holds for every request that matches; null where nothing can be said.</param>
/// <param name="Exact">Holds for no other request either; else each must be looked at in memory.</param>
internal readonly record struct Translated(Expression<Func<RequestRow, bool>>? Where, bool Exact);
