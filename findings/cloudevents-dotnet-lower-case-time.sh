#!/bin/sh
# Packages: NuGet CloudNative.CloudEvents and CloudNative.CloudEvents.SystemTextJson 2.9.0, npm cloudevents 10.0.0
#   (date: 2026-11-30)
# Guess: a time is an RFC 3339 timestamp, whose T and Z may be in lower case, so
#   "2026-11-30t01:02:03z" is read.
# Behaviour: the .NET SDK refuses the whole event: "Text for attribute 'time' is invalid". The JavaScript SDK
#   of the same project reads it.
# Output: ".NET T and Z: read", ".NET t and z: Text for attribute 'time' is invalid", "node t and z: read".
# Why it matters: one producer's valid events are lost at .NET receivers and arrive at others.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts cloudevents@10.0.0
cat >seen.cjs <<'JS'
const assert = require('node:assert/strict');
const { HTTP } = require('cloudevents');
const event = HTTP.toEvent({
  headers: {
    'ce-specversion': '1.0', 'ce-id': '1', 'ce-source': '/orders', 'ce-type': 'order', 'ce-time': '2026-11-30t01:02:03z',
  },
  body: '',
});
assert.equal(Date.parse(event.time), Date.UTC(2026, 10, 30, 1, 2, 3));
console.log('node t and z: read');
JS
node seen.cjs
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
using CloudNative.CloudEvents.Http;
using CloudNative.CloudEvents.SystemTextJson;
foreach (var (name, time) in new[] { ("T and Z", "2026-11-30T01:02:03Z"), ("t and z", "2026-11-30t01:02:03z") })
{
    var request = new HttpRequestMessage(HttpMethod.Post, "http://receiver.example/")
    {
        Headers =
        {
            { "ce-specversion", "1.0" }, { "ce-id", "1" }, { "ce-source", "/orders" }, { "ce-type", "order" }, { "ce-time", time },
        },
    };
    try
    {
        await request.ToCloudEventAsync(new JsonEventFormatter());
        Console.WriteLine($"{name}: read");
    }
    catch (ArgumentException e)
    {
        Console.WriteLine($"{name}: {e.Message.Split(':')[0]}");
    }
}
CS
dotnet build . -v q --nologo -m:1 >build.log || { cat build.log; exit 1; }
seen=$(dotnet bin/Debug/net10.0/seen.dll)
echo "$seen" | sed 's/^/.NET /'
[ "$seen" = "T and Z: read
t and z: Text for attribute 'time' is invalid" ]
