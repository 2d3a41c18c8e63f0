import { scaleLinear } from "d3-scale";
import type { ReactNode } from "react";
import type { FigureFragment } from "../generated/operations.ts";
import { intervalText } from "./estimate-text.ts";
import { ratioText } from "./format.ts";
import "./whisker.css";

/** Bounds of an axis that several whiskers share. */
export type Axis = readonly [from: number, to: number];

const width = 104;
const height = 14;
const middle = height / 2;
const radius = 3.5;
/** An axis does not follow a single wild figure further than this. */
const farthest = 4;

/** An axis of ratios that all the figures and 1 lie on, with round ends. */
export function ratioAxis(figures: readonly FigureFragment[]): Axis {
  const known = figures.flatMap(({ value, low, high }) => (value === null ? [] : [low ?? value, high ?? value]));
  const [from = 0.8, to = 1.2] = scaleLinear()
    .domain([
      Math.min(0.9, ...known.map((ratio) => Math.max(0, ratio))),
      Math.max(1.1, ...known.map((ratio) => Math.min(farthest, ratio))),
    ])
    .nice(10)
    .domain();
  return [from, to];
}

/** A ratio as a dot with its interval, where that is wider than the dot, against the line of 1; warm right of it, cool left of it, neutral from 0.92 to 1.08. */
export function Whisker({ of, axis }: { readonly of: FigureFragment; readonly axis: Axis }): ReactNode {
  const { value, low, high } = of;
  if (value === null) return null;
  const x = scaleLinear(axis, [3, width - 3]).clamp(true);
  const colour = value > 1.08 ? "var(--wait)" : value < 0.92 ? "var(--c5)" : "var(--text-2)";
  return (
    <svg
      className="whisker"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`${ratioText(value)} ${intervalText(of)}`}
    >
      <path d={`M${x(1)} 0V${height}`} stroke="var(--line-2)" strokeDasharray="2 3" />
      {low !== null && high !== null && x(high) - x(low) > 2 * radius && (
        <path
          d={`M${x(low)} ${middle}H${x(high)}M${x(low)} ${middle - 4}v8M${x(high)} ${middle - 4}v8`}
          stroke={colour}
          strokeWidth="1.6"
          fill="none"
        />
      )}
      {value <= axis[1] ? (
        <circle cx={x(value)} cy={middle} r={radius} fill={colour} />
      ) : (
        <path d={`M${width - 7} ${middle - 4}l6 4-6 4z`} fill={colour} />
      )}
    </svg>
  );
}
