using System.Text;
using WebhookInspector.Requests.Pasting;

namespace WebhookInspector.Tests.Requests.Pasting;

public class PastedHttpTests
{
    [Fact]
    public void Read_RawRequest_IsTakenApart()
    {
        var read = Pasted.Read("POST /hooks?x=1 HTTP/1.1\r\nHost: shop.example\r\nX-Sig:  abc \r\n\r\n{\"a\":1}\r\n");

        read.Method.ShouldBe("POST");
        read.Url.ShouldBe("https://shop.example/hooks?x=1");
        read.Lines().ShouldBe(["Host: shop.example", "X-Sig: abc"]);
        read.Body().ShouldBe("{\"a\":1}\r\n");
        read.Notes.ShouldHaveSingleItem().ShouldContain("https was taken");
    }

    [Theory]
    [InlineData("GET http://a.example/x\n", "http://a.example/x")]
    [InlineData("GET /x HTTP/2\nHost: localhost:5080\n", "http://localhost:5080/x")]
    [InlineData("GET /x\nHost: a.example\nX-Forwarded-Proto: http\n", "http://a.example/x")]
    [InlineData("GET /x\n", "http://localhost/x")]
    [InlineData(":method: GET\n:authority: a.example\n:path: /x\n:scheme: https\n", "https://a.example/x")]
    public void Read_Target_BecomesTheUrl(string text, string url) => Pasted.Read(text).Url.ShouldBe(url);

    [Fact]
    public void Read_HeadersAlone_SayNothingOfTheRest()
    {
        var read = Pasted.Read("\nX-A: 1\nX-B: 2\n");

        read.Lines().ShouldBe(["X-A: 1", "X-B: 2"]);
        (read.Method, read.Url, read.Body).ShouldBe((null, null, null));
    }

    [Fact]
    public void Read_FoldedHeader_IsOneLine() => Pasted.Read("X-A: 1,\n  2\n").Lines().ShouldBe(["X-A: 1, 2"]);

    [Fact]
    public void Read_HeaderBeyondAscii_IsItsUtf8Bytes() => Pasted.Read("X-A: é\n").Headers[0].Value.ShouldBe("Ã©");

    [Fact]
    public void Read_LineEndsPastContentLength_AreLeftOut()
    {
        var read = Pasted.Read("POST http://a.example/ HTTP/1.1\nContent-Length: 2\n\n{}\n\n");

        read.Body().ShouldBe("{}");
        read.Notes.ShouldHaveSingleItem().ShouldContain("left out");
    }

    [Fact]
    public void Read_BodyUnlikeContentLength_IsKeptAndSaid()
    {
        var read = Pasted.Read("POST http://a.example/ HTTP/1.1\nContent-Length: 9\n\na\nb");

        read.Body().ShouldBe("a\nb");
        read.Notes.ShouldHaveSingleItem().ShouldContain("says 9 bytes, but the pasted body has 3");
    }

    [Theory]
    [InlineData("", "Line 1, character 1: there is nothing here")]
    [InlineData("POST /x HTTP/1.1\nHost: a\nnonsense\n\nbody", "Line 3, character 1: this is no header")]
    [InlineData("hello world", "Line 1, character 1: this is no header")]
    [InlineData("X A: 1", "Line 1, character 1: this is no header")]
    public void Read_NoRequest_IsRefusedWithItsPlace(string text, string fault) => Pasted.Fault(text).ShouldStartWith(fault);

    [Fact]
    public void Headers_WrittenAndRead_AreTheSame()
    {
        var headers = Pasted.Read("A: é: x\nB:\n").Headers;

        HeaderLines.TryRead(HeaderLines.Write(headers), out _).ShouldBe(headers);
    }

    [Fact]
    public void Headers_WrongLine_IsNamed()
    {
        HeaderLines.TryRead(Encoding.UTF8.GetBytes("A: 1\n\nB 2"), out var fault).ShouldBeNull();
        fault!.Line.ShouldBe(3);
    }
}
