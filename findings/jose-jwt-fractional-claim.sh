#!/bin/sh
# Package: NuGet jose-jwt 5.3.0 (date: 2026-11-30)
# Guess: JWT.Decode into the dictionary type of its documentation gives a number with a fraction as a double.
# Behaviour: it throws JsonException: the value "could not be converted to System.Object". Only numbers
#   that fit a long are read, so one exp with a fraction (RFC 7519 allows it) makes the whole token
#   unreadable in that form. The same token decodes to a string or a JsonElement.
# Output: "1796000000: 1796000000", "1796000000.5: JsonException", and for the string form
#   {"exp":1796000000.5}.
# Why it matters: webhooks signed as a JWT carry iat and exp from the sender's clock; a sender that writes
#   fractions (many languages' clocks are floats) looks as if its signature were broken.
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
    <PackageReference Include="jose-jwt" Version="5.3.0" />
  </ItemGroup>
</Project>
XML
cat >Program.cs <<'CS'
using Jose;
var key = new byte[32];
string Token(string exp) => JWT.Encode($"{{\"exp\":{exp}}}", key, JwsAlgorithm.HS256);
foreach (var exp in new[] { "1796000000", "1796000000.5" })
{
    try
    {
        Console.WriteLine($"{exp}: {JWT.Decode<Dictionary<string, object>>(Token(exp), key)["exp"]}");
    }
    catch (System.Text.Json.JsonException e)
    {
        Console.WriteLine($"{exp}: {e.GetType().Name}");
    }
}
Console.WriteLine(JWT.Decode(Token("1796000000.5"), key));
CS
dotnet build . -v q --nologo -m:1 >build.log || { cat build.log; exit 1; }
seen=$(dotnet bin/Debug/net10.0/seen.dll)
echo "$seen"
[ "$seen" = '1796000000: 1796000000
1796000000.5: JsonException
{"exp":1796000000.5}' ]
