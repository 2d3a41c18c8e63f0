import type { ReactNode } from "react";
import { Link } from "wouter";
import { clockText } from "../figures/duration-text.ts";
import { exactShareText, instantText } from "../figures/format.ts";
import { useHref } from "../filter/use-filter.ts";
import type { CasePieceFragment } from "../generated/operations.ts";

const kinds: Readonly<Record<CasePieceFragment["kind"], string>> = {
  WAIT: "wait",
  SERVICE: "service",
  ELAPSED: "elapsed",
};

/** The pieces of the critical path, first to last: each begins where the one before ends, and they add up to the lead time. */
export function PathTable({
  pieces,
  leadMs,
  chosen,
  onChoose,
}: {
  readonly pieces: readonly CasePieceFragment[];
  readonly leadMs: number;
  readonly chosen: string | null;
  readonly onChoose: (id: string | null) => void;
}): ReactNode {
  const href = useHref();
  return (
    <div className="scroll">
      <table className="path">
        <thead>
          <tr>
            <th scope="col">From</th>
            <th scope="col">What</th>
            <th scope="col">Step</th>
            <th scope="col">Booked to</th>
            <th scope="col" className="figure">
              h:mm:ss
            </th>
            <th scope="col" className="figure">
              of lead time
            </th>
          </tr>
        </thead>
        <tbody>
          {pieces.map(({ workItem, step, department, kind, from, to }) => (
            <tr key={`${from} ${kind}`} className={workItem !== null && workItem.id === chosen ? "chosen" : ""}>
              <td className="second">{instantText(from)}</td>
              <td>
                <span className={`piece ${kinds[kind]}`} aria-hidden="true" /> {kinds[kind]}
              </td>
              <th scope="row">
                {workItem === null || step === null ? (
                  "nothing is known to be pending"
                ) : (
                  <button type="button" onClick={() => onChoose(workItem.id === chosen ? null : workItem.id)}>
                    {step.name}
                  </button>
                )}
              </th>
              <td>
                {department !== null && <Link href={href(`/departments/${department.id}`)}>{department.name}</Link>}
              </td>
              <td className="figure">{clockText(lengthOf({ from, to }))}</td>
              <td className="figure second">{exactShareText(leadMs === 0 ? null : lengthOf({ from, to }) / leadMs)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={4}>
              Lead time, from start to end
            </th>
            <td className="figure" data-sum>
              {clockText(pieces.reduce((sum, piece) => sum + lengthOf(piece), 0))}
            </td>
            <td className="figure">100.0%</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function lengthOf({ from, to }: { readonly from: string; readonly to: string }): number {
  return Date.parse(to) - Date.parse(from);
}
