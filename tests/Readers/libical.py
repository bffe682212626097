"""Reads a calendar with libical, as Evolution and GNOME Calendar do, and tells its events as JSON."""
import json
import sys

import gi

gi.require_version("ICalGLib", "3.0")
from gi.repository import ICalGLib  # noqa: E402

VEVENT = ICalGLib.ComponentKind.VEVENT_COMPONENT


def day(time):
    assert time.is_date() and not time.get_tzid(), "not a whole day"
    return f"{time.get_year():04}-{time.get_month():02}-{time.get_day():02}"


def events(calendar):
    event = calendar.get_first_component(VEVENT)
    while event:
        yield {
            "uid": event.get_uid(),
            "day": day(event.get_dtstart()),
            "until": day(event.get_dtend()),
            "sequence": event.get_sequence(),
            "status": ICalGLib.Property.status_to_string(event.get_status()),
            "title": event.get_summary(),
            "text": event.get_description(),
        }
        event = calendar.get_next_component(VEVENT)


calendar = ICalGLib.Parser.parse_string(sys.stdin.buffer.read().decode("utf-8", "strict"))
assert calendar.isa() == ICalGLib.ComponentKind.VCALENDAR_COMPONENT, "not one calendar"
assert calendar.count_errors() == 0, calendar.as_ical_string()
json.dump(list(events(calendar)), sys.stdout)
