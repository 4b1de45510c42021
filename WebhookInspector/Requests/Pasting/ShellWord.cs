namespace WebhookInspector.Requests.Pasting;

/// <summary>One word of a command after the shell has removed the quotes.</summary>
/// <param name="Text">The word, one char per byte.</param>
/// <param name="Position">The start in the command, in bytes.</param>
/// <param name="IsPipe">True for the pipe operator, which passes the output of one program to the next.</param>
internal readonly record struct ShellWord(string Text, int Position, bool IsPipe = false);
