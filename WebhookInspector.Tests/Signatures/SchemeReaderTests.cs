namespace WebhookInspector.Tests.Signatures;

public class SchemeReaderTests
{
    [Theory]
    [InlineData("""[]""", "scheme", "object")]
    [InlineData("""{}""", "scheme.kind", "missing")]
    [InlineData("""{"kind":"hmca"}""", "scheme.kind", "hmac")]
    [InlineData("""{"kind":"hmac","content":"{body}"}""", "scheme.signature", "missing")]
    [InlineData("""{"kind":"hmac","signature":{"header":"S"}}""", "scheme.content", "missing")]
    [InlineData("""{"kind":"hmac","signature":{"header":"S"},"content":[]}""", "scheme.content", "empty")]
    [InlineData("""{"kind":"hmac","signature":{"header":"S"},"content":["{body}","{payload}"]}""", "scheme.content[1]", "{payload}")]
    [InlineData("""{"kind":"hmac","signature":{},"content":"{body}"}""", "scheme.signature", "exactly one place")]
    [InlineData("""{"kind":"hmac","signature":{"header":"S","query":"q"},"content":"{body}"}""", "scheme.signature", "exactly one place")]
    [InlineData("""{"kind":"hmac","signature":{"headerPattern":"S"},"content":"{body}"}""", "scheme.signature.headerPattern", "{n}")]
    [InlineData("""{"kind":"hmac","signature":{"json":"$.a[*]"},"content":"{method}"}""", "scheme.signature.json", "$.data.id")]
    [InlineData("""{"kind":"hmac","signature":{"json":"$.a"},"content":"{body}"}""", "scheme.content", "body itself")]
    [InlineData("""{"kind":"hmac","signature":{"query":"q"},"content":"{url}{body}"}""", "scheme.content", "query itself")]
    [InlineData(
        """{"kind":"hmac","signature":{"header":"S","encoding":"base32"},"content":"{body}"}""",
        "scheme.signature.encoding",
        "base64url"
    )]
    [InlineData(
        """{"kind":"hmac","signature":{"header":"S","encoding":"plain"},"content":"{body}"}""",
        "scheme.signature.encoding",
        "plain"
    )]
    [InlineData(
        """{"kind":"hmac","signature":{"header":"S","parse":{"type":"prefix"}},"content":"{body}"}""",
        "scheme.signature.parse.prefix",
        "missing"
    )]
    [InlineData(
        """{"kind":"hmac","signature":{"header":"S","parse":{"type":"kv"}},"content":"{body}"}""",
        "scheme.signature.parse.signatureKeys",
        "missing"
    )]
    [InlineData(
        """{"kind":"hmac","signature":{"header":"S","parse":{"type":"raw","prefix":"a"}},"content":"{body}"}""",
        "scheme.signature.parse.prefix",
        "remove"
    )]
    [InlineData(
        """{"kind":"hmac","signature":{"header":"S","parse":{"type":"list","item":{}}},"content":"{body}"}""",
        "scheme.signature.parse.item",
        "exactly one"
    )]
    [InlineData(
        """{"kind":"hmac","signature":{"header":"S","parse":{"type":"list","item":{"template":"{keyId}{sig}"}}},"content":"{body}"}""",
        "scheme.signature.parse.item.template",
        "between"
    )]
    [InlineData(
        """{"kind":"hmac","signature":{"header":"S","parse":{"type":"regex","pattern":"(?<sig>"}},"content":"{body}"}""",
        "scheme.signature.parse.pattern",
        "regular expression"
    )]
    [InlineData(
        """{"kind":"hmac","signature":{"header":"S","parse":{"type":"regex","pattern":"(a)\\1(?<sig>.)"}},"content":"{body}"}""",
        "scheme.signature.parse.pattern",
        "linear"
    )]
    [InlineData(
        """{"kind":"hmac","signature":{"header":"S","parse":{"type":"regex","pattern":".*"}},"content":"{body}"}""",
        "scheme.signature.parse.pattern",
        "sig"
    )]
    [InlineData("""{"kind":"hmac","signature":{"header":"S"},"content":"{timestamp}{body}"}""", "scheme.content", "no timestamp")]
    [InlineData("""{"kind":"hmac","signature":{"header":"S"},"content":"{id}{body}"}""", "scheme.content", "no messageId")]
    [InlineData("""{"kind":"hmac","signature":{"header":"S"},"content":"{config:k}{body}"}""", "scheme.content", "config has no k")]
    [InlineData(
        """{"kind":"hmac","signature":{"header":"S"},"content":"{body}","timestamp":{"from":{"kv":"t"}}}""",
        "scheme.timestamp.from.kv",
        "type kv"
    )]
    [InlineData("""{"kind":"hmac","signature":{"header":"S"},"content":"{body}","timestamp":{}}""", "scheme.timestamp.from", "missing")]
    [InlineData(
        """{"kind":"hmac","signature":{"header":"S"},"content":"{body}","timestamp":{"from":{"header":"T"},"toleranceSeconds":-1}}""",
        "scheme.timestamp.toleranceSeconds",
        "whole number"
    )]
    [InlineData(
        """{"kind":"hmac","signature":{"header":"S"},"content":"{body}","bodyDigest":{}}""",
        "scheme.bodyDigest",
        "exactly one place"
    )]
    [InlineData(
        """{"kind":"hmac","signature":{"header":"S"},"content":"{body}","algorithm":"rsa-pkcs1-sha256"}""",
        "scheme.algorithm",
        "remove"
    )]
    [InlineData(
        """{"kind":"hmac","signature":{"header":"S"},"content":"{body}","secret":{"decode":"pem"}}""",
        "scheme.secret.decode",
        "utf8"
    )]
    [InlineData("""{"kind":"hmac","signature":{"header":"S"},"content":"{body}","notes":"x"}""", "scheme.notes", "not known")]
    [InlineData("""{"kind":"hash","signature":{"header":"S"},"content":"{body}"}""", "scheme.content", "{secret}")]
    [InlineData("""{"kind":"asymmetric","signature":{"header":"S"},"content":"{body}"}""", "scheme.algorithm", "ecdsa-p256-sha256")]
    [InlineData(
        """{"kind":"asymmetric","algorithm":"ed25519","signature":{"header":"S"},"content":"{body}"}""",
        "scheme.algorithm",
        "rsa-pss-sha512"
    )]
    [InlineData("""{"kind":"token","signature":{"header":"S"},"content":"{body}"}""", "scheme.content", "remove")]
    [InlineData("""{"kind":"none","signature":{"header":"S"}}""", "scheme.signature", "remove")]
    [InlineData(
        """{"kind":"token","signature":{"header":"S"},"alternatives":[{"kind":"token","signature":{"query":"q"}}]}""",
        "scheme.alternatives[0].name",
        "must be there"
    )]
    [InlineData(
        """{"kind":"token","signature":{"header":"S"},"alternatives":[{"name":"a","kind":"none"}]}""",
        "scheme.alternatives[0].kind",
        "accept everything"
    )]
    [InlineData(
        """{"kind":"token","signature":{"header":"S"},"alternatives":[{"name":"a","kind":"token","signature":{"header":"T"},"alternatives":[]}]}""",
        "scheme.alternatives[0].alternatives",
        "not known"
    )]
    [InlineData("""{"kind":"token","signature":{"header":"\ud800"}}""", "scheme.signature.header", "text")]
    public void Read_BadDeclaration_NamesFieldAndWhatIsAllowed(string json, string field, string reason) =>
        Declared.Faults(json).ShouldContain(f => f.Field == field && f.Reason.Contains(reason));

    [Fact]
    public void Read_MoreContentsThanAreTried_IsAFault() =>
        Declared
            .Faults(
                $$"""{"kind":"hmac","signature":{"header":"S"},"content":[{{string.Join(',', Enumerable.Repeat("\"{body}\"", 17))}}]}"""
            )
            .ShouldContain(f => f.Field == "scheme.content" && f.Reason.Contains("at most 16"));

    [Fact]
    public void Read_MoreFormsThanAreTried_IsAFault()
    {
        var forms = Enumerable.Range(0, 17).Select(i => $$$"""{"name":"{{{i}}}","kind":"token","signature":{"header":"T"}}""");

        Declared
            .Faults($$"""{"kind":"token","signature":{"header":"S"},"alternatives":[{{string.Join(',', forms)}}]}""")
            .ShouldContain(f => f.Field == "scheme.alternatives" && f.Reason.Contains("at most 16"));
    }

    [Fact]
    public void Read_SeveralFaults_ReportsThemAllAtOnce() =>
        Declared
            .Faults("""{"kind":"hmac","hash":"sha3","signature":{"header":"S","encoding":"x"},"content":"{nope}","extra":1}""")
            .Select(f => f.Field)
            .ShouldBe(["scheme.hash", "scheme.signature.encoding", "scheme.content", "scheme.extra"], ignoreOrder: true);
}
