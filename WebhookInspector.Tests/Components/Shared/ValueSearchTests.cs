using WebhookInspector.Components.Shared.Body;
using WebhookInspector.Requests.Json;

namespace WebhookInspector.Tests.Components.Shared;

public class ValueSearchTests
{
    [Theory]
    [InlineData("{\"a.b c\":\"x \\\"y\\\"\"}", "json.\"a.b c\":\"x \\\"y\\\"\"")]
    [InlineData("{\"n\":-1.50}", "json.n:-1.50")]
    [InlineData("[true]", "json[0]:true")]
    [InlineData("{\"s\":\"Caf\\u00e9\"}", "json.s:\"Café\"")]
    public void Url_Scalar_IsASearchForIt(string json, string query) =>
        Uri.UnescapeDataString(Of(json).ShouldNotBeNull()).ShouldBe("/requests?q=" + query);

    [Theory]
    [InlineData("{\"a\":{}}")]
    [InlineData("{\"\":1}")]
    [InlineData("{\"a\":\"\\ud800\"}")]
    public void Url_WhatNoSearchCanSay_IsNone(string json) => Of(json).ShouldBeNull();

    private static string? Of(string json)
    {
        var root = JsonTreeNode.Root(json);
        root.Toggle();
        return ValueSearch.Url(root.Children[0]);
    }
}
