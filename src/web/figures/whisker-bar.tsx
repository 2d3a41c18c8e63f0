import { scaleLinear } from "d3-scale";
import type { ReactNode } from "react";
import type { FigureFragment } from "../generated/operations.ts";
import { inUnit, intervalText } from "./estimate-text.ts";
import "./whisker-bar.css";

/** The end of an axis that bars with whiskers share: a round number at or above the largest bound. */
export function axisEnd(figures: readonly FigureFragment[]): number {
  const most = Math.max(0, ...figures.map(({ value, high }) => Math.max(value ?? 0, high ?? 0)));
  return most === 0 ? 1 : (scaleLinear([0, most], [0, 1]).nice(4).domain()[1] ?? most);
}

/** Figures along an axis from 0, to stand above bars of the same width. */
export function BarAxis({
  end,
  unit,
  width,
}: {
  readonly end: number;
  readonly unit: FigureFragment["unit"];
  readonly width: number;
}): ReactNode {
  const x = scaleLinear([0, end], [0, width]);
  const percent = x.tickFormat(3, "%");
  return (
    <svg className="bar-axis" width={width} height={12} aria-hidden="true" focusable="false">
      {x.ticks(3).map((tick) => (
        <text key={tick} x={x(tick)} y={10} textAnchor={tick === 0 ? "start" : tick === end ? "end" : "middle"}>
          {unit === "SHARE" ? percent(tick) : inUnit(tick, unit)}
        </text>
      ))}
    </svg>
  );
}

/** A figure as the length of a bar, its interval as a whisker on it; `end` is the figure that reaches the full width. */
export function WhiskerBar({
  of,
  end,
  width,
  muted = false,
}: {
  readonly of: FigureFragment;
  readonly end: number;
  readonly width: number;
  /** For what is outside: outline only. */
  readonly muted?: boolean;
}): ReactNode {
  const x = (value: number): number => Math.min(width, (Math.max(0, value) / end) * width);
  const { value, low, high, unit } = of;
  if (value === null) return null;
  return (
    <svg
      className="whisker-bar"
      width={width}
      height={22}
      viewBox={`0 0 ${width} 22`}
      role="img"
      aria-label={`${inUnit(value, unit)} ${intervalText(of)}`}
    >
      {muted ? (
        <rect x={0.5} y={6.5} width={Math.max(1, x(value) - 1)} height={9} rx={2} fill="none" stroke="var(--line-2)" />
      ) : (
        <rect y={6} width={Math.max(1, x(value))} height={10} rx={2} fill="var(--w3)" />
      )}
      {low !== null && high !== null && high > low && (
        <path
          d={`M${x(low)} 11H${x(high)}M${x(low)} 6.5v9M${x(high)} 6.5v9`}
          stroke="var(--text)"
          strokeWidth={1.4}
          fill="none"
        />
      )}
    </svg>
  );
}
