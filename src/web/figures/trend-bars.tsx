import type { ReactNode } from "react";
import { countText, hoursText, monthText } from "./format.ts";
import "./trend-bars.css";

export interface TrendPoint {
  /** Begin of the month. */
  readonly time: string;
  readonly value: number;
  /** Cases it rests on. */
  readonly n: number;
}

const width = 300;
const height = 56;

/** A figure month by month, months without one left free; the same as a table below, to unfold. */
export function TrendBars({
  points,
  unit,
}: {
  readonly points: readonly TrendPoint[];
  readonly unit: string;
}): ReactNode {
  const known = points.toSorted((a, b) => a.time.localeCompare(b.time));
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return <p className="muted small">No case ended.</p>;
  const months = monthOf(last.time) - monthOf(first.time) + 1;
  const most = Math.max(...known.map(({ value }) => value));
  const slot = width / months;
  const text = (value: number): string => (unit === "cases" ? countText(value) : hoursText(value));
  const summary = `From ${text(first.value)} ${unit} in ${monthText(first.time)} to ${text(last.value)} in ${monthText(last.time)}, at most ${text(most)}`;
  return (
    <figure className="trend">
      <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" role="img" aria-label={summary}>
        {known.map(({ time, value }) => {
          const bar = most === 0 ? 0 : (value / most) * (height - 2);
          return (
            <rect
              key={time}
              x={(monthOf(time) - monthOf(first.time)) * slot + slot * 0.1}
              width={slot * 0.8}
              y={height - Math.max(1, bar)}
              height={Math.max(1, bar)}
              fill="var(--w3)"
            />
          );
        })}
      </svg>
      <figcaption>
        <span>{monthText(first.time)}</span>
        <span>
          most {text(most)} {unit}
        </span>
        <span>{monthText(last.time)}</span>
      </figcaption>
      <details>
        <summary>As a table</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">Month</th>
              <th scope="col" className="figure">
                {unit}
              </th>
              <th scope="col" className="figure">
                n
              </th>
            </tr>
          </thead>
          <tbody>
            {known.map(({ time, value, n }) => (
              <tr key={time}>
                <th scope="row">{monthText(time)}</th>
                <td className="figure">{text(value)}</td>
                <td className="figure">{countText(n)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

function monthOf(time: string): number {
  const date = new Date(time);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}
