import type { ReactNode } from "react";
import { Figure } from "../figures/figure.tsx";
import { countText, shareText } from "../figures/format.ts";
import type { Ranked } from "./ranking.ts";

/** How often work was handed over, how often it set the pace, and how often it came back. */
export function HandoverFacts({
  of: { times, binding, returned, pingPong, pickUp },
}: {
  readonly of: Extract<Ranked["subject"], { readonly __typename: "Handover" }>;
}): ReactNode {
  const facts = [
    { name: "Handovers", count: times, note: "" },
    { name: "last to arrive", count: binding, note: shareText(times === 0 ? null : binding / times) },
    { name: "came back", count: returned, note: shareText(times === 0 ? null : returned / times) },
    { name: "ping-pong", count: pingPong, note: shareText(times === 0 ? null : pingPong / times) },
  ];
  return (
    <>
      <div className="block line">
        <span className="medium">Mean pick-up</span>
        <Figure of={pickUp} unit="h" />
      </div>
      <div className="block">
        <ul className="facts">
          {facts.map(({ name, count, note }) => (
            <li key={name}>
              <span>{name}</span>
              <span>{countText(count)}</span>
              <small>{note}</small>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
