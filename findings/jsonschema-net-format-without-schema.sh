#!/bin/sh
# Package: NuGet JsonSchema.Net 8.0.5 (date: 2026-11-30)
# Guess: format is an annotation and refuses nothing, as drafts 2019-09 and 2020-12 say, unless the caller
#   asks for the check.
# Behaviour: so it is with a $schema of draft-07, 2019-09 or 2020-12. Without $schema the same format
#   refuses the value.
# Output: "no $schema: False, draft-07: True, 2019-09: True, 2020-12: True".
# Why it matters: a payload schema pasted without its $schema line is stricter than the same schema with
#   it; deliveries fail the check of a receiver and pass it at the provider.
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
    <PackageReference Include="JsonSchema.Net" Version="8.0.5" />
  </ItemGroup>
</Project>
XML
cat >Program.cs <<'CS'
using System.Text.Json;
using Json.Schema;
bool IsValid(string? dialect) => JsonSchema
    .FromText($$"""{{{(dialect is null ? "" : $"\"$schema\":\"{dialect}\",")}}"format":"email"}""")
    .Evaluate(JsonDocument.Parse("\"nobody\"").RootElement).IsValid;
Console.WriteLine($"no $schema: {IsValid(null)}, "
    + $"draft-07: {IsValid("http://json-schema.org/draft-07/schema#")}, "
    + $"2019-09: {IsValid("https://json-schema.org/draft/2019-09/schema")}, "
    + $"2020-12: {IsValid("https://json-schema.org/draft/2020-12/schema")}");
CS
dotnet build . -v q --nologo -m:1 >build.log || { cat build.log; exit 1; }
seen=$(dotnet bin/Debug/net10.0/seen.dll)
echo "$seen"
[ "$seen" = 'no $schema: False, draft-07: True, 2019-09: True, 2020-12: True' ]
