import type { ReactNode } from "react";
import type { DesignedVersion } from "./designed-version.ts";
import { elementText } from "../process-design/element-words.ts";
import type { StepLook } from "./step-looks.ts";

/** A drawn version as a table: its steps, whose they are, what leads to them and where they lead. */
export function DesignedTable({
  version,
  looks,
  heat,
  selected,
  onSelect,
}: {
  readonly version: DesignedVersion;
  readonly looks: ReadonlyMap<string, StepLook>;
  /** What the figures are. */
  readonly heat: string;
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
}): ReactNode {
  const names = new Map(version.steps.map(({ id, name }) => [id, name]));
  const linked = (own: "from" | "to", other: "from" | "to", id: string): string =>
    version.flows
      .filter((flow) => flow[own].id === id)
      .map((flow) => `${names.get(flow[other].id) ?? ""}${flow.design?.name == null ? "" : ` (${flow.design.name})`}`)
      .join(", ");
  return (
    <div className="map-tables">
      <table className="process-rows">
        <caption>Steps</caption>
        <thead>
          <tr>
            <th scope="col">Step</th>
            <th scope="col" className="text">
              Element
            </th>
            <th scope="col" className="text">
              Department
            </th>
            <th scope="col" className="text">
              Comes from
            </th>
            <th scope="col" className="text">
              Leads to
            </th>
            <th scope="col">{heat}</th>
            <th scope="col" className="text">
              Findings
            </th>
          </tr>
        </thead>
        <tbody>
          {version.steps.map(({ id, name, design, assignedTo }) => (
            <tr key={id} className={id === selected ? "chosen" : ""}>
              <th scope="row">
                <button type="button" className="link" aria-pressed={id === selected} onClick={() => onSelect(id)}>
                  {name}
                </button>
              </th>
              <td className="text">{elementText(design?.element ?? "task")}</td>
              <td className="text">{assignedTo?.name ?? "nobody’s yet"}</td>
              <td className="text second">{linked("to", "from", id) || "–"}</td>
              <td className="text second">{linked("from", "to", id) || "–"}</td>
              <td>{looks.get(id)?.figure || "–"}</td>
              <td className="text second">{looks.get(id)?.alerts.join("; ") || "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
