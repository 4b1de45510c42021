#!/bin/sh
# Packages: npm stripe 23.1.0 and NuGet Stripe.net 53.1.0 (date: 2026-11-30)
# Guess: both official libraries read a Stripe-Signature header alike; a blank after the comma
#   ("t=1, v1=abc", the form in which WorkOS sends the same scheme) is trimmed by stripe, and Stripe.net
#   answers as stripe does.
# Behaviour: they disagree on the same header, body and secret. stripe finds no v1 entry at all,
#   Stripe.net returns the event.
# Output: "stripe: No signatures found with expected scheme" and "Stripe.net: evt_1".
# Why it matters: a relay that rebuilds the header in the usual list style breaks the receivers in
#   Node.js and no others, and the message speaks of the scheme, not of the blank.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts stripe@23.1.0
cat >seen.cjs <<'JS'
const assert = require('node:assert/strict');
const { createHmac } = require('node:crypto');
const { writeFileSync } = require('node:fs');
const module_ = require('stripe');
const stripe = new (module_.default ?? module_)('sk_test_unused');

const secret = 'whsec_test';
const body = process.argv[2];
const t = Math.floor(Date.now() / 1000);
const v1 = createHmac('sha256', secret).update(`${t}.${body}`).digest('hex');
assert.equal(stripe.webhooks.constructEvent(body, `t=${t},v1=${v1}`, secret).id, 'evt_1');
let message = 'accepted';
try {
  stripe.webhooks.constructEvent(body, `t=${t}, v1=${v1}`, secret);
} catch (error) {
  message = error.message;
}
console.log(`stripe: ${message}`);
assert.equal(message, 'No signatures found with expected scheme');
writeFileSync('header', `t=${t}, v1=${v1}`);
JS
body='{"id":"evt_1","object":"event","type":"charge.succeeded","created":1,"data":{"object":{"id":"ch_1","object":"charge"}}}'
node seen.cjs "$body"
mkdir net
cat >net/net.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Stripe.net" Version="53.1.0" />
  </ItemGroup>
</Project>
XML
cat >net/Program.cs <<'CS'
var stripeEvent = Stripe.EventUtility.ConstructEvent(
    args[0], args[1], "whsec_test", throwOnApiVersionMismatch: false);
Console.WriteLine($"Stripe.net: {stripeEvent.Id}");
CS
dotnet build net -v q --nologo -m:1 >build.log || { cat build.log; exit 1; }
seen=$(dotnet net/bin/Debug/net10.0/net.dll "$body" "$(cat header)")
echo "$seen"
[ "$seen" = "Stripe.net: evt_1" ]
