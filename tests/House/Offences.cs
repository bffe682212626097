namespace Tracker.Tests.House;

/// <summary>Where a rule of the house is broken: all of it is shown, for all of it is to be mended.</summary>
public static class Offences
{
    public static void None(IEnumerable<string?> found)
    {
        var all = string.Join('\n', found);
        if (all.Length > 0)
            Assert.Fail(all);
    }
}
