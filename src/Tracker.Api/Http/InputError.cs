namespace Tracker.Api.Http;

/// <summary>Something in the input that cannot be, with the field that it is in.</summary>
/// <param name="Field">
/// The name as it was sent, such as <c>gezegdOp</c> or <c>bron.titel</c>; empty for the whole.
/// </param>
/// <param name="Code">Kebab-case Dutch code, for programs; never changes.</param>
/// <param name="Message">A Dutch sentence for the person who typed it.</param>
public sealed record InputError(string Field, string Code, string Message);
