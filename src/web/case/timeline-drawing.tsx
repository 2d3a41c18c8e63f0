import type { ReactNode } from "react";
import { lengthText } from "../figures/duration-text.ts";
import type { CasePieceFragment } from "../generated/operations.ts";
import type { TimeScale } from "./time-scale.ts";
import type { WorkRow } from "./work-row.ts";

/** Heights that the names beside the drawing share with it. */
export const rowHeight = 30;
export const axisHeight = 36;

const barHeight = 12;
const roomForLength = 30;

/** A row of the drawing: a work item, or the head of a group of them. */
export type Line = { readonly row: WorkRow } | { readonly head: string };

const fills: Readonly<Record<CasePieceFragment["kind"], string>> = {
  WAIT: "url(#waiting)",
  SERVICE: "var(--service)",
  ELAPSED: "var(--elapsed)",
};

/**
 * Work items along time: waits hatched, service solid, elapsed time plain; the critical path as a line under the bars that steps from each piece to the
 * next. Of the work item in `lit`, arrows lead from the work that enabled it and to the work it enabled.
 */
export function TimelineDrawing({
  lines,
  scale,
  width,
  lit,
  summary,
}: {
  readonly lines: readonly Line[];
  readonly scale: TimeScale;
  readonly width: number;
  readonly lit: string | null;
  readonly summary: string;
}): ReactNode {
  const height = axisHeight + lines.length * rowHeight;
  const middles = new Map(
    lines.flatMap((line, index) => ("row" in line ? [[line.row.item.id, middleOf(index)] as const] : [])),
  );
  const rows = lines.flatMap((line) => ("row" in line ? [line.row] : []));
  const litRow = lines.findIndex((line) => "row" in line && line.row.item.id === lit);
  return (
    <svg className="timeline-drawing" width={width} height={height} role="img" aria-label={summary}>
      <defs>
        <pattern id="waiting" width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width={5} height={5} fill="var(--w1)" />
          <rect width={2.4} height={5} fill="var(--wait)" />
        </pattern>
        <marker id="arrow" viewBox="0 0 6 6" refX={5} refY={3} markerWidth={6} markerHeight={6} orient="auto">
          <path d="M0 0 6 3 0 6z" fill="var(--accent)" />
        </marker>
      </defs>
      {litRow >= 0 && (
        <rect y={middleOf(litRow) - rowHeight / 2} width={width} height={rowHeight} fill="var(--accent-soft)" />
      )}
      <Breaks scale={scale} height={height} />
      {scale.ticks.map(({ x, text }) => (
        <g key={x}>
          <path d={`M${x} 2V${height}`} stroke="var(--line)" />
          <text x={x + 3} y={11}>
            {text}
          </text>
        </g>
      ))}
      {rows.map((row) => (
        <Bar key={row.item.id} row={row} middle={middles.get(row.item.id) ?? 0} x={scale.x} />
      ))}
      <path d={pathLine(rows, middles, scale.x)} stroke="var(--text)" strokeWidth={1.6} fill="none" />
      {lit !== null && <Arrows lit={lit} rows={rows} middles={middles} x={scale.x} />}
    </svg>
  );
}

function middleOf(index: number): number {
  return axisHeight + index * rowHeight + rowHeight / 2;
}

function Breaks({ scale, height }: { readonly scale: TimeScale; readonly height: number }): ReactNode {
  return scale.stretches
    .filter(({ isBreak }) => isBreak)
    .map(({ fromMs, toMs, fromX, toX }) => (
      <g key={fromMs} className="break">
        <rect x={fromX + 1} y={15} width={Math.max(1, toX - fromX - 2)} height={height - 15} />
        <path d={`M${(fromX + toX) / 2 - 5} ${axisHeight}l4-7m2 7 4-7`} />
        {toX - fromX > roomForLength && (
          <text x={(fromX + toX) / 2} y={25} textAnchor="middle">
            {lengthText(toMs - fromMs)
              .split(" ", 2)
              .join(" ")}
          </text>
        )}
      </g>
    ));
}

function Bar({
  row: { parts, critical, toMs },
  middle,
  x,
}: {
  readonly row: WorkRow;
  readonly middle: number;
  readonly x: TimeScale["x"];
}): ReactNode {
  const top = middle - barHeight / 2 - 2;
  return (
    <g opacity={critical.length > 0 || parts.length === 0 ? 1 : 0.55}>
      {parts.map(({ kind, fromMs, toMs: end }) => (
        <rect
          key={kind}
          x={x(fromMs)}
          y={top}
          width={Math.max(1.5, x(end) - x(fromMs))}
          height={barHeight}
          rx={1.5}
          fill={fills[kind]}
        />
      ))}
      {parts.length === 0 && (
        <path d={`M${x(toMs)} ${middle - 8}l4.5 6-4.5 6-4.5-6z`} fill="var(--surface)" stroke="var(--text-2)" />
      )}
    </g>
  );
}

/** The critical path under the bars, from the first piece to the last. */
function pathLine(rows: readonly WorkRow[], middles: ReadonlyMap<string, number>, x: TimeScale["x"]): string {
  const pieces = rows
    .flatMap(({ item, critical }) =>
      critical.map(({ fromMs, toMs }) => ({ fromMs, toMs, y: (middles.get(item.id) ?? 0) + barHeight / 2 + 2 })),
    )
    .toSorted((a, b) => a.fromMs - b.fromMs);
  return pieces.map(({ fromMs, toMs, y }, index) => `${index === 0 ? "M" : "L"}${x(fromMs)} ${y}H${x(toMs)}`).join("");
}

function Arrows({
  lit,
  rows,
  middles,
  x,
}: {
  readonly lit: string;
  readonly rows: readonly WorkRow[];
  readonly middles: ReadonlyMap<string, number>;
  readonly x: TimeScale["x"];
}): ReactNode {
  const rowOf = new Map(rows.map((row) => [row.item.id, row]));
  const pairs = rows.flatMap((row) =>
    row.item.enabledBy
      .filter(({ id }) => id === lit || row.item.id === lit)
      .flatMap(({ id }) => {
        const giver = rowOf.get(id);
        return giver === undefined ? [] : [{ giver, receiver: row }];
      }),
  );
  return pairs.map(({ giver, receiver }) => {
    const [fromX, toX] = [x(giver.toMs), x(receiver.fromMs)];
    const [fromY, toY] = [middles.get(giver.item.id) ?? 0, middles.get(receiver.item.id) ?? 0];
    const bend = Math.min(60, Math.max(6, Math.abs(toX - fromX) / 2));
    return (
      <path
        key={`${giver.item.id} ${receiver.item.id}`}
        className="enabling"
        d={`M${fromX} ${fromY - 2}C${fromX + bend} ${fromY} ${toX - bend} ${toY} ${toX} ${toY - 2}`}
        markerEnd="url(#arrow)"
      />
    );
  });
}
