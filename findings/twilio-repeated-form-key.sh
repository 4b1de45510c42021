#!/bin/sh
# Packages: npm twilio 6.3.1 and NuGet Twilio 8.2.0 (date: 2026-11-30)
# Guess: the two official request validators agree on a form that repeats a key; the C# one, given the
#   NameValueCollection that it takes, signs the distinct values in sorted order as the Node.js one does.
# Behaviour: they need different signatures for the same request. For To=b&To=a&To=a the Node.js
#   library signs URL + "ToaTob", the C# library signs URL + "Tob,a,a".
# Output: node "ToaTob=true Tob,a,a=false", C# "ToaTob=False Tob,a,a=True".
# Why it matters: a delivery with a repeated form field cannot pass in both. What is told to the
#   receiver as a wrong token is only the choice of library.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts twilio@6.3.1
cat >seen.cjs <<'JS'
const { createHmac } = require('node:crypto');
const { validateRequest } = require('twilio');
const url = 'https://receiver.example/sms';
const passes = (text) => {
  const signature = createHmac('sha1', 'token').update(url + text).digest('base64');
  return validateRequest('token', signature, url, { To: ['b', 'a', 'a'] });
};
console.log(`ToaTob=${passes('ToaTob')} Tob,a,a=${passes('Tob,a,a')}`);
JS
seen=$(node seen.cjs)
echo "node $seen"
[ "$seen" = "ToaTob=true Tob,a,a=false" ]
mkdir net
cat >net/net.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Twilio" Version="8.2.0" />
  </ItemGroup>
</Project>
XML
cat >net/Program.cs <<'CS'
using System.Collections.Specialized;
using System.Security.Cryptography;
using System.Text;
const string url = "https://receiver.example/sms";
var validator = new Twilio.Security.RequestValidator("token");
var form = new NameValueCollection { { "To", "b" }, { "To", "a" }, { "To", "a" } };
bool Passes(string text) => validator.Validate(
    url, form, Convert.ToBase64String(HMACSHA1.HashData("token"u8.ToArray(), Encoding.UTF8.GetBytes(url + text))));
Console.WriteLine($"ToaTob={Passes("ToaTob")} Tob,a,a={Passes("Tob,a,a")}");
CS
dotnet build net -v q --nologo -m:1 >build.log || { cat build.log; exit 1; }
seen=$(dotnet net/bin/Debug/net10.0/net.dll)
echo "C# $seen"
[ "$seen" = "ToaTob=False Tob,a,a=True" ]
