import type { Interval } from "../../domain/totals.ts";
import type { Borders } from "./borders.ts";

const truncated: Readonly<Record<Interval, { readonly part: string; readonly step: string }>> = {
  DAY: { part: "day", step: "interval 1 day" },
  WEEK: { part: "week", step: "interval 7 days" },
  MONTH: { part: "month", step: "interval 1 month" },
  QUARTER: { part: "quarter", step: "interval 3 months" },
  YEAR: { part: "year", step: "interval 1 year" },
};

/** First millisecond of the bucket an instant lies in, UTC; weeks begin on Monday. */
export function bucketOf(timeMs: string, interval: Interval): string {
  return `epoch_ms(${bucketStart(timeMs, interval)})`;
}

/** First millisecond after a bucket. */
function bucketEnd(bucketMs: string, interval: Interval): string {
  return `epoch_ms(make_timestamp_ms(${bucketMs}) + ${truncated[interval].step})`;
}

/** A bucket inside wider borders. */
export function inBucket(borders: Borders, bucket: string, interval: Interval): Borders {
  const end = bucketEnd(bucket, interval);
  return {
    from: borders.from === null ? bucket : `greatest(${bucket}, ${borders.from})`,
    to: borders.to === null ? end : `least(${end}, ${borders.to})`,
  };
}

/** The list of buckets that [from, to) touches, in order; none where it is empty. */
export function bucketsBetween(fromMs: string, toMs: string, interval: Interval): string {
  const first = bucketStart(fromMs, interval);
  const last = bucketStart(`(${toMs} - 1)`, interval);
  return `case when ${fromMs} < ${toMs}
    then list_transform(generate_series(${first}, ${last}, ${truncated[interval].step}), lambda t: epoch_ms(t)) else [] end`;
}

function bucketStart(timeMs: string, interval: Interval): string {
  return `date_trunc('${truncated[interval].part}', make_timestamp_ms(${timeMs}))`;
}
