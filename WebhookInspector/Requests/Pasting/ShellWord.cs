namespace WebhookInspector.Requests.Pasting;

/// <summary>One word of a command after the shell has taken the quotes off.</summary>
/// <param name="Text">Each char one byte.</param>
/// <param name="Position">Where it begins in the command, in bytes.</param>
/// <param name="IsPipe">It is the operator that hands the output of one program to the next.</param>
internal readonly record struct ShellWord(string Text, int Position, bool IsPipe = false);
