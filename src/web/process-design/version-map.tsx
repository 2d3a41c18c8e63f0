import { type KeyboardEvent, type ReactNode, useLayoutEffect, useMemo, useRef, useState } from "react";
import { boxOf, type MapLayout, type PlacedEdge, type Point } from "../process/layout/map-shape.ts";
import { characterWidth } from "../process/layout/edge-labels.ts";
import { useLayout } from "../process/layout/use-layout.ts";
import { edgeId } from "../process/map-data.ts";
import { arrow, headOf, pathOf } from "../process/map-edges.tsx";
import { laneTitles, middleOf, moves, nearest, reveal } from "../process/map-places.ts";
import { useMapView } from "../process/use-map-view.ts";
import { Icon } from "../parts/icon.tsx";
import { elementText, gatewaySign } from "./element-words.ts";
import type { Look } from "./look.ts";
import { type DrawnFlow, type DrawnStep, placeOf, type VersionShape, versionShape } from "./version-shape.ts";
import "../process/process.css";
import "./version-map.css";

const lineWidth = 1.6;

/** Names below marks further left than this would run under the titles of the lanes. */
const nearTitles = 40;

/** A version in lanes of the departments that its steps are assigned to. One tab stop; arrow keys go from step to step, Enter chooses. */
export function VersionMap<Step extends DrawnStep, Flow extends DrawnFlow>({
  label,
  steps,
  flows,
  stepLook,
  flowLook,
  selected,
  onSelect,
  tools,
}: {
  readonly label: string;
  readonly steps: readonly Step[];
  readonly flows: readonly Flow[];
  readonly stepLook: (step: Step) => Look;
  /** Another function lays the map out again. */
  readonly flowLook: (flow: Flow) => Look;
  /** Id of a step, or of a flow by its ends. */
  readonly selected: string | null;
  readonly onSelect: (id: string | null) => void;
  /** Stands left of the zoom. */
  readonly tools?: ReactNode;
}): ReactNode {
  const drawn = useMemo(() => versionShape(steps, flows, (flow) => flowLook(flow).text), [steps, flows, flowLook]);
  const { layout, working } = useLayout(drawn.shape);
  const box = useRef<HTMLDivElement>(null);
  const view = useMapView(box, layout, laneTitles);
  return (
    <div className="version-map" aria-busy={working}>
      <div className="map-tools">
        {tools}
        <div className="map-zoom" role="group" aria-label={`Zoom of ${label}`}>
          <button type="button" className="icon-button" onClick={view.zoomOut} aria-label="Smaller">
            <span aria-hidden="true">−</span>
          </button>
          <span className="second small" aria-live="polite">
            {Math.round(view.zoom * 100)}%
          </span>
          <button type="button" className="icon-button" onClick={view.zoomIn} aria-label="Larger">
            <Icon name="plus" size={14} />
          </button>
          <button type="button" className="button quiet" onClick={view.fit}>
            Fit
          </button>
        </div>
      </div>
      <div className="map-box" ref={box} {...view.drag}>
        {layout === null ? (
          <p className="nothing">Laying the map out …</p>
        ) : (
          <Sheet
            label={label}
            steps={steps}
            flows={flows}
            drawn={drawn}
            layout={layout}
            zoom={view.zoom}
            stepLook={stepLook}
            flowLook={flowLook}
            selected={selected}
            onSelect={onSelect}
          />
        )}
      </div>
    </div>
  );
}

function Sheet<Step extends DrawnStep, Flow extends DrawnFlow>({
  label,
  steps,
  flows,
  drawn,
  layout,
  zoom,
  stepLook,
  flowLook,
  selected,
  onSelect,
}: {
  readonly label: string;
  readonly steps: readonly Step[];
  readonly flows: readonly Flow[];
  readonly drawn: VersionShape;
  readonly layout: MapLayout;
  readonly zoom: number;
  readonly stepLook: (step: Step) => Look;
  readonly flowLook: (flow: Flow) => Look;
  readonly selected: string | null;
  readonly onSelect: (id: string | null) => void;
}): ReactNode {
  const canvas = useRef<HTMLDivElement>(null);
  const [focus, setFocus] = useState<string | null>(null);
  const placed = steps.filter((step) => layout.steps.has(placeOf(step)));
  const has = (id: string | null): id is string => placed.some((step) => step.id === id);
  const stop = has(focus) ? focus : has(selected) ? selected : placed[0]?.id;
  const chosen = steps.find(({ id }) => id === selected);
  const at =
    selected === null
      ? undefined
      : ((chosen === undefined ? undefined : layout.steps.get(placeOf(chosen))) ?? middleOf(layout, selected));
  // The side that opens beside the map must not cover what was chosen.
  useLayoutEffect(() => {
    const box = canvas.current?.closest<HTMLElement>(".map-box");
    if (at !== undefined && box != null) reveal(box, at, zoom);
  }, [at, zoom]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") onSelect(null);
    const move = moves[event.key];
    const from = placed.find(({ id }) => id === stop);
    if (move === undefined || from === undefined) return;
    event.preventDefault();
    const places = new Map(placed.map((step) => [placeOf(step), step.id]));
    const next = places.get(nearest(layout, new Set(places.keys()), placeOf(from), move) ?? "");
    if (next === undefined) return;
    setFocus(next);
    canvas.current?.querySelector<HTMLElement>(`[data-step="${next}"]`)?.focus();
  };
  const size = { width: layout.width * zoom, height: layout.height * zoom };
  return (
    <div className="map-sheet" style={{ height: size.height, width: laneTitles + size.width }}>
      <ol className="map-titles" style={{ width: laneTitles }} aria-label="Lanes">
        {drawn.lanes.map((lane, index) => {
          const { top = 0, height = 0 } = layout.lanes[index] ?? {};
          return (
            <li key={lane?.id ?? ""} style={{ top: top * zoom, height: height * zoom }}>
              <span>{lane?.name ?? "No department"}</span>
              {lane?.external === true && <small>external</small>}
            </li>
          );
        })}
      </ol>
      <div
        ref={canvas}
        className="map-canvas"
        role="group"
        aria-label={label}
        style={{ left: laneTitles, width: layout.width, height: layout.height, transform: `scale(${zoom})` }}
      >
        {layout.lanes.map(({ top, height }, index) => (
          <div
            key={drawn.lanes[index]?.id ?? `lane ${index}`}
            className={drawn.lanes[index]?.external === true ? "map-lane outside" : "map-lane"}
            style={{ top, height }}
          />
        ))}
        <Edges layout={layout} flows={flows} flowLook={flowLook} selected={selected} onSelect={onSelect} />
        {placed.map((step) => (
          <StepBox
            key={step.id}
            step={step}
            look={stepLook(step)}
            at={layout.steps.get(placeOf(step)) ?? { x: 0, y: 0 }}
            chosen={step.id === selected}
            isStop={step.id === stop}
            onKeyDown={onKeyDown}
            onChoose={() => {
              setFocus(step.id);
              onSelect(step.id === selected ? null : step.id);
            }}
          />
        ))}
      </div>
    </div>
  );
}

function StepBox({
  step,
  look,
  at,
  chosen,
  isStop,
  onKeyDown,
  onChoose,
}: {
  readonly step: DrawnStep;
  readonly look: Look;
  readonly at: Point;
  readonly chosen: boolean;
  readonly isStop: boolean;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onChoose: () => void;
}): ReactNode {
  const { width, height } = boxOf(placeOf(step));
  const element = step.design?.element ?? "task";
  const isMark = step.kind === "GATEWAY" || step.kind === "EVENT";
  const hidden = `, ${elementText(element)}, ${step.assignedTo?.name ?? "no department"}${
    look.words === undefined ? "" : `, ${look.words}`
  }`;
  return (
    <button
      type="button"
      className={`${isMark ? `version-mark${at.x < nearTitles ? " at-titles" : ""}` : "map-step version-step"} ${step.kind.toLowerCase()} ${element} ${look.className}${chosen ? " chosen" : ""}`}
      style={{ left: at.x, top: at.y, width, height }}
      data-step={step.id}
      tabIndex={isStop ? 0 : -1}
      aria-pressed={chosen}
      title={step.name}
      onKeyDown={onKeyDown}
      onClick={onChoose}
    >
      {isMark && (
        <i className="figure-of" aria-hidden="true">
          {step.kind === "GATEWAY" && <b>{gatewaySign(element)}</b>}
        </i>
      )}
      <span className={isMark && step.design?.isNamed === false ? "unseen" : "name"}>{step.name}</span>
      <span className="unseen">{hidden}</span>
      {!isMark && (
        <span className="figures">
          <small>{look.text}</small>
        </span>
      )}
      {look.badge !== undefined && (
        <span className="badge" aria-hidden="true">
          {look.badge}
        </span>
      )}
    </button>
  );
}

/** Text readers are given the table instead. */
function Edges<Flow extends DrawnFlow>({
  layout,
  flows,
  flowLook,
  selected,
  onSelect,
}: {
  readonly layout: MapLayout;
  readonly flows: readonly Flow[];
  readonly flowLook: (flow: Flow) => Look;
  readonly selected: string | null;
  readonly onSelect: (id: string | null) => void;
}): ReactNode {
  const looks = new Map(flows.map((flow) => [edgeId(flow), flowLook(flow)]));
  const tie: Look = { className: "tie", text: "" };
  const lookOf = ({ id }: PlacedEdge): Look => looks.get(id) ?? tie;
  return (
    <svg className="map-edges" width={layout.width} height={layout.height} aria-hidden="true" focusable="false">
      {layout.edges.map((edge) => {
        const line = pathOf(edge.points, arrow * 0.8);
        const { className } = lookOf(edge);
        return (
          <g
            key={edge.id}
            className={`map-edge version-edge ${className}${edge.id === selected ? " chosen" : ""}`}
            data-flow={edge.id}
          >
            <path className="line" d={line} strokeWidth={lineWidth} />
            {className !== "tie" && <path className="head" d={headOf(edge.points, arrow + lineWidth * 0.6)} />}
            {className !== "tie" && <path className="map-hit" d={line} onClick={() => onSelect(edge.id)} />}
          </g>
        );
      })}
      {layout.edges.map((edge) => {
        const { text, className } = lookOf(edge);
        if (edge.label === null || text === "") return null;
        const width = text.length * characterWidth + 4;
        return (
          <g key={edge.id} className={`map-label ${className}`}>
            <rect x={edge.label.x - width / 2} y={edge.label.y - 7} width={width} height={14} />
            <text x={edge.label.x} y={edge.label.y + 3.5}>
              {text}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
