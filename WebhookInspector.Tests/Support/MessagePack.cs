using System.Buffers.Binary;
using System.Text;

namespace WebhookInspector.Tests.Support;

/// <summary>As much of MessagePack (github.com/msgpack/msgpack, spec.md) as a Blazor circuit speaks.</summary>
internal static class MessagePack
{
    /// <param name="value">null, bool, integers, string, byte[] or an array of these; an empty dictionary is written for <see cref="Nothing"/>.</param>
    public static void Write(Stream to, object? value)
    {
        switch (value)
        {
            case null:
                to.WriteByte(0xc0);
                break;
            case bool b:
                to.WriteByte((byte)(b ? 0xc3 : 0xc2));
                break;
            case int or long:
                to.WriteByte(0xd3);
                Span<byte> number = stackalloc byte[8];
                BinaryPrimitives.WriteInt64BigEndian(number, Convert.ToInt64(value));
                to.Write(number);
                break;
            case string text:
                var bytes = Encoding.UTF8.GetBytes(text);
                to.WriteByte(0xdb);
                Span<byte> length = stackalloc byte[4];
                BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
                to.Write(length);
                to.Write(bytes);
                break;
            case object?[] items:
                to.WriteByte((byte)(0x90 | items.Length));
                foreach (var item in items)
                    Write(to, item);
                break;
            default:
                to.WriteByte(0x80);
                break;
        }
    }

    /// <summary>Stands for an empty map.</summary>
    public static readonly object Nothing = new();

    /// <summary>One value, from <paramref name="at"/> on, which is moved behind it. Maps come as null.</summary>
    public static object? Read(ReadOnlySpan<byte> from, ref int at)
    {
        var kind = from[at++];
        switch (kind)
        {
            case <= 0x7f:
                return (long)kind;
            case <= 0x8f:
                return Pairs(from, ref at, kind & 0xf);
            case <= 0x9f:
                return Items(from, ref at, kind & 0xf);
            case <= 0xbf:
                return Text(from, ref at, kind & 0x1f);
            case 0xc0:
                return null;
            case 0xc2 or 0xc3:
                return kind == 0xc3;
            case 0xc4 or 0xc5 or 0xc6:
                return Bytes(from, ref at, (int)Number(from, ref at, 1 << (kind - 0xc4))).ToArray();
            case 0xca or 0xcb:
                at += kind == 0xca ? 4 : 8;
                return null;
            case >= 0xcc and <= 0xcf:
                return Number(from, ref at, 1 << (kind - 0xcc));
            case >= 0xd0 and <= 0xd3:
                return Number(from, ref at, 1 << (kind - 0xd0));
            case 0xd9 or 0xda or 0xdb:
                return Text(from, ref at, (int)Number(from, ref at, 1 << (kind - 0xd9)));
            case 0xdc or 0xdd:
                return Items(from, ref at, (int)Number(from, ref at, kind == 0xdc ? 2 : 4));
            case >= 0xe0:
                return (long)(sbyte)kind;
            default:
                throw new FormatException($"MessagePack kind {kind:x2}");
        }
    }

    /// <summary>Big-endian; negative numbers of less than eight bytes do not occur.</summary>
    private static long Number(ReadOnlySpan<byte> from, ref int at, int length)
    {
        var number = 0L;
        foreach (var b in Bytes(from, ref at, length))
            number = number << 8 | b;
        return number;
    }

    private static ReadOnlySpan<byte> Bytes(ReadOnlySpan<byte> from, ref int at, int length) => from.Slice((at += length) - length, length);

    private static string Text(ReadOnlySpan<byte> from, ref int at, int length) => Encoding.UTF8.GetString(Bytes(from, ref at, length));

    private static object?[] Items(ReadOnlySpan<byte> from, ref int at, int count)
    {
        var items = new object?[count];
        for (var i = 0; i < count; i++)
            items[i] = Read(from, ref at);
        return items;
    }

    private static object? Pairs(ReadOnlySpan<byte> from, ref int at, int count)
    {
        Items(from, ref at, count * 2);
        return null;
    }
}
