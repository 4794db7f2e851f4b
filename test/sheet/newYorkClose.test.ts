import { newYorkClose } from "../../src/sheet/newYorkClose";

const NEW_YORK_HOUR = new Intl.DateTimeFormat("en-US", {
  timeZone: "America/New_York",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

it.each([
  ["the last Saturday of winter", 2026, 3, 7, "2026-03-07T21:00:00Z"],
  ["the second Sunday of March", 2026, 3, 8, "2026-03-08T20:00:00Z"],
  ["the last day of October", 2026, 10, 31, "2026-10-31T20:00:00Z"],
  ["the first Sunday of November", 2026, 11, 1, "2026-11-01T21:00:00Z"],
  ["a March that begins on a Monday", 2027, 3, 14, "2027-03-14T20:00:00Z"],
  ["a November that begins on a Monday", 2027, 11, 6, "2027-11-06T20:00:00Z"],
])("on %s (%d-%d-%d)", (_, year, month, day, iso) => {
  expect(newYorkClose(year, month, day)).toBe(Date.parse(iso));
});

it("is 16:00 by the time zone database on every day from 2007 to 2060", () => {
  const wrong: string[] = [];
  for (let day = Date.UTC(2007, 0, 1); day < Date.UTC(2061, 0, 1); day += 86_400_000) {
    const date = new Date(day);
    const close = newYorkClose(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
    if (close === null || NEW_YORK_HOUR.format(close) !== "16:00") wrong.push(date.toISOString());
  }
  expect(wrong).toEqual([]);
});

it("does not exist on a day that does not exist", () => {
  expect(newYorkClose(2026, 2, 30)).toBeNull();
});
