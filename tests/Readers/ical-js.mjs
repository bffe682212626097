// Reads a calendar with ical.js, as Thunderbird does, and tells its events as JSON.
import { readFileSync } from "node:fs";
import ICAL from "ical.js";

const calendar = new ICAL.Component(ICAL.parse(readFileSync(0, "utf8")));
const day = (time) => {
  if (!time.isDate) throw new Error(`not a whole day: ${time}`);
  return time.toString();
};
const events = calendar.getAllSubcomponents("vevent").map((component) => {
  const event = new ICAL.Event(component);
  return {
    uid: event.uid,
    day: day(event.startDate),
    until: day(event.endDate),
    sequence: event.sequence,
    status: component.getFirstPropertyValue("status"),
    title: event.summary,
    text: event.description,
  };
});
process.stdout.write(JSON.stringify(events));
