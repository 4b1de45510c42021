// A stream reference can't be of length 0, so of no bytes there is none (ScriptBytes.cs).
export const handOver = text => text === "" ? {} : { stream: DotNet.createJSStreamReference(new TextEncoder().encode(text)) };
