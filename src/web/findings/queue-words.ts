import { countText, ratioText, shareText } from "../figures/format.ts";
import type { ServersSource } from "../generated/operations.ts";

interface Queue {
  readonly servers: number | null;
  readonly serversSource: ServersSource;
  readonly utilisation: number | null;
  readonly wait: number | null;
  readonly stable: boolean | null;
  readonly complete: boolean;
}

/** How many can work at once, and who says so. */
export function serversText({ servers, serversSource }: Pick<Queue, "servers" | "serversSource">): string {
  switch (serversSource) {
    case "CAPACITY":
      return countText(servers);
    case "RESOURCES":
      return `${countText(servers)}, persons known`;
    case "OUTSIDE":
      return "outside, no queue";
    case "NONE":
      return "not known";
    default:
      return serversSource satisfies never;
  }
}

/** Share of the time that those who can work are busy; at least that where not all work is known. */
export function utilisationText({
  utilisation,
  complete,
  serversSource,
}: Pick<Queue, "utilisation" | "complete" | "serversSource">): string {
  if (utilisation === null || serversSource === "OUTSIDE") return "–";
  return `${complete ? "" : "at least "}${shareText(utilisation)}`;
}

export function waitText({ wait, stable }: Pick<Queue, "wait" | "stable">): string {
  return stable === false ? "grows for ever" : ratioText(wait);
}

const hardly = 0.005;

/** A change with two decimals; one that would be printed as nothing is nothing. */
export function changeText(change: number | null): string {
  return ratioText(change !== null && Math.abs(change) < hardly ? 0 : change);
}
