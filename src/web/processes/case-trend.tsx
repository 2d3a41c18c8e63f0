import type { ReactNode } from "react";
import { countText, monthText } from "../figures/format.ts";
import type { ProcessListQuery } from "../generated/operations.ts";

const width = 120;
const height = 24;

/** Cases that ended in each month, as small bars over the months of all processes; the last months and the most cases in words. */
export function CaseTrend({
  name,
  points,
}: {
  readonly name: string;
  readonly points: ProcessListQuery["series"];
}): ReactNode {
  const times = [...new Set(points.map(({ time }) => time))].sort();
  const own = new Map(points.filter(({ process }) => process === name).map(({ time, value }) => [time, value ?? 0]));
  const most = Math.max(0, ...own.values());
  const busiest = [...own].find(([, value]) => value === most)?.[0];
  const [first, last] = [times[0], times.at(-1)];
  if (most === 0 || busiest === undefined || first === undefined || last === undefined)
    return <span className="muted">none</span>;
  const months = monthsBetween(first, last);
  const bar = width / months.length;
  return (
    <svg
      className="process-trend"
      width={width}
      height={height}
      role="img"
      aria-label={`Cases a month, most in the month of ${monthText(busiest)}: ${countText(most)}`}
    >
      {months.map((month, index) => {
        const value = own.get(month) ?? 0;
        const tall = (value / most) * height;
        return (
          <rect key={month} x={index * bar} y={height - tall} width={Math.max(0.5, bar - 0.5)} height={tall}>
            <title>{`${monthText(month)}: ${countText(value)} cases`}</title>
          </rect>
        );
      })}
    </svg>
  );
}

/** Begins of the months from one to another, as the service writes them. */
function monthsBetween(first: string, last: string): readonly string[] {
  const months: string[] = [];
  const end = new Date(last).getTime();
  for (const month = new Date(first); month.getTime() <= end; month.setUTCMonth(month.getUTCMonth() + 1)) {
    months.push(month.toISOString());
  }
  return months;
}
