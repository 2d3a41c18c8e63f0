import { type KeyboardEvent, type ReactNode, type RefObject, useLayoutEffect, useMemo, useRef, useState } from "react";
import { countText } from "../figures/format.ts";
import { boxOf, endMark, type MapLayout, type Point, startMark } from "./layout/map-shape.ts";
import {
  edgeId,
  type Heat,
  heatClass,
  heatText,
  heatValue,
  lanesOf,
  type MapNode,
  markEdges,
  type ProcessMapData,
} from "./map-data.ts";
import { MapEdges } from "./map-edges.tsx";
import { laneTitles, middleOf, moves, nearest, reveal } from "./map-places.ts";
import type { MapView } from "./use-map-view.ts";

/** A process as its cases ran: steps in lanes of departments, left to right. One tab stop; arrow keys go from step to step, Enter chooses. */
export function ProcessMap({
  map,
  layout,
  box,
  view,
  cases,
  heat,
  selected,
  onSelect,
}: {
  readonly map: ProcessMapData;
  readonly layout: MapLayout;
  readonly box: RefObject<HTMLDivElement | null>;
  readonly view: MapView;
  readonly cases: number;
  readonly heat: Heat;
  readonly selected: string | null;
  readonly onSelect: (id: string | null) => void;
}): ReactNode {
  const [hovered, setHovered] = useState<string | null>(null);
  const [focus, setFocus] = useState<string | null>(null);
  const canvas = useRef<HTMLDivElement>(null);
  const lanes = useMemo(() => lanesOf(map.nodes), [map]);
  const marks = useMemo(() => markEdges(map), [map]);
  const largest = Math.max(0, ...map.nodes.map((node) => heatValue(node, heat) ?? 0));
  const placed = map.nodes.filter(({ step }) => layout.steps.has(step.id));
  const has = (id: string | null): id is string => placed.some(({ step }) => step.id === id);
  const stop = has(focus) ? focus : has(selected) ? selected : placed[0]?.step.id;
  const centre = hovered ?? (has(selected) ? selected : null);
  const lit = useMemo(() => {
    if (centre === null) return null;
    const own = new Set([
      ...map.edges.filter(({ from, to }) => from.id === centre || to.id === centre).map(edgeId),
      `starts ${centre}`,
      `ends ${centre}`,
    ]);
    return (id: string): boolean => own.has(id);
  }, [centre, map]);

  const { zoom } = view;
  // The side that opens beside the map must not cover what was chosen.
  useLayoutEffect(() => {
    const at = selected === null ? undefined : (layout.steps.get(selected) ?? middleOf(layout, selected));
    if (at !== undefined && box.current !== null) reveal(box.current, at, zoom);
  }, [box, selected, layout, zoom]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") onSelect(null);
    const move = moves[event.key];
    if (move === undefined || stop === undefined) return;
    event.preventDefault();
    const next = nearest(layout, new Set(placed.map(({ step }) => step.id)), stop, move);
    if (next === null) return;
    setFocus(next);
    canvas.current?.querySelector<HTMLElement>(`[data-step="${next}"]`)?.focus();
  };
  const size = { width: layout.width * zoom, height: layout.height * zoom };
  const total = (all: readonly { readonly cases: number }[]): number => all.reduce((sum, one) => sum + one.cases, 0);
  return (
    <div className="map-box" ref={box} {...view.drag}>
      <div className="map-sheet" style={{ height: size.height, width: laneTitles + size.width }}>
        <ol className="map-titles" style={{ width: laneTitles }} aria-label="Lanes">
          {lanes.map((lane, index) => {
            const { top = 0, height = 0 } = layout.lanes[index] ?? {};
            return (
              <li key={lane?.id ?? ""} style={{ top: top * zoom, height: height * zoom }}>
                <span>{lane?.name ?? "No department known"}</span>
                {lane?.external === true && <small>external</small>}
              </li>
            );
          })}
        </ol>
        <div
          ref={canvas}
          className="map-canvas"
          role="group"
          aria-label="Process map"
          style={{ left: laneTitles, width: layout.width, height: layout.height, transform: `scale(${zoom})` }}
        >
          {layout.lanes.map(({ top, height }, index) => (
            <div
              key={lanes[index]?.id ?? `lane ${index}`}
              className={lanes[index]?.external === true ? "map-lane outside" : "map-lane"}
              style={{ top, height }}
            />
          ))}
          <MapEdges
            width={layout.width}
            height={layout.height}
            placed={layout.edges}
            edges={map.edges}
            marks={[...marks.starts, ...marks.ends]}
            cases={cases}
            selected={selected}
            lit={lit}
            onSelect={onSelect}
          />
          <Mark at={layout.steps.get(startMark)} className="first" text={`${countText(total(marks.starts))} begin`} />
          <Mark at={layout.steps.get(endMark)} className="last" text={`${countText(total(marks.ends))} end`} />
          {placed.map((node) => (
            <Step
              key={node.step.id}
              node={node}
              at={layout.steps.get(node.step.id) ?? { x: 0, y: 0 }}
              heat={heat}
              largest={largest}
              chosen={node.step.id === selected}
              isStop={node.step.id === stop}
              onKeyDown={onKeyDown}
              onHover={setHovered}
              onChoose={() => {
                setFocus(node.step.id);
                onSelect(node.step.id === selected ? null : node.step.id);
              }}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

function Step({
  node,
  at,
  heat,
  largest,
  chosen,
  isStop,
  onKeyDown,
  onHover,
  onChoose,
}: {
  readonly node: MapNode;
  readonly at: Point;
  readonly heat: Heat;
  readonly largest: number;
  readonly chosen: boolean;
  readonly isStop: boolean;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onHover: (id: string | null) => void;
  readonly onChoose: () => void;
}): ReactNode {
  const { step, department, cases } = node;
  const value = heatValue(node, heat);
  const text = heatText(value, heat);
  const colour = department?.external === true ? "outside" : heatClass(value, heat, largest);
  const { width, height } = boxOf(step.id);
  return (
    <button
      type="button"
      className={`map-step ${colour}${chosen ? " chosen" : ""}`}
      style={{ left: at.x, top: at.y, width, height }}
      data-step={step.id}
      tabIndex={isStop ? 0 : -1}
      aria-pressed={chosen}
      title={step.name}
      onKeyDown={onKeyDown}
      onMouseEnter={() => onHover(step.id)}
      onMouseLeave={() => onHover(null)}
      onClick={onChoose}
    >
      <span className="name">{step.name}</span>
      <span className="unseen">, {department?.name ?? "no department known"}: </span>
      <span className="figures">
        <b>{text}</b>
        <small>
          <span className="unseen">, </span>
          {countText(cases)}
          <span className="unseen"> cases</span>
        </small>
      </span>
    </button>
  );
}

function Mark({
  at,
  className,
  text,
}: {
  readonly at: Point | undefined;
  readonly className: string;
  readonly text: string;
}): ReactNode {
  if (at === undefined) return null;
  return (
    <span className={`map-mark ${className}`} style={{ left: at.x, top: at.y }}>
      <i aria-hidden="true" />
      <small>{text}</small>
    </span>
  );
}
