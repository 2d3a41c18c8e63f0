import { type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { grouped } from "../data/grouped.ts";
import { lengthText } from "../figures/duration-text.ts";
import { countText } from "../figures/format.ts";
import { useFilter } from "../filter/use-filter.ts";
import { Segments } from "../parts/segments.tsx";
import { Tip } from "../parts/tip.tsx";
import { useWidth } from "../parts/use-width.ts";
import { hasLongStretches, timeScale } from "./time-scale.ts";
import { axisHeight, type Line, rowHeight, TimelineDrawing } from "./timeline-drawing.tsx";
import { type CaseFacts, flagWords, instantsOf, type WorkRow } from "./work-row.ts";

const firstShown = 120;
const padding = 12;

/** A case along time, a row for each work item; the names are one stop of the tab key, arrows go up and down, Enter chooses. */
export function Timeline({
  facts,
  rows,
  chosen,
  onChoose,
}: {
  readonly facts: CaseFacts;
  readonly rows: readonly WorkRow[];
  readonly chosen: string | null;
  readonly onChoose: (id: string | null) => void;
}): ReactNode {
  const { parameter, setParameters } = useFilter();
  const place = useRef<HTMLDivElement>(null);
  const seen = useWidth(place, 800);
  const [pointed, setPointed] = useState<string | null>(null);
  const [all, setAll] = useState(false);
  const instants = instantsOf(facts, rows);
  const canCut = hasLongStretches(instants);
  const cutShort = canCut && parameter("scale") !== "true";
  const zoom = zooms.find((known) => known === parameter("zoom")) ?? "1";
  const byDepartment = parameter("group") === "department";
  const width = Math.max(360, seen - padding * 2) * Number(zoom);
  const scale = timeScale(instants, width, cutShort);
  const shown = all ? rows : rows.slice(0, firstShown);
  const lines = byDepartment ? groupedLines(shown) : shown.map((row) => ({ row }));
  const summary = `${countText(rows.length)} work items from start to end of the case; the same stands in the tables below`;
  return (
    <>
      <div className="timeline-tools">
        <Segments
          label="Order of the rows"
          value={byDepartment ? "department" : "order"}
          onChange={(value) => setParameters({ group: value === "department" ? value : null })}
          options={[
            { value: "order", label: "in order" },
            { value: "department", label: "by department" },
          ]}
        />
        {canCut && (
          <Segments
            label="Scale of time"
            value={cutShort ? "cut" : "true"}
            onChange={(value) => setParameters({ scale: value === "true" ? value : null })}
            options={[
              { value: "cut", label: "long stretches cut short" },
              { value: "true", label: "true to scale" },
            ]}
          />
        )}
        <Segments
          label="Zoom"
          value={zoom}
          onChange={(value) => setParameters({ zoom: value === "1" ? null : value })}
          options={zooms.map((value) => ({ value, label: `${value}×` }))}
        />
      </div>
      <div className="timeline">
        <Names
          lines={lines}
          isGrouped={byDepartment}
          chosen={chosen}
          onChoose={onChoose}
          onPoint={setPointed}
          lit={pointed ?? chosen}
        />
        <div
          className="timeline-scroll"
          ref={place}
          tabIndex={zoom === "1" ? -1 : 0}
          role="group"
          aria-label="Along time"
        >
          <div style={{ padding: `0 ${padding}px`, width: width + padding * 2 }}>
            <TimelineDrawing lines={lines} scale={scale} width={width} lit={pointed ?? chosen} summary={summary} />
          </div>
        </div>
      </div>
      {shown.length < rows.length && (
        <button type="button" className="button quiet more" onClick={() => setAll(true)}>
          Show all {countText(rows.length)} work items
        </button>
      )}
    </>
  );
}

const zooms = ["1", "2", "4", "8"] as const;

function Names({
  lines,
  isGrouped,
  chosen,
  onChoose,
  onPoint,
  lit,
}: {
  readonly lines: readonly Line[];
  /** Whether heads above the rows name the departments. */
  readonly isGrouped: boolean;
  readonly chosen: string | null;
  readonly onChoose: (id: string | null) => void;
  readonly onPoint: (id: string | null) => void;
  readonly lit: string | null;
}): ReactNode {
  const list = useRef<HTMLOListElement>(null);
  const ids = lines.flatMap((line) => ("row" in line ? [line.row.item.id] : []));
  const [focused, setFocused] = useState<string | null>(null);
  const stop = [focused, chosen].find((id) => id !== null && ids.includes(id)) ?? ids[0];
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>): void => {
    const move = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (event.key === "Escape") onChoose(null);
    const next = ids[ids.indexOf(event.currentTarget.dataset["item"] ?? "") + move];
    if (move === 0 || next === undefined) return;
    event.preventDefault();
    list.current?.querySelector<HTMLElement>(`[data-item="${next}"]`)?.focus();
  };
  return (
    <ol className="timeline-names" ref={list} style={{ paddingTop: axisHeight }} aria-label="Work items">
      {lines.map((line, index) =>
        "head" in line ? (
          <li key={`head ${line.head}`} className="head" style={{ height: rowHeight }}>
            {line.head}
          </li>
        ) : (
          <li key={line.row.item.id} style={{ height: rowHeight }} className={lit === line.row.item.id ? "lit" : ""}>
            <button
              type="button"
              data-item={line.row.item.id}
              tabIndex={line.row.item.id === stop ? 0 : -1}
              aria-pressed={chosen === line.row.item.id}
              onClick={() => onChoose(chosen === line.row.item.id ? null : line.row.item.id)}
              onKeyDown={onKeyDown}
              onFocus={() => {
                setFocused(line.row.item.id);
                onPoint(line.row.item.id);
              }}
              onBlur={() => onPoint(null)}
              onMouseEnter={() => onPoint(line.row.item.id)}
              onMouseLeave={() => onPoint(null)}
            >
              <span className="name">
                {line.row.item.step.name}
                <small>
                  {[!isGrouped && line.row.item.department.name, line.row.item.resource?.name]
                    .filter((name) => typeof name === "string")
                    .join(" · ")}
                </small>
              </span>
              <span className="unseen">, {spokenText(line.row, index)}</span>
            </button>
            <Flags row={line.row} />
          </li>
        ),
      )}
    </ol>
  );
}

function Flags({ row: { item } }: { readonly row: WorkRow }): ReactNode {
  return item.flags.flatMap((flag) => {
    const word = flagWords[flag];
    if (word === undefined || (flag === "repeat" && item.flags.includes("return"))) return [];
    return [
      <Tip key={flag} text={`${word.meaning} Attempt ${item.attempt}.`}>
        <span className="tag warn">{word.name}</span>
      </Tip>,
    ];
  });
}

function spokenText({ parts, critical }: WorkRow, index: number): string {
  const times = parts.map(({ kind, fromMs, toMs }) => `${kind.toLowerCase()} ${lengthText(toMs - fromMs)}`);
  const path = critical.length > 0 ? "on the critical path" : "not on the critical path";
  return [`number ${index + 1}`, ...times, path].join(", ");
}

/** Rows of each department together, departments in the order in which they come into the case. */
function groupedLines(rows: readonly WorkRow[]): readonly Line[] {
  const groups = grouped(rows, ({ item }) => item.department.id);
  return [...groups.values()].flatMap((group) => [
    { head: group[0]?.item.department.name ?? "" },
    ...group.map((row) => ({ row })),
  ]);
}
