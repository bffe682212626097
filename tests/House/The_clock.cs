using System.Diagnostics;
using System.Reflection;
using NodaTime;

namespace Tracker.Tests.House;

/// <summary>Time and chance come in as data: a decision or a view made twice from the same log is the same.</summary>
public sealed class The_clock
{
    private static readonly string[] Readings =
        ["get_Now", "get_UtcNow", "get_Today", "get_TickCount", "get_TickCount64"];

    private static readonly string[] Chances = [nameof(Guid.NewGuid), nameof(Guid.CreateVersion7)];

    [Fact]
    public void Is_not_read_in_the_Domain_or_the_Projections_nor_is_chance() =>
        Offences.None(UsesThat([The_rooms.Domain, The_rooms.Projections], member =>
            ReadsTime(member) || IsChance(member)
            || member.DeclaringType == typeof(TimeProvider) || member.DeclaringType == typeof(Stopwatch)));

    /// <summary>
    /// The Store draws ids, waits (delays, timers, time-outs), and tells when it last heard of the database by the
    /// clock that it is given. When something was recorded is PostgreSQL's to say.
    /// </summary>
    [Fact]
    public void Is_not_read_in_the_Store_which_only_waits() =>
        Offences.None(UsesThat([The_rooms.Store], ReadsTime));

    private static IEnumerable<string> UsesThat(IEnumerable<Assembly> rooms, Func<MemberInfo, bool> isOffence) =>
        (from room in rooms
         from type in room.GetTypes()
         from used in Uses.Of(type)
         where isOffence(used)
         select $"{type.FullName} uses {used.DeclaringType?.Name}.{used.Name}").Distinct();

    private static bool ReadsTime(MemberInfo member) =>
        (Readings.Contains(member.Name) && (member.DeclaringType == typeof(DateTime)
            || member.DeclaringType == typeof(DateTimeOffset) || member.DeclaringType == typeof(Environment)))
        || member.DeclaringType == typeof(SystemClock)
        || (member.DeclaringType == typeof(TimeProvider) && member.Name == "get_System");

    private static bool IsChance(MemberInfo member) =>
        member.DeclaringType == typeof(Random)
        || (member.DeclaringType == typeof(Guid) && Chances.Contains(member.Name));
}
