import { type ReactNode, useState } from "react";
import { Link } from "wouter";
import { grouped } from "../data/grouped.ts";
import { countText } from "../figures/format.ts";
import { useHref } from "../filter/use-filter.ts";
import type { MissingFragment } from "../generated/operations.ts";
import "./findings.css";

/** What each kind of lack is called, before the things it is a lack of. */
const words: Readonly<Record<string, string>> = {
  ARRIVALS: "How often cases begin of",
  CAPACITY: "How many can work in",
  WORK: "How much work it is to do",
  DEPARTMENT: "Who does",
  EXIT: "A way out of a loop in",
};

const mostAtFirst = 5;

/** What figures lack, each with the way to where it is set. */
export function MissingList({ missing }: { readonly missing: readonly MissingFragment[] }): ReactNode {
  return (
    <div className="missing">
      <h3>What is missing</h3>
      <ul>
        {[...grouped(missing, ({ what }) => what)].map(([what, things]) => (
          <li key={what}>
            {words[what] ?? what}: <Things of={things} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Things({ of }: { readonly of: readonly MissingFragment[] }): ReactNode {
  const [count, setCount] = useState(mostAtFirst);
  return (
    <>
      {of.slice(0, count).map((thing, index) => (
        <span key={`${thing.step?.id} ${thing.department?.id} ${thing.process?.id}`}>
          {index > 0 && ", "}
          <Place of={thing} />
        </span>
      ))}
      {of.length > count && (
        <>
          {" and "}
          <button type="button" className="link" onClick={() => setCount(of.length)}>
            {countText(of.length - count)} more
          </button>
        </>
      )}
    </>
  );
}

/** Where it is set. */
function Place({ of: { what, step, department, process } }: { readonly of: MissingFragment }): ReactNode {
  const href = useHref();
  const named = step ?? (what === "CAPACITY" ? department : process);
  const address =
    what === "CAPACITY"
      ? href("/departments", {}, { change: department?.id ?? "" })
      : what === "ARRIVALS"
        ? href("/processes", {}, { change: process?.id ?? "" })
        : href(`/processes/${process?.id}/design`, {}, step === null ? {} : { select: step.id });
  return (
    <Link className="link" href={address}>
      {named?.name}
    </Link>
  );
}
