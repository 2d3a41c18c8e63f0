import NavigatedViewer from "bpmn-js/lib/NavigatedViewer";
import "bpmn-js/dist/assets/diagram-js.css";
import "bpmn-js/dist/assets/bpmn-js.css";
import { type ReactNode, useEffect, useImperativeHandle, useRef, useState, type Ref } from "react";
import type { DrawnElement } from "./drawn-element.ts";
import "./bpmn-drawing.css";

/** What of the drawing is asked for from outside. */
export interface DrawingView {
  readonly larger: () => void;
  readonly smaller: () => void;
  /** Shows all of it. */
  readonly fit: () => void;
}

/** Never larger than drawn at first: three tasks need not fill the page. */
const largestFit = 1;

/** What is shown left of the first step: its lane and pool. */
const beside = 120;

/** Smaller than this, names cannot be read. */
const readable = 0.55;

/** So that nothing touches the border. */
const margin = 0.96;

/**
 * A BPMN diagram as its file draws it (or as it was laid out for it), with the colour and the figure of each step on it. One tab stop; arrow keys go
 * from step to step, Enter chooses. Colours of the file are left out, so that a colour is always a figure. A module of its own, since bpmn-js is large.
 */
export default function BpmnDrawing({
  xml,
  label,
  elements,
  selected,
  onSelect,
  ref,
}: {
  readonly xml: string;
  /** What the drawing is to a screen reader. */
  readonly label: string;
  /** Those that are not in the diagram are not shown. */
  readonly elements: readonly DrawnElement[];
  /** Id of the chosen step. */
  readonly selected: string | null;
  readonly onSelect: (step: string | null) => void;
  readonly ref: Ref<DrawingView>;
}): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<NavigatedViewer | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const choose = useRef(onSelect);
  const stepOf = useRef<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    choose.current = onSelect;
    stepOf.current = new Map(elements.map(({ elementId, step }) => [elementId, step]));
  }, [onSelect, elements]);

  // These two stand before the one that makes the viewer, so that they have tidied up when it is taken away.
  useEffect(
    () => (drawn === null ? undefined : markElements(drawn, elements, (step) => choose.current(step))),
    [drawn, elements],
  );
  useEffect(() => (drawn === null ? undefined : markChosen(drawn, elements, selected)), [drawn, elements, selected]);
  useEffect(() => {
    const place = box.current;
    if (place === null) return undefined;
    const viewer = newViewer(place);
    let gone = false;
    viewer.on("element.click", () => choose.current(null));
    const draw = async (): Promise<void> => {
      try {
        await viewer.importXML(xml);
        if (gone) return;
        showFirst(viewer, stepOf.current.keys());
        setProblem(null);
        setDrawn(viewer);
      } catch (error) {
        if (!gone) setProblem(error instanceof Error ? error.message : String(error));
      }
    };
    void draw();
    return () => {
      gone = true;
      setDrawn(null);
      viewer.destroy();
    };
  }, [xml]);
  useWheelForThePage(box);
  useEffect(() => {
    const place = box.current;
    if (place === null || drawn === null) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === "Escape") choose.current(null);
      if (moveFocus(drawn, stepOf.current, event.key)) event.preventDefault();
    };
    place.addEventListener("keydown", onKey);
    return () => place.removeEventListener("keydown", onKey);
  }, [drawn]);

  useImperativeHandle(ref, () => ({
    larger: () => drawn !== null && zoomBy(drawn, zoomStep),
    smaller: () => drawn !== null && zoomBy(drawn, 1 / zoomStep),
    fit: () => drawn !== null && fit(drawn),
  }));
  return (
    <>
      {problem !== null && (
        <p className="problem" role="alert">
          The diagram cannot be drawn: {problem}
        </p>
      )}
      <div
        ref={box}
        className="bpmn-drawing"
        role="group"
        aria-label={label}
        aria-busy={drawn === null && problem === null}
      />
    </>
  );
}

function newViewer(container: HTMLElement): NavigatedViewer {
  const viewer = new NavigatedViewer({
    container,
    bpmnRenderer: {
      defaultFillColor: "var(--surface)",
      defaultStrokeColor: "var(--bpmn-line)",
      defaultLabelColor: "var(--text)",
    },
    textRenderer: {
      defaultStyle: { fontFamily: getComputedStyle(container).fontFamily, fontSize: 12 },
      externalStyle: { fontSize: 11 },
    },
  });
  viewer.on<{ readonly definitions: Definitions }>("import.render.start", ({ definitions }) => {
    for (const { plane } of definitions.diagrams ?? []) {
      for (const shape of plane.planeElement ?? []) {
        withoutColours(shape);
        if (shape.label === undefined) continue;
        withoutColours(shape.label);
        if (shape.label.bounds !== undefined) widen(shape.label.bounds);
      }
    }
  });
  return viewer;
}

const colourNames = [
  "bioc:fill",
  "bioc:stroke",
  "color:background-color",
  "color:border-color",
  "color:color",
] as const;

/** The part of a model that says how it is drawn. */
interface Definitions {
  readonly diagrams?: readonly { readonly plane: { readonly planeElement?: readonly Shape[] } }[];
}
interface Coloured {
  readonly set: (name: string, value: undefined) => void;
}
interface Shape extends Coloured {
  readonly label?: Coloured & { readonly bounds?: Bounds };
}
interface Bounds {
  x: number;
  width: number;
}

function withoutColours(shape: Coloured): void {
  for (const name of colourNames) shape.set(name, undefined);
}

/** Room for a label in another font than that of the tool that drew it: without it words break within. */
function widen(bounds: Bounds): void {
  const width = Math.max(48, bounds.width * 1.25);
  bounds.x -= (width - bounds.width) / 2;
  bounds.width = width;
}

interface Canvas {
  readonly zoom: (to?: number | "fit-viewport", centre?: "auto") => number;
  readonly addMarker: (element: string, name: string) => void;
  readonly removeMarker: (element: string, name: string) => void;
  readonly scrollToElement: (element: string) => void;
  readonly getContainer: () => HTMLElement;
  readonly viewbox: (box?: Box) => Box & { readonly inner: Box; readonly outer: Box };
}
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
interface Overlays {
  readonly add: (element: string, type: string, overlay: object) => string;
  readonly remove: (filter: { readonly type: string }) => void;
}
interface Registry {
  readonly get: (element: string) => Placed | undefined;
}
interface Placed extends Box {
  readonly id: string;
}

const zoomStep = 1.25;

function zoomBy(viewer: NavigatedViewer, factor: number): void {
  const canvas = viewer.get<Canvas>("canvas");
  canvas.zoom(Math.min(4, Math.max(0.1, canvas.zoom() * factor)), "auto");
}

function fit(viewer: NavigatedViewer): void {
  const canvas = viewer.get<Canvas>("canvas");
  canvas.zoom(Math.min(largestFit, canvas.zoom("fit-viewport", "auto") * margin), "auto");
}

/** All of the diagram where that can be read, else the beginning of these elements at a size at which it can. */
function showFirst(viewer: NavigatedViewer, elements: Iterable<string>): void {
  fit(viewer);
  const canvas = viewer.get<Canvas>("canvas");
  if (canvas.zoom() >= readable) return;
  const registry = viewer.get<Registry>("elementRegistry");
  const places = [...elements].flatMap((element) => registry.get(element) ?? []);
  const { inner, outer } = canvas.viewbox();
  const [width, height] = [outer.width / readable, outer.height / readable];
  const left = Math.min(...places.map(({ x }) => x));
  const [top, bottom] = [Math.min(...places.map(({ y }) => y)), Math.max(...places.map((at) => at.y + at.height))];
  const x = places.length === 0 ? inner.x : Math.max(inner.x, left - beside);
  const middleY = places.length === 0 ? inner.y + inner.height / 2 : (top + bottom) / 2;
  canvas.viewbox({ x: x - (1 - margin) * width, y: middleY - height / 2, width, height });
}

/** Puts colours on the elements, and on each a button with its figure and its findings; gives what takes all of it back. */
function markElements(
  viewer: NavigatedViewer,
  elements: readonly DrawnElement[],
  onChoose: (step: string) => void,
): () => void {
  const [canvas, overlays, registry] = [
    viewer.get<Canvas>("canvas"),
    viewer.get<Overlays>("overlays"),
    viewer.get<Registry>("elementRegistry"),
  ];
  const present = elements.flatMap((element) => {
    const at = registry.get(element.elementId);
    return at === undefined ? [] : [{ element, at }];
  });
  // What lies in a sub-process comes after it, and so above it.
  present.sort((a, b) => b.at.width * b.at.height - a.at.width * a.at.height);
  const first = present.toSorted((a, b) => a.at.x - b.at.x)[0]?.element;
  for (const { element, at } of present) {
    if (element.colour !== null) canvas.addMarker(element.elementId, `heat-${element.colour}`);
    const button = stepButton(element, at, element === first);
    button.addEventListener("click", () => onChoose(element.step));
    overlays.add(element.elementId, "step", { position: { top: 0, left: 0 }, html: button });
  }
  return () => {
    overlays.remove({ type: "step" });
    for (const { element } of present) {
      if (element.colour !== null) canvas.removeMarker(element.elementId, `heat-${element.colour}`);
    }
  };
}

/** Lies over the drawing of a step, and is what can be clicked and reached by keyboard. */
function stepButton(
  { elementId, name, figure, alerts }: DrawnElement,
  { width, height }: Placed,
  isStop: boolean,
): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "bpmn-step";
  button.dataset["element"] = elementId;
  button.tabIndex = isStop ? 0 : -1;
  button.title = [name, ...alerts].join("\n");
  button.ariaLabel = [figure === "" ? name : `${name}: ${figure}`, ...alerts].join("; ");
  button.style.width = `${width}px`;
  button.style.height = `${height}px`;
  if (figure !== "") button.append(badge("bpmn-figure", figure));
  if (alerts.length > 0) button.append(badge("bpmn-alert", "!"));
  return button;
}

function badge(className: string, text: string): HTMLElement {
  const made = document.createElement("span");
  made.className = className;
  made.textContent = text;
  // The name of the button says it.
  if (className === "bpmn-alert") made.ariaHidden = "true";
  return made;
}

function markChosen(
  viewer: NavigatedViewer,
  elements: readonly DrawnElement[],
  selected: string | null,
): (() => void) | undefined {
  const elementId = elements.find(({ step }) => step === selected)?.elementId;
  const canvas = viewer.get<Canvas>("canvas");
  if (elementId === undefined || viewer.get<Registry>("elementRegistry").get(elementId) === undefined) return undefined;
  canvas.addMarker(elementId, "chosen");
  canvas.scrollToElement(elementId);
  buttonOf(viewer, elementId)?.setAttribute("aria-pressed", "true");
  return () => {
    canvas.removeMarker(elementId, "chosen");
    buttonOf(viewer, elementId)?.removeAttribute("aria-pressed");
  };
}

function buttonOf(viewer: NavigatedViewer, elementId: string): HTMLElement | null {
  const container = viewer.get<Canvas>("canvas").getContainer();
  return container.querySelector<HTMLElement>(`.bpmn-step[data-element="${CSS.escape(elementId)}"]`);
}

const moves: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/** Moves the focus to the nearest step in the direction of an arrow key; tells whether it did. */
function moveFocus(viewer: NavigatedViewer, steps: ReadonlyMap<string, string>, key: string): boolean {
  const move = moves[key];
  const registry = viewer.get<Registry>("elementRegistry");
  const from = elementOf(document.activeElement);
  const own = from === undefined ? undefined : registry.get(from);
  if (move === undefined || own === undefined) return false;
  let best: { readonly element: string; readonly distance: number } | null = null;
  for (const element of steps.keys()) {
    const other = registry.get(element);
    if (other === undefined || element === own.id) continue;
    const [x, y] = [
      middle(other.x, other.width) - middle(own.x, own.width),
      middle(other.y, other.height) - middle(own.y, own.height),
    ];
    const along = x * move[0] + y * move[1];
    const distance = along + 2 * Math.abs(x * move[1] + y * move[0]);
    if (along > 1 && (best === null || distance < best.distance)) best = { element, distance };
  }
  if (best === null) return false;
  buttonOf(viewer, own.id)?.setAttribute("tabindex", "-1");
  const button = buttonOf(viewer, best.element);
  button?.setAttribute("tabindex", "0");
  viewer.get<Canvas>("canvas").scrollToElement(best.element);
  button?.focus({ preventScroll: true });
  return true;
}

function middle(start: number, size: number): number {
  return start + size / 2;
}

function elementOf(target: EventTarget | null): string | undefined {
  return target instanceof HTMLElement ? target.dataset["element"] : undefined;
}

/** Without a key held, the wheel scrolls the page, as over the map; with Ctrl it zooms the drawing. */
function useWheelForThePage(box: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const place = box.current;
    if (place === null) return undefined;
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
    };
    place.addEventListener("wheel", onWheel, { capture: true });
    return () => place.removeEventListener("wheel", onWheel, { capture: true });
  }, [box]);
}
