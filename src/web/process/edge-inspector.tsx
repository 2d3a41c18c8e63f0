import type { ReactNode } from "react";
import { Link } from "wouter";
import { countText, ratioText } from "../figures/format.ts";
import { useHref } from "../filter/use-filter.ts";
import { SidePanel } from "../parts/side-panel.tsx";
import type { MapEdge, ProcessMapData } from "./map-data.ts";
import { Spread } from "./spread.tsx";

/** What is known of one step directly enabling another. */
export function EdgeInspector({
  process,
  map,
  edge,
  onSelect,
}: {
  readonly process: string;
  readonly map: ProcessMapData;
  readonly edge: MapEdge;
  readonly onSelect: (id: string | null) => void;
}): ReactNode {
  const href = useHref();
  const { from, to, cases, times, handover, pickUp } = edge;
  const giver = departmentOf(map, from.id);
  const receiver = departmentOf(map, to.id);
  const isPair = handover && giver !== null && receiver !== null && giver.id !== receiver.id;
  return (
    <SidePanel
      className="map-inspector"
      label={handover ? "Handover" : "Flow within a department"}
      title={`${from.name} → ${to.name}`}
      onClose={() => onSelect(null)}
    >
      <div className="map-triple">
        <div>
          <span>Cases</span>
          <b>{countText(cases)}</b>
        </div>
        <div>
          <span>Times</span>
          <b>{countText(times)}</b>
        </div>
        <div>
          <span>A case</span>
          <b>{ratioText(cases === 0 ? null : times / cases)}</b>
        </div>
      </div>
      <div className="block">
        <h3>{handover ? "Pick-up" : "From completion to the next start"}</h3>
        <p className="second small">
          From the completion of the first to the start of the second, or to its completion where starts are unknown.
        </p>
        <Spread of={pickUp} what="times" />
      </div>
      <div className="block">
        <h3>Between</h3>
        <ul className="process-list-short">
          {[
            { step: from, department: giver },
            { step: to, department: receiver },
          ].map(({ step, department }, index) => (
            <li key={index === 0 ? "from" : "to"}>
              <button type="button" className="link" onClick={() => onSelect(step.id)}>
                {step.name}
              </button>
              {department !== null && (
                <Link className="link" href={href(`/departments/${department.id}`)}>
                  {department.name}
                </Link>
              )}
            </li>
          ))}
        </ul>
      </div>
      <div className="side-actions">
        {isPair ? (
          <Link className="button" href={href("/cases", { processes: [process], handover: [giver.id, receiver.id] })}>
            Cases in which {giver.name} hands over to {receiver.name}
          </Link>
        ) : (
          <Link className="button" href={href("/cases", { processes: [process], steps: [to.id] })}>
            Cases with {to.name}
          </Link>
        )}
      </div>
    </SidePanel>
  );
}

function departmentOf(map: ProcessMapData, step: string): ProcessMapData["nodes"][number]["department"] {
  return map.nodes.find((node) => node.step.id === step)?.department ?? null;
}
