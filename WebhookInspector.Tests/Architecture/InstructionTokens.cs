using System.Reflection.Emit;
using System.Reflection.Metadata;

namespace WebhookInspector.Tests.Architecture;

/// <summary>The metadata tokens among the operands of a method's instructions (ECMA-335, III.1.9).</summary>
internal static class InstructionTokens
{
    private const byte TwoByteOpcode = 0xFE;

    private static readonly Dictionary<ushort, OperandType> Operands = typeof(OpCodes)
        .GetFields()
        .Select(field => field.GetValue(null))
        .OfType<OpCode>()
        .ToDictionary(code => (ushort)code.Value, code => code.OperandType);

    public static List<int> In(BlobReader code)
    {
        List<int> tokens = [];
        while (code.RemainingBytes > 0)
        {
            ushort opcode = code.ReadByte();
            if (opcode == TwoByteOpcode)
            {
                opcode = (ushort)(TwoByteOpcode << 8 | code.ReadByte());
            }

            switch (Operands[opcode])
            {
                case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType:
                    tokens.Add(code.ReadInt32());
                    break;
                case OperandType.InlineSwitch:
                    var targets = code.ReadInt32();
                    code.Offset += targets * sizeof(int);
                    break;
                case var operand:
                    code.Offset += SizeOf(operand);
                    break;
            }
        }

        return tokens;
    }

    private static int SizeOf(OperandType operand) =>
        operand switch
        {
            OperandType.InlineNone => 0,
            OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
            OperandType.InlineVar => 2,
            OperandType.InlineI8 or OperandType.InlineR => 8,
            _ => 4,
        };
}
