import type { ReactNode } from "react";
import { Link } from "wouter";
import { hoursText, instantText } from "../figures/format.ts";
import { useHref } from "../filter/use-filter.ts";
import type { CaseOrder, CasesQuery } from "../generated/operations.ts";
import { Icon } from "../parts/icon.tsx";
import { StatusTag } from "./status-tag.tsx";

type Case = CasesQuery["cases"]["edges"][number]["node"];

const sortable = [
  { field: "START", label: "Start", unit: "" },
  { field: "END", label: "End", unit: "" },
  { field: "LEAD_TIME", label: "Lead time", unit: "h" },
] as const;

/** Cases, a row each, in the order asked for; a head that can be sorted by says so. */
export function CaseTable({
  cases,
  order,
  onOrder,
}: {
  readonly cases: readonly Case[];
  readonly order: CaseOrder;
  readonly onOrder: (order: CaseOrder) => void;
}): ReactNode {
  const href = useHref();
  const longest = Math.max(0, ...cases.map(({ leadTime }) => leadTime));
  return (
    <div className="scroll">
      <table className="cases">
        <thead>
          <tr>
            <th scope="col">Case</th>
            <th scope="col">Process</th>
            <th scope="col">Status</th>
            {sortable.map(({ field, label, unit }) => {
              const [down, up] = [`${field}_DESC`, `${field}_ASC`] as const;
              const sorted = order === down ? "descending" : order === up ? "ascending" : "none";
              return (
                <th scope="col" key={field} aria-sort={sorted} className="figure">
                  <button type="button" onClick={() => onOrder(order === down ? up : down)}>
                    <span className={sorted === "ascending" ? "direction up" : "direction"}>
                      {sorted !== "none" && <Icon name="down" size={12} />}
                    </span>
                    {label} {unit !== "" && <span className="muted">{unit}</span>}
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {cases.map(({ id, key, process, status, start, end, leadTime }) => (
            <tr key={id}>
              <th scope="row">
                <Link className="link" href={href(`/cases/${id}`)}>
                  {key}
                </Link>
              </th>
              <td>
                <Link href={href(`/processes/${process.id}`)}>{process.name}</Link>
              </td>
              <td>
                <StatusTag status={status} />
              </td>
              <td className="figure second">{instantText(start)}</td>
              <td className="figure second">{end === null ? "still runs" : instantText(end)}</td>
              <td className="figure">
                <span className="length">
                  <i style={{ width: `${longest === 0 ? 0 : (leadTime / longest) * 100}%` }} />
                </span>
                <b className="medium">{hoursText(leadTime)}</b>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
