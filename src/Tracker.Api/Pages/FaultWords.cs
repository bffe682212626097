using System.Globalization;
using Microsoft.AspNetCore.Components;
using Tracker.Domain.PlanDates;

namespace Tracker.Api.Pages;

/// <summary>How a page says what is wrong in its address.</summary>
public static class FaultWords
{
    /// <summary>
    /// The sentences of the API are Dutch, which is its contract; their codes tell what to say in English instead.
    /// </summary>
    private static readonly Dictionary<string, string> English = new()
    {
        ["buiten-bereik"] = string.Create(
            CultureInfo.InvariantCulture,
            $"The year must be from {PlanDate.YearMin} up to {PlanDate.YearMax}. Leave an open end empty."),
        ["dubbel"] = "This may be given only once.",
        ["eind-voor-begin"] = "The end comes before the beginning.",
        ["geen-dag"] = "This is not a day. Write a day as 2026-04-24.",
        ["geen-getal"] = "This is not a whole number from 1.",
        ["geen-ja-nee"] = "This must be true or false.",
        ["geen-keuze"] = "This is none of what one can choose here.",
        ["geen-kwartaal"] = "This is not a quarter. Write a quarter as 2026-Q2.",
        ["geen-moment"] = "This is not a moment in UTC. Write a moment as 2026-11-22T12:00:00Z.",
        ["geen-sleutel"] = "Use lower-case letters and digits, with hyphens between them.",
        ["in-de-toekomst"] = "This moment has not come yet. Choose one up to now.",
        ["te-lang"] = "This is longer than fits here.",
        ["vreemd-teken"] = "There is a character in this that we cannot read.",
    };

    /// <summary>In English where there are words for it; else in Dutch, marked as such.</summary>
    public static MarkupString Of(InputError fault) => English.TryGetValue(fault.Code, out var english)
        ? Quoting(Say(fault.Message, english))
        : Dutch(fault.Message);
}
