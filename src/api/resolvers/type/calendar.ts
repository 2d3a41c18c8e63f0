import { clockText, weekdayOf } from "../../calendar.ts";
import { bounded } from "../../bounded.ts";
import type { CalendarResolvers } from "../../generated/resolver-types.ts";

export const Calendar: CalendarResolvers = {
  weekly: ({ weekly }) =>
    bounded(weekly, "weekly", "set fewer working hours", 1_000).map((hours) => ({
      day: weekdayOf(hours),
      from: clockText(hours.fromMinute),
      to: clockText(hours.toMinute),
    })),
  hoursPerWeek: ({ weekly }) => weekly.reduce((sum, { fromMinute, toMinute }) => sum + toMinute - fromMinute, 0) / 60,
};
