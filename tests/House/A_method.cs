namespace Tracker.Tests.House;

public sealed class A_method
{
    private const int LinesMax = 40;

    [Fact]
    public void Fits_on_a_screen()
    {
        var long_ = from room in The_rooms.All.Append(typeof(A_method).Assembly)
                    from method in Methods.Of(room)
                    where method.Lines > LinesMax
                    select $"{method.Name}: {method.Lines} lines";

        Offences.None(long_);
    }
}
