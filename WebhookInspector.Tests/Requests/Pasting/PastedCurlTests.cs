namespace WebhookInspector.Tests.Requests.Pasting;

public class PastedCurlTests
{
    [Fact]
    public void Read_BrowsersCommand_IsTheRequest()
    {
        var read = Pasted.Read(
            """
            curl 'https://shop.example/hooks?x=1&y=2' \
              -H 'content-type: application/json' \
              -H 'x-signature: sha256=abc' \
              --data-raw $'{"name":"it\'s \u00e9\\n"}' \
              --compressed
            """
        );

        read.Method.ShouldBe("POST");
        read.Url.ShouldBe("https://shop.example/hooks?x=1&y=2");
        read.Lines().ShouldBe(["content-type: application/json", "x-signature: sha256=abc"]);
        read.Body().ShouldBe("{\"name\":\"it's é\\n\"}");
    }

    [Theory]
    [InlineData(
        "curl ^\"https://a.example/?x=1^&y=2^\" ^\r\n  -H ^\"X-A: 50^%^ off^\" ^\r\n  --data-raw "
            + "^\"^{^\\^\"a^\\^\":^\\^\"b^\\^\\c^\\^\"^}^\"",
        "{\"a\":\"b\\\\c\"}"
    )]
    [InlineData(
        "curl.exe \"https://a.example/?x=1&y=2\" ^\n  -H \"X-A: 50% off\" ^\n  -d \"{\\\"a\\\":\\\"b\\\\c\\\"}\"",
        "{\"a\":\"b\\\\c\"}"
    )]
    public void Read_WindowsCommand_IsTheRequest(string command, string body)
    {
        var read = Pasted.Read(command);

        read.Url.ShouldBe("https://a.example/?x=1&y=2");
        read.Lines()[0].ShouldBe("X-A: 50% off");
        read.Body().ShouldBe(body);
    }

    [Fact]
    public void Read_WindowsLineEndInTheBody_IsALineEnd() =>
        Pasted.Read("curl ^\"http://a.example/^\" ^\n  --data-raw ^\"one^\n\ntwo^\"").Body().ShouldBe("one\ntwo");

    [Theory]
    [InlineData("-d a=1 -d b=2", "a=1&b=2")]
    [InlineData("--data 'a b'", "a b")]
    [InlineData("--data-raw @name", "@name")]
    [InlineData("--data-binary \"x\\\"y\\$z\"", "x\"y$z")]
    [InlineData("--data-urlencode 'a b=c d&é~*'", "a b=c+d%26%C3%A9~%2A")]
    [InlineData("--data-urlencode '=x y'", "x+y")]
    [InlineData("--data-urlencode 'p q' -d z=1", "p+q&z=1")]
    [InlineData("--json '{\"a\":1}' --json '{\"b\":2}'", "{\"a\":1}{\"b\":2}")]
    [InlineData("-d $'a\\r\\n\\x41\\101\\u00e9'", "a\r\nAAé")]
    [InlineData("-d a'b'\"c\"\\d", "abcd")]
    [InlineData("-d \"on\\\none\"", "onone")]
    public void Read_Data_IsWhatCurlSends(string options, string body) =>
        Pasted.Read("curl http://a.example/ " + options).Body().ShouldBe(body);

    [Fact]
    public void Read_BytesInEscapes_AreExact() =>
        Pasted.Read("curl http://a.example/ --data-binary $'\\xff\\376\\0'").Body.ShouldNotBeNull().ToArray().ShouldBe([0xFF, 0xFE, 0]);

    [Theory]
    [InlineData("", "GET")]
    [InlineData("-d x", "POST")]
    [InlineData("-d x -X PUT", "PUT")]
    [InlineData("-sSXPATCH", "PATCH")]
    [InlineData("-I", "HEAD")]
    [InlineData("--json {}", "POST")]
    public void Read_Method_IsWhatCurlSends(string options, string method) =>
        Pasted.Read("curl http://a.example/ " + options).Method.ShouldBe(method);

    [Theory]
    [InlineData("-u me:pass", "Authorization: Basic bWU6cGFzcw==")]
    [InlineData("-b a=1 -b b=2", "Cookie: a=1; b=2")]
    [InlineData("-A ua", "User-Agent: ua")]
    [InlineData("-e http://r.example", "Referer: http://r.example")]
    [InlineData("--oauth2-bearer tok", "Authorization: Bearer tok")]
    [InlineData("-d x", "Content-Type: application/x-www-form-urlencoded")]
    [InlineData("--json {}", "Content-Type: application/json|Accept: application/json")]
    [InlineData("--json {} -H 'Accept:'", "Content-Type: application/json")]
    [InlineData("-d x -H 'content-type: text/plain'", "content-type: text/plain")]
    [InlineData("-H 'X-Empty;' -H 'X-None: '", "X-Empty: ")]
    [InlineData("-HX-A:1", "X-A: 1")]
    public void Read_Headers_AreWhatCurlSends(string options, string headers) =>
        string.Join('|', Pasted.Read("curl http://a.example/ " + options).Lines()).ShouldBe(headers);

    [Theory]
    [InlineData("curl a.example/x", "http://a.example/x")]
    [InlineData("curl -G 'http://a.example/?q=1' -d a=1 -d b=2", "http://a.example/?q=1&a=1&b=2")]
    [InlineData("curl --url http://a.example/#part -s", "http://a.example/")]
    [InlineData("$ curl -sS -- http://a.example/", "http://a.example/")]
    [InlineData("/usr/bin/curl http://a.example/ # for a try", "http://a.example/")]
    public void Read_Url_IsWhatCurlAsksFor(string command, string url) => Pasted.Read(command).Url.ShouldBe(url);

    [Fact]
    public void Read_PipedBase64_IsTheBody() =>
        Pasted
            .Read("printf %s 'AAEC' | base64 -d | curl -X POST 'http://a.example/' \\\n  --data-binary @-")
            .Body.ShouldNotBeNull()
            .ToArray()
            .ShouldBe([0, 1, 2]);

    [Fact]
    public void Read_ShellVariable_StaysAndIsSaid()
    {
        var read = Pasted.Read("curl http://a.example/ -H \"Authorization: Bearer $TOKEN\"");

        read.Lines().ShouldBe(["Authorization: Bearer $TOKEN"]);
        read.Notes.ShouldHaveSingleItem().ShouldContain("$TOKEN");
    }

    [Theory]
    [InlineData("curl http://a.example/ -d @body.json", "Line 1, character 27: @body.json names a file")]
    [InlineData("curl http://a.example/ --data-binary @-", "Line 1, character 38: @- reads what is piped")]
    [InlineData("curl http://a.example/ --data-urlencode a@b", "Line 1, character 41: @b names a file")]
    [InlineData("curl http://a.example/ -H @h.txt", "Line 1, character 27: this names a file of headers")]
    [InlineData("curl http://a.example/ -b jar.txt", "Line 1, character 27: this names a file of cookies")]
    [InlineData("curl 'http://a.example/' \\\n  -H 'no header'", "Line 2, character 6: this is no header")]
    [InlineData("curl http://a.example/?x=1&y=2", "Line 1, character 27: an unquoted &")]
    [InlineData("curl 'é' 'http://a.example/", "Line 1, character 10: this single quote is not closed")]
    [InlineData("curl http://a.example/ -d \"x", "Line 1, character 27: this double quote is not closed")]
    [InlineData("curl http://a.example/ -d $'x", "Line 1, character 27: this $' quote is not closed")]
    [InlineData("curl http://a.example/\n  -d x", "Line 2, character 3: the command ended with the line before")]
    [InlineData("curl ^\"http://a.example/^\"\n  -d x", "Line 2, character 1: the command ended with the line before")]
    [InlineData("curl http://a.example/ --frob", "Line 1, character 24: --frob is no option of curl that is known here")]
    [InlineData("curl http://a.example/ -sé", "Line 1, character 24: -")]
    [InlineData("curl http://a.example/ -F a=b", "Line 1, character 24: -F makes a multipart body")]
    [InlineData("curl http://a.example/ -H", "Line 1, character 24: -H needs a value after it")]
    [InlineData("curl http://a.example/ http://b.example/", "Line 1, character 24: this is a second URL")]
    [InlineData("curl -d x", "Line 1, character 1: the command names no URL")]
    [InlineData("curl http://a.example/ -u me", "Line 1, character 27: curl would ask for the password")]
    [InlineData("curl http://a.example/ -d \"$(date)\"", "Line 1, character 28: this runs another command")]
    [InlineData(
        "curl -sS 'http://a.example/body' | curl http://b.example/ --data-binary @-",
        "Line 1, character 1: the body is fetched by another curl"
    )]
    [InlineData("printf %s '#' | base64 -d | curl http://b.example/ --data-binary @-", "Line 1, character 11: this is not base64")]
    [InlineData("cat x | curl http://b.example/ --data-binary @-", "Line 1, character 1: this is no header")]
    public void Read_WhatCantBeKnown_IsRefusedWithItsPlace(string command, string fault) => Pasted.Fault(command).ShouldStartWith(fault);
}
