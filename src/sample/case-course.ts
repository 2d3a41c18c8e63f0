import type { ArisingCase } from "./arising-cases.ts";
import type { FlowGraph } from "./flow-graph.ts";
import type { SimulatedCase } from "./simulated-year.ts";

/** A case on its course. */
export interface RunningCase extends Omit<SimulatedCase, "status"> {
  status: SimulatedCase["status"];
  readonly source: ArisingCase;
  readonly attempts: Map<string, number>;
  /** The person who did a step last, by step: department and number. */
  readonly doneBy: Map<string, { readonly department: number; readonly person: number }>;
  /** What arrived at the joins, and how often repeats were gone through, by place. */
  readonly arrived: Map<number, number[][]>;
  readonly rounds: Map<number, number>;
}

/** Is told of a step that is enabled, the place behind it, and the items that enabled it. */
type Enable = (step: string, next: number, enabledBy: readonly number[]) => void;

/** Moves on to a place of the flow, and from there to the steps that are enabled by that, or to the end of the case. */
export function goOn(
  running: RunningCase,
  flow: FlowGraph,
  at: number,
  enabledBy: readonly number[],
  enable: Enable,
): void {
  const place = flow.places[at];
  const { random } = running.source;
  const follow = (next: number, by = enabledBy): void => goOn(running, flow, next, by, enable);
  switch (place?.kind) {
    case "STEP":
      enable(place.step, place.next, enabledBy);
      return;
    case "CHOICE": {
      const held = place.branches.find(({ when }) => when !== undefined && holds(when, running.attributes));
      const shares = place.branches.flatMap(({ share, next }) => (share === undefined ? [] : [[next, share] as const]));
      follow(held?.next ?? random.pick(shares, -1));
      return;
    }
    case "SPLIT":
      for (const next of place.nexts) follow(next);
      return;
    case "JOIN": {
      const arrived = [...(running.arrived.get(at) ?? []), [...enabledBy]];
      running.arrived.set(at, arrived.length === place.branches ? [] : arrived);
      if (arrived.length === place.branches) follow(place.next, arrived.flat());
      return;
    }
    case "AGAIN": {
      const rounds = (running.rounds.get(at) ?? 0) + 1;
      const again = rounds < place.most && random.number() < place.chance;
      running.rounds.set(at, again ? rounds : 0);
      follow(again ? place.back : place.next);
      return;
    }
    case "END":
      running.status = place.as;
      return;
    case undefined:
      throw new RangeError(`the flow has no place ${at}`);
    default:
      place satisfies never;
  }
}

type Condition = { readonly attribute: string; readonly above?: number; readonly is?: string };

function holds({ attribute, above, is }: Condition, attributes: SimulatedCase["attributes"]): boolean {
  const value = attributes[attribute];
  return is === undefined ? typeof value === "number" && value > (above ?? 0) : value === is;
}
