import type { ReactNode } from "react";
import { Link } from "wouter";
import { useHref } from "../filter/use-filter.ts";
import type { MissingFragment } from "../generated/operations.ts";
import "./findings.css";

/** What figures lack, each with the way to where it is set. */
export function MissingList({ missing }: { readonly missing: readonly MissingFragment[] }): ReactNode {
  return (
    <div className="missing">
      <h3>What is missing</h3>
      <ul>
        {missing.map(({ what, step, department, process }) => (
          <li key={`${what} ${step?.id} ${department?.id} ${process?.id}`}>
            <Lacking what={what} step={step} department={department} process={process} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Lacking({ what, step, department, process }: MissingFragment): ReactNode {
  const href = useHref();
  const design =
    process === null ? "" : href(`/processes/${process.id}/design`, {}, step === null ? {} : { select: step.id });
  const stepLink = (
    <Link className="link" href={design}>
      {step?.name ?? process?.name}
    </Link>
  );
  switch (what) {
    case "WORK":
      return <>How much work {stepLink} is</>;
    case "DEPARTMENT":
      return <>Who does {stepLink}</>;
    case "EXIT":
      return <>A way out of a loop in {stepLink}</>;
    case "ARRIVALS":
      return (
        <>
          How often cases of{" "}
          <Link className="link" href={href("/processes", {}, { change: process?.id ?? "" })}>
            {process?.name}
          </Link>{" "}
          begin
        </>
      );
    case "CAPACITY":
      return (
        <>
          How many can work in{" "}
          <Link className="link" href={href("/departments", {}, { change: department?.id ?? "" })}>
            {department?.name}
          </Link>
        </>
      );
    default:
      return <>{what}</>;
  }
}
