import type { ReactNode } from "react";
import { Link } from "wouter";
import { countText, ratioText, shareText } from "../figures/format.ts";
import type { DepartmentNameFragment, DesignedPlaceFragment } from "../generated/operations.ts";

const fewSteps = 4;

/** Positions as the current versions have them: steps, suppliers and customers; one row a department of a process, or a process of a department. */
export function DesignedPlaceTable({
  places,
  by,
}: {
  readonly places: readonly DesignedPlaceFragment[];
  /** What a row is. */
  readonly by: "department" | "process";
}): ReactNode {
  return (
    <div className="scroll">
      <table className="model-table">
        <thead>
          <tr>
            <th scope="col">{by === "department" ? "Department" : "Process"}</th>
            <th scope="col">Suppliers</th>
            <th scope="col">Its steps</th>
            <th scope="col">Customers</th>
            <th scope="col" className="figure">
              Handed to it, a case
            </th>
            <th scope="col" className="figure">
              It hands over, a case
            </th>
            <th scope="col" className="figure">
              Utilisation
            </th>
            <th scope="col">Place</th>
          </tr>
        </thead>
        <tbody>
          {places.map(({ id, department, process, steps, suppliers, customers, mustPass, structural }) => {
            const tasks = steps.filter(
              ({ step, assigned }) => assigned && step.kind !== "EVENT" && step.kind !== "GATEWAY",
            );
            return (
              <tr key={id}>
                <th scope="row">
                  {by === "department" ? (
                    <>
                      <Link className="link" href={`/departments/${department.id}`}>
                        {department.name}
                      </Link>{" "}
                      {department.external && <span className="tag">external</span>}
                    </>
                  ) : (
                    <Link className="link" href={`/processes/${process.id}`}>
                      {process.name}
                    </Link>
                  )}
                </th>
                <td>
                  <Departments of={suppliers.map((supplier) => supplier.department)} none="starts here" />
                </td>
                <td>
                  {tasks.length === 0
                    ? "events and gateways alone"
                    : tasks
                        .slice(0, fewSteps)
                        .map(({ step }) => step.name)
                        .join(", ")}
                  {tasks.length > fewSteps && ` and ${tasks.length - fewSteps} more`}
                </td>
                <td>
                  <Departments of={customers.map((customer) => customer.department)} none="ends here" />
                </td>
                <td className="figure">{structural === null ? "–" : ratioText(structural.handoversIn)}</td>
                <td className="figure">{structural === null ? "–" : ratioText(structural.handoversOut)}</td>
                <td className="figure">
                  {structural?.utilisation == null ? (
                    <span className="muted">not known</span>
                  ) : (
                    shareText(structural.utilisation)
                  )}
                </td>
                <td>
                  {mustPass && <span className="tag accent">every case passes</span>}
                  {structural !== null && (
                    <span className="second">
                      {" "}
                      {structural.depth === 1 ? "first" : `from step ${countText(structural.depth)} on`}
                    </span>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Departments({
  of: departments,
  none,
}: {
  readonly of: readonly DepartmentNameFragment[];
  readonly none: string;
}): ReactNode {
  if (departments.length === 0) return <span className="muted">{none}</span>;
  return departments.map(({ id, name }, index) => [
    index > 0 && ", ",
    <Link key={id} className="link" href={`/departments/${id}`}>
      {name}
    </Link>,
  ]);
}
