using System.Text;
using WebhookInspector.Requests.Reading;

namespace WebhookInspector.Tests.Requests.Reading;

public class MultipartBodyTests
{
    private const string Type = "multipart/form-data; boundary=XX";

    [Fact]
    public void Read_FormWithAFile_GivesEveryPart()
    {
        var body = Read(
            "preamble\r\n--XX\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\none\r\n"
                + "--XX  \r\nContent-Disposition: form-data; name=\"f\"; filename=\"C:\\tmp\\x.png\"\r\nContent-Type: "
                + "image/png\r\n\r\n\r\n--XY\r\n--XX--\r\nepilogue"
        );

        body.Fault.ShouldBeNull();
        body.Parts.Select(p => (p.Number, p.Name, p.FileName, p.SafeFileName, p.ContentType, Encoding.ASCII.GetString(p.Content.Span)))
            .ShouldBe([(1, "a", null, "part-1.bin", null, "one"), (2, "f", "C:\\tmp\\x.png", "x.png", "image/png", "\r\n--XY")]);
    }

    [Fact]
    public void Read_BareNewlines_AreTaken() =>
        Read("--XX\nA: b\n\none\n--XX--").Parts.Single().Content.ToArray().ShouldBe("one"u8.ToArray());

    [Fact]
    public void Read_PartWithoutHeaders_IsRead() =>
        Read("--XX\r\n\r\none\r\n--XX--").Parts.Single().Content.ToArray().ShouldBe("one"u8.ToArray());

    [Theory]
    [InlineData("nothing", "The boundary that the Content-Type names is nowhere in the body.")]
    [InlineData("--XX\r\nA: b\r\n\r\none", "Part 1 never ends: the closing boundary is missing at byte 17, the end.")]
    [InlineData("--XX\r\nA: b", "Part 1, at byte 6: no empty line ends its headers.")]
    [InlineData("--XX\r\nno colon\r\n\r\none\r\n--XX--", "Part 1, at byte 6: a header line has no colon.")]
    [InlineData("--XX\r\n--XX\r\n", "Part 1, at byte 6: no empty line ends its headers.")]
    public void Read_Broken_SaysWhere(string body, string fault) => Read(body).Fault.ShouldBe(fault);

    [Fact]
    public void Read_BrokenPart_KeepsThoseBefore() => Read("--XX\r\n\r\none\r\n--XX\r\nbroken").Parts.Count.ShouldBe(1);

    [Fact]
    public void Read_NoBoundary_SaysSo() =>
        MultipartBody.Read(new byte[1], "multipart/mixed").ShouldNotBeNull().Fault.ShouldBe("The Content-Type names no boundary.");

    [Fact]
    public void Read_OtherType_IsNone() => MultipartBody.Read(new byte[1], "text/plain").ShouldBeNull();

    [Fact]
    public void Read_TooManyParts_Stops() =>
        Read(string.Concat(Enumerable.Repeat("--XX\r\n\r\n\r\n", MultipartBody.MaxParts + 5)) + "--XX--")
            .Parts.Count.ShouldBe(MultipartBody.MaxParts);

    [Theory]
    [InlineData("filename=\"../../etc/passwd\"", "passwd")]
    [InlineData("filename=\"a\\\"b;c.txt\"", "a_b_c.txt")]
    [InlineData("filename=\"photo\u00E2\u0080\u00AEgnp.exe\"", "photo_gnp.exe")]
    [InlineData("filename=\".htaccess\"", "htaccess")]
    [InlineData("filename=\"..\"", "part-1.bin")]
    [InlineData("filename=\"x.txt\"; filename*=UTF-8''%e2%82%ac.txt", "_.txt")]
    [InlineData("filename*=utf-8''r%C3%A9sum%C3%A9.pdf", "résumé.pdf")]
    public void SafeFileName_AnyName_IsSafe(string parameter, string safe) =>
        Read($"--XX\r\nContent-Disposition: form-data; name=\"f\"; {parameter}\r\n\r\none\r\n--XX--")
            .Parts.Single()
            .SafeFileName.ShouldBe(safe);

    private static MultipartBody Read(string body) => MultipartBody.Read(Encoding.Latin1.GetBytes(body), Type).ShouldNotBeNull();
}
