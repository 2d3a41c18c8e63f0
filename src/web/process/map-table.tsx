import type { ReactNode } from "react";
import { Figure } from "../figures/figure.tsx";
import { countText, exactShareText, hoursText } from "../figures/format.ts";
import { edgeId, type ProcessMapData } from "./map-data.ts";

/** The map as tables: its steps, and what leads where, most cases first. */
export function MapTable({
  map,
  selected,
  onSelect,
}: {
  readonly map: ProcessMapData;
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
}): ReactNode {
  const elapsed = sum(map, (delay) => delay.elapsed.total);
  return (
    <div className="map-tables">
      <table className="process-rows">
        <caption>Steps</caption>
        <thead>
          <tr>
            <th scope="col">Step</th>
            <th scope="col" className="text">
              Department
            </th>
            <th scope="col">Cases</th>
            <th scope="col">Executions</th>
            <th scope="col">Begin</th>
            <th scope="col">End</th>
            <th scope="col">Repeats</th>
            <th scope="col">Share of lead time</th>
            <th scope="col">Wait, h</th>
            <th scope="col">Service, h</th>
            {elapsed > 0 && <th scope="col">Elapsed, h</th>}
            <th scope="col">In all, h</th>
          </tr>
        </thead>
        <tbody>
          {map.nodes.map(({ step, department, cases, executions, starts, ends, repeats, delay }) => (
            <tr key={step.id} className={step.id === selected ? "chosen" : ""}>
              <th scope="row">
                <button
                  type="button"
                  className="link"
                  aria-pressed={step.id === selected}
                  onClick={() => onSelect(step.id)}
                >
                  {step.name}
                </button>
              </th>
              <td className="text">{department?.name ?? "not known"}</td>
              <td>{countText(cases)}</td>
              <td>{countText(executions)}</td>
              <td>{countText(starts)}</td>
              <td>{countText(ends)}</td>
              <td>{countText(repeats)}</td>
              <td>
                <Figure of={delay.all.shareOfLeadTime} />
              </td>
              <td>{hoursText(delay.wait.total)}</td>
              <td>{hoursText(delay.service.total)}</td>
              {elapsed > 0 && <td>{hoursText(delay.elapsed.total)}</td>}
              <td>{hoursText(delay.all.total)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={7}>
              Steps shown
            </th>
            <td>{exactShareText(sum(map, ({ all }) => all.shareOfLeadTime.value ?? 0))}</td>
            <td>{hoursText(sum(map, ({ wait }) => wait.total))}</td>
            <td>{hoursText(sum(map, ({ service }) => service.total))}</td>
            {elapsed > 0 && <td>{hoursText(elapsed)}</td>}
            <td>{hoursText(sum(map, ({ all }) => all.total))}</td>
          </tr>
        </tfoot>
      </table>
      <table className="process-rows">
        <caption>What leads where</caption>
        <thead>
          <tr>
            <th scope="col">From</th>
            <th scope="col" className="text">
              To
            </th>
            <th scope="col">Cases</th>
            <th scope="col">Times</th>
            <th scope="col" className="text">
              Handover
            </th>
            <th scope="col">Pick-up mean, h</th>
            <th scope="col">Median, h</th>
            <th scope="col">p90, h</th>
          </tr>
        </thead>
        <tbody>
          {map.edges.map((edge) => {
            const id = edgeId(edge);
            return (
              <tr key={id} className={id === selected ? "chosen" : ""}>
                <th scope="row">
                  <button type="button" className="link" aria-pressed={id === selected} onClick={() => onSelect(id)}>
                    {edge.from.name}
                    <span className="unseen"> to {edge.to.name}</span>
                  </button>
                </th>
                <td className="text">{edge.to.name}</td>
                <td>{countText(edge.cases)}</td>
                <td>{countText(edge.times)}</td>
                <td className="text">{edge.handover ? "yes" : "no"}</td>
                <td>
                  <Figure of={edge.pickUp.mean} />
                </td>
                <td>{hoursText(edge.pickUp.median)}</td>
                <td>{hoursText(edge.pickUp.p90)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function sum(map: ProcessMapData, of: (delay: ProcessMapData["nodes"][number]["delay"]) => number): number {
  return map.nodes.reduce((total, { delay }) => total + of(delay), 0);
}
