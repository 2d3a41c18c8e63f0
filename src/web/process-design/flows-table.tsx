import type { ReactNode } from "react";
import { countText, shareText } from "../figures/format.ts";
import { edgeId } from "../process/map-data.ts";
import type { DesignVersion } from "./design-data.ts";

/** What leads where in a version; a name opens what can be changed of the flow. */
export function FlowsTable({
  version,
  selected,
  onSelect,
}: {
  readonly version: DesignVersion;
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
}): ReactNode {
  const isUsed = version.flows.some(({ cases }) => cases !== null);
  return (
    <table className="process-rows">
      <caption>What leads where</caption>
      <thead>
        <tr>
          <th scope="col">From</th>
          <th scope="col" className="text">
            To
          </th>
          <th scope="col" className="text">
            Condition
          </th>
          <th scope="col">Taken</th>
          {isUsed && <th scope="col">Cases</th>}
        </tr>
      </thead>
      <tbody>
        {version.flows.map((flow) => {
          const id = edgeId(flow);
          return (
            <tr key={id} className={id === selected ? "chosen" : ""}>
              <th scope="row">
                <button type="button" className="link" aria-pressed={id === selected} onClick={() => onSelect(id)}>
                  {flow.from.name}
                  <span className="unseen"> to {flow.to.name}</span>
                </button>
              </th>
              <td className="text">{flow.to.name}</td>
              <td className="text">{flow.design?.name ?? (flow.design?.isDefault === true ? "otherwise" : "–")}</td>
              <td>{shareText(flow.design?.probability)}</td>
              {isUsed && <td>{countText(flow.cases)}</td>}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
