export type TimeUnit = "SECONDS" | "MINUTES" | "HOURS" | "DAYS";

/** Milliseconds in one unit. */
export const msPerUnit: Readonly<Record<TimeUnit, number>> = {
  SECONDS: 1_000,
  MINUTES: 60_000,
  HOURS: 3_600_000,
  DAYS: 86_400_000,
};
