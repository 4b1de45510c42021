#!/bin/sh
# Packages: NuGet CloudNative.CloudEvents and CloudNative.CloudEvents.SystemTextJson 2.9.0 (date: 2026-11-30)
# Guess: JsonEventFormatter reads the data of a binary event as JSON for application/json and for any
#   type with the suffix +json.
# Behaviour: only application/json is read as JSON. For application/vnd.order+json data is a byte[].
# Output: "application/json: JsonElement" and "application/vnd.order+json: Byte[]".
# Why it matters: a producer that names its format by a vendor type (valid JSON all the same) changes the
#   .NET type that the receiver gets, and a cast to JsonElement fails for that producer alone.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat >seen.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="CloudNative.CloudEvents" Version="2.9.0" />
    <PackageReference Include="CloudNative.CloudEvents.SystemTextJson" Version="2.9.0" />
  </ItemGroup>
</Project>
XML
cat >Program.cs <<'CS'
using System.Net.Http.Headers;
using CloudNative.CloudEvents.Http;
using CloudNative.CloudEvents.SystemTextJson;
foreach (var type in new[] { "application/json", "application/vnd.order+json" })
{
    var request = new HttpRequestMessage(HttpMethod.Post, "http://receiver.example/")
    {
        Headers = { { "ce-specversion", "1.0" }, { "ce-id", "1" }, { "ce-source", "/orders" }, { "ce-type", "order" } },
        Content = new StringContent("{\"total\":1}", new MediaTypeHeaderValue(type)),
    };
    var received = await request.ToCloudEventAsync(new JsonEventFormatter());
    Console.WriteLine($"{type}: {received.Data!.GetType().Name}");
}
CS
dotnet build . -v q --nologo -m:1 >build.log || { cat build.log; exit 1; }
seen=$(dotnet bin/Debug/net10.0/seen.dll)
echo "$seen"
[ "$seen" = "application/json: JsonElement
application/vnd.order+json: Byte[]" ]
