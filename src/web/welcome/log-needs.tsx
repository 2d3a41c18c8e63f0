import type { ReactNode } from "react";
import "./log-needs.css";

const needs = [
  { column: "Case, step, time", without: "cannot be imported" },
  { column: "Start beside complete", without: "waiting and working cannot be told apart; figures say “elapsed”" },
  {
    column: "Department, role or team",
    without: "found from the names of resources, or from a table you add; else Unassigned",
  },
  { column: "Resource", without: "causes of waits show as unknown" },
] as const;

/** What a log has to say, and what is lost where it does not. */
export function LogNeeds(): ReactNode {
  return (
    <section className="panel log-needs" aria-labelledby="log-needs">
      <h2 id="log-needs">What a log needs</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Column</th>
            <th scope="col">Without it</th>
          </tr>
        </thead>
        <tbody>
          {needs.map(({ column, without }) => (
            <tr key={column}>
              <th scope="row">{column}</th>
              <td>{without}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
