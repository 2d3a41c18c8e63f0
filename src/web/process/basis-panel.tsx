import type { ReactNode } from "react";
import { useAnswer } from "../data/use-answer.ts";
import { countText, dayText, instantText } from "../figures/format.ts";
import { type ProcessBasisQuery, ProcessBasisDocument } from "../generated/operations.ts";
import { Panel } from "../parts/panel.tsx";

type Derivation = NonNullable<NonNullable<ProcessBasisQuery["process"]>["derivation"]>;

const relations: Readonly<Record<Derivation["concurrency"], string>> = {
  OFF: "Off: no steps run side by side; what ended before is what enabled.",
  OVERLAP: "By overlap: steps whose work overlaps in time in at least 90% of the pairs run side by side.",
  HEURISTICS: "By order: steps that follow each other in both orders about equally often run side by side.",
  MODEL: "By the model: steps that it draws side by side.",
};

const dayMs = 86_400_000;

/** How the work items of a process were derived, folded away until somebody wants to know. */
export function BasisPanel({ process }: { readonly process: string }): ReactNode {
  const answer = useAnswer(ProcessBasisDocument, { id: process });
  const derivation = answer.data?.process?.derivation;
  return (
    <Panel title="How it was derived" note="Decided once, and kept until somebody changes it." answer={answer}>
      {derivation === null && <p className="second">It has no log yet.</p>}
      {derivation != null && (
        <dl className="process-facts">
          <dt>Side by side</dt>
          <dd>
            {relations[derivation.concurrency]}
            <Pairs of={derivation.concurrentSteps} />
          </dd>
          <dt>Complete cases</dt>
          <dd>
            {derivation.completionAssumed
              ? "Assumed: no end step and no status column says which cases are complete, so all of them count as completed."
              : "Told by end steps or a status column."}
          </dd>
          <dt>Reference period</dt>
          <dd>{period(derivation)}</dd>
          <dt>As of</dt>
          <dd>{instantText(derivation.asOf)} UTC, where open cases are looked at</dd>
        </dl>
      )}
    </Panel>
  );
}

function Pairs({ of: pairs }: { readonly of: Derivation["concurrentSteps"] }): ReactNode {
  if (pairs.length === 0) return <p className="second small">No pair of steps was found to run side by side.</p>;
  return (
    <details>
      <summary>
        {countText(pairs.length)} {pairs.length === 1 ? "pair" : "pairs"} of steps
      </summary>
      <ul className="process-list-short">
        {pairs.map(({ a, b, cases }) => (
          <li key={`${a.id} ${b.id}`}>
            <span>
              {a.name} and {b.name}
            </span>
            <span>n {countText(cases)} cases</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function period({ referenceFrom, referenceTo }: Derivation): string {
  if (referenceFrom === null || referenceTo === null) return "None: no case completed, so standards are not known.";
  return `${dayText(referenceFrom)} – ${dayText(new Date(referenceTo).getTime() - dayMs)}; standards are the means of its cases`;
}
