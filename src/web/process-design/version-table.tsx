import type { ReactNode } from "react";
import { countText, hoursText, ratioText, shareText } from "../figures/format.ts";
import { edgeId } from "../process/map-data.ts";
import { type DesignVersion, standardSources } from "./design-data.ts";
import { elementText } from "./element-words.ts";

/** A version as tables: its steps, and what leads where. A name opens what can be changed of it. */
export function VersionTable({
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
    <div className="map-tables">
      <table className="process-rows">
        <caption>Steps</caption>
        <thead>
          <tr>
            <th scope="col">Step</th>
            <th scope="col" className="text">
              What it is
            </th>
            <th scope="col" className="text">
              Department
            </th>
            <th scope="col">In all, h</th>
            <th scope="col">Work, h</th>
            <th scope="col">Variation</th>
            <th scope="col" className="text">
              Standard
            </th>
          </tr>
        </thead>
        <tbody>
          {version.steps.map(({ id, name, design, assignedTo, standard }) => (
            <tr key={id} className={id === selected ? "chosen" : ""}>
              <th scope="row">
                <button type="button" className="link" aria-pressed={id === selected} onClick={() => onSelect(id)}>
                  {name}
                </button>
              </th>
              <td className="text">{elementText(design?.element ?? "task")}</td>
              <td className="text">{assignedTo?.name ?? "none"}</td>
              <td>{hoursText(standard?.sojourn)}</td>
              <td>{hoursText(standard?.work)}</td>
              <td>{ratioText(standard?.variation)}</td>
              <td className="text">{standard === null ? "none" : standardSources[standard.source]}</td>
            </tr>
          ))}
        </tbody>
      </table>
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
    </div>
  );
}
