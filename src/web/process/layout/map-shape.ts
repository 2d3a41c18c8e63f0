/** What the layout has to know of a map: its steps in lanes, and what leads where. Sizes in pixels at a zoom of 1. */
export interface MapShape {
  readonly lanes: number;
  readonly steps: readonly ShapeStep[];
  readonly edges: readonly ShapeEdge[];
}

export interface ShapeStep {
  readonly id: string;
  /** From 0, top to bottom. */
  readonly lane: number;
  /** Mean place in the order of a case, 0 first, 1 last. */
  readonly order: number;
}

export interface ShapeEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly cases: number;
  /** Characters of its label; 0 = none. */
  readonly label: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A map with places. */
export interface MapLayout {
  readonly width: number;
  readonly height: number;
  /** Of each lane, top to bottom, without gaps. */
  readonly lanes: readonly { readonly top: number; readonly height: number }[];
  /** By id of the step: its upper left corner. */
  readonly steps: ReadonlyMap<string, Point>;
  readonly edges: readonly PlacedEdge[];
}

export interface PlacedEdge {
  readonly id: string;
  /** Right-angled, from the step it leaves to the step it enters. */
  readonly points: readonly Point[];
  /** Leads to a step that comes earlier in most cases, or to the same step. */
  readonly back: boolean;
  /** Middle of its label; null where there is no room for it. */
  readonly label: Point | null;
}

/** Size of the box of a step. */
export const stepBox = { width: 160, height: 62 } as const;

/** Ids of the marks where cases begin and end; they are placed like steps. */
export const startMark = "start";
export const endMark = "end";

/** Size of the mark of a start or an end, of a gateway and of an event. */
export const markBox = { width: 40, height: 40 } as const;

const small = "mark ";

/** Id under which a gateway or an event of a model is placed: it is as small as a mark. */
export function markId(step: string): string {
  return small + step;
}

/** Size of what stands for an id. */
export function boxOf(id: string): { readonly width: number; readonly height: number } {
  return id === startMark || id === endMark || id.startsWith(small) ? markBox : stepBox;
}
