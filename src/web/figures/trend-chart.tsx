import { area, line, stack } from "d3-shape";
import { scaleLinear } from "d3-scale";
import { type ReactNode, useState } from "react";
import { monthText } from "./format.ts";
import "./trend-chart.css";

const width = 1000;
const height = 160;

/** A figure over time, or several that add up. */
export interface TrendSeries {
  readonly name: string;
  readonly colour: string;
  /** One for each time; null where there is none. */
  readonly values: readonly (number | null)[];
}

/**
 * Figures over time: amounts of several series stacked, or one line of ratios with a dashed line where `reference` is. A slider over the chart
 * reads single times, by pointer and by arrow keys.
 */
export function TrendChart({
  label,
  timesMs,
  series,
  stacked,
  reference = null,
  timeText,
  text,
  tickText,
  detail,
}: {
  readonly label: string;
  /** Begins of the buckets, evenly apart. */
  readonly timesMs: readonly number[];
  readonly series: readonly TrendSeries[];
  readonly stacked: boolean;
  readonly reference?: number | null;
  /** A bucket by its begin. */
  readonly timeText: (timeMs: number) => string;
  /** A value with its unit. */
  readonly text: (value: number) => string;
  /** A value at the axis, shorter. */
  readonly tickText: (value: number) => string;
  /** What else is known of a time, such as n. */
  readonly detail: (index: number) => string;
}): ReactNode {
  const [at, setAt] = useState<number | null>(null);
  const last = timesMs.length - 1;
  const lastKnown = timesMs.findLastIndex((_, index) => series.some(({ values }) => values[index] != null));
  const totals = timesMs.map((_, index) =>
    stacked
      ? series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0)
      : Math.max(0, ...series.map(({ values }) => values[index] ?? 0)),
  );
  const y = scaleLinear([0, Math.max(...totals, reference ?? 0)], [height, 0]).nice(4);
  const x = scaleLinear([0, Math.max(1, last)], [0, width]);
  const ticks = y.ticks(4);
  const share = (value: number): string => `${(y(value) / height) * 100}%`;
  const shown = at ?? last;
  const reading = (index: number): string => {
    const parts = series.flatMap(({ name, values }) => {
      const value = values[index];
      return value == null ? [] : [series.length === 1 ? text(value) : `${name} ${text(value)}`];
    });
    const sum = stacked && series.length > 1 ? `${text(totals[index] ?? 0)} in all, ` : "";
    return `${timeText(timesMs[index] ?? 0)}: ${parts.length === 0 ? "nothing" : `${sum}${parts.join(", ")}`}; ${detail(index)}`;
  };
  return (
    <figure className="trend-chart" aria-label={label}>
      <div className="plot">
        {ticks.map((tick) => (
          <span key={tick} className="tick-line" style={{ top: share(tick) }}>
            <em>{tickText(tick)}</em>
          </span>
        ))}
        <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
          {stacked ? areas(series, timesMs, x, y) : lines(series, x, y)}
          {reference !== null && (
            <path className="reference" d={`M0 ${y(reference)}H${width}`} vectorEffect="non-scaling-stroke" />
          )}
        </svg>
        {at !== null && <span className="at" style={{ left: `${(x(at) / width) * 100}%` }} />}
        <input
          type="range"
          aria-label={`${label}: read a time`}
          aria-valuetext={reading(shown)}
          min={0}
          max={last}
          value={shown}
          onChange={({ target }) => setAt(Number(target.value))}
          onMouseMove={(event) => {
            const box = event.currentTarget.getBoundingClientRect();
            const index = Math.round(((event.clientX - box.left) / box.width) * last);
            setAt(Math.min(last, Math.max(0, index)));
          }}
          onMouseLeave={() => setAt(null)}
          onBlur={() => setAt(null)}
        />
      </div>
      <div className="trend-chart-times" aria-hidden="true">
        {timeTicks(timesMs).map((index) => (
          <span key={index} style={{ left: `${(x(index) / width) * 100}%` }}>
            {monthText(timesMs[index] ?? 0)}
          </span>
        ))}
      </div>
      <figcaption className="second small">{reading(at ?? lastKnown)}</figcaption>
    </figure>
  );
}

type Scale = (value: number) => number;

function areas(series: readonly TrendSeries[], timesMs: readonly number[], x: Scale, y: Scale): readonly ReactNode[] {
  const rows = timesMs.map((_, index) => index);
  const layers = stack<number, TrendSeries>()
    .keys(series)
    .value((index, { values }) => values[index] ?? 0)(rows);
  const draw = area<readonly [number, number]>()
    .x((_, index) => x(index))
    .y0(([low]) => y(low))
    .y1(([, high]) => y(high));
  return layers.map((layer) => (
    <path
      key={layer.key.name}
      d={draw(layer.map(([low, high]) => [low, high] as const)) ?? ""}
      fill={layer.key.colour}
      stroke="var(--surface)"
      strokeWidth="1"
      vectorEffect="non-scaling-stroke"
    />
  ));
}

function lines(series: readonly TrendSeries[], x: Scale, y: Scale): readonly ReactNode[] {
  const draw = line<number | null>()
    .defined((value) => value !== null)
    .x((_, index) => x(index))
    .y((value) => y(value ?? 0));
  return series.map(({ name, colour, values }) => (
    <g key={name} fill="none" stroke={colour} strokeLinecap="round">
      <path d={draw([...values]) ?? ""} strokeWidth="1.8" vectorEffect="non-scaling-stroke" />
      {values.map((value, index) =>
        value !== null && values[index - 1] == null && values[index + 1] == null ? (
          // A time without neighbours is no line; a stroke without length is a dot that the drawing's stretch leaves round.
          <path key={x(index)} d={`M${x(index)} ${y(value)}h0.001`} strokeWidth="7" vectorEffect="non-scaling-stroke" />
        ) : null,
      )}
    </g>
  ));
}

/** At most four places along the time, the first and the last among them. */
function timeTicks(timesMs: readonly number[]): readonly number[] {
  const last = timesMs.length - 1;
  const parts = Math.min(3, last);
  return parts < 1 ? [0] : Array.from({ length: parts + 1 }, (_, part) => Math.round((part * last) / parts));
}
