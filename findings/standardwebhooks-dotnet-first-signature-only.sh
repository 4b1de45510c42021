#!/bin/sh
# Packages: NuGet StandardWebhooks 1.1.2 and npm standardwebhooks 1.1.1 (date: 2026-11-30)
# Guess: webhook-signature is a list with blanks between, made for secret rotation, and both libraries
#   accept a message when any entry of the list fits.
# Behaviour: the .NET package looks at the first entry of the same version alone. The fitting signature
#   in second place is refused there and accepted by the npm package.
# Output: .NET "second: No matching signature found, first: accepted"; node "second: accepted, first: accepted".
# Why it matters: during a rotation the sender signs with both secrets, and a .NET receiver with the
#   right secret refuses every delivery whose other signature stands first.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts standardwebhooks@1.1.1
cat >seen.cjs <<'JS'
const { Webhook } = require('standardwebhooks');
const at = new Date();
const secretOf = (letter) => 'whsec_' + Buffer.from(letter.repeat(32)).toString('base64');
const current = new Webhook(secretOf('n'));
const [other, fitting] = [new Webhook(secretOf('o')), current].map((w) => w.sign('msg_1', at, '{}'));
const outcome = (list) => {
  try {
    current.verify('{}', {
      'webhook-id': 'msg_1', 'webhook-timestamp': String(Math.floor(at / 1000)), 'webhook-signature': list,
    });
    return 'accepted';
  } catch (error) {
    return error.message;
  }
};
console.log(`second: ${outcome(`${other} ${fitting}`)}, first: ${outcome(`${fitting} ${other}`)}`);
JS
seen=$(node seen.cjs)
echo "node $seen"
[ "$seen" = "second: accepted, first: accepted" ]
mkdir net
cat >net/net.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
  </PropertyGroup>
  <ItemGroup>
    <FrameworkReference Include="Microsoft.AspNetCore.App" />
    <PackageReference Include="StandardWebhooks" Version="1.1.2" />
  </ItemGroup>
</Project>
XML
cat >net/Program.cs <<'CS'
using System.Text;
using Microsoft.AspNetCore.Http;
using StandardWebhooks;
var at = DateTimeOffset.UtcNow;
string SecretOf(char letter) => "whsec_" + Convert.ToBase64String(Encoding.UTF8.GetBytes(new string(letter, 32)));
var current = new StandardWebhook(SecretOf('n'));
var fitting = current.Sign("msg_1", at, "{}");
var other = new StandardWebhook(SecretOf('o')).Sign("msg_1", at, "{}");
string Outcome(string list)
{
    try
    {
        current.Verify("{}", new HeaderDictionary
        {
            ["webhook-id"] = "msg_1",
            ["webhook-timestamp"] = at.ToUnixTimeSeconds().ToString(),
            ["webhook-signature"] = list,
        });
        return "accepted";
    }
    catch (Exception e)
    {
        return e.Message;
    }
}
Console.WriteLine($"second: {Outcome($"{other} {fitting}")}, first: {Outcome($"{fitting} {other}")}");
CS
dotnet build net -v q --nologo -m:1 >build.log || { cat build.log; exit 1; }
seen=$(dotnet net/bin/Debug/net10.0/net.dll)
echo ".NET $seen"
[ "$seen" = "second: No matching signature found, first: accepted" ]
