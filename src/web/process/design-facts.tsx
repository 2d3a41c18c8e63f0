import type { ReactNode } from "react";
import { Link } from "wouter";
import { elementText } from "../process-design/element-words.ts";
import type { StepOfDetails } from "./step-inspector.tsx";

const loops = {
  STANDARD: "again while its condition holds",
  PARALLEL: "several at the same time",
  SEQUENTIAL: "several, one after another",
} as const;

/** What the model says of a step; nothing where no model has it. */
export function DesignFacts({
  step: { design, assignedTo, aliases },
  onSelect,
}: {
  readonly step: StepOfDetails;
  readonly onSelect: (id: string) => void;
}): ReactNode {
  if (design === null) return null;
  const { attachedTo, parent, loop, calledElement, calledProcess, attributes, isInterrupting } = design;
  return (
    <div className="block">
      <h3>In the model</h3>
      <dl className="design-facts">
        <dt>Element</dt>
        <dd>
          {elementText(design.element)}
          {design.trigger !== null && `, ${design.trigger}`}
          {!isInterrupting && ", does not interrupt"}
        </dd>
        <dt>Department</dt>
        <dd>
          {assignedTo === null ? (
            "nobody’s"
          ) : (
            <Link className="link" href={`/departments/${assignedTo.id}`}>
              {assignedTo.name}
            </Link>
          )}
        </dd>
        {attachedTo !== null && (
          <>
            <dt>Attached to</dt>
            <dd>
              <button type="button" className="link" onClick={() => onSelect(attachedTo.id)}>
                {attachedTo.name}
              </button>
            </dd>
          </>
        )}
        {parent !== null && (
          <>
            <dt>Inside</dt>
            <dd>
              <button type="button" className="link" onClick={() => onSelect(parent.id)}>
                {parent.name}
              </button>
            </dd>
          </>
        )}
        {loop !== null && (
          <>
            <dt>Repeated</dt>
            <dd>{loops[loop as keyof typeof loops] ?? loop}</dd>
          </>
        )}
        {calledElement !== null && (
          <>
            <dt>Calls</dt>
            <dd>
              {calledProcess === null ? (
                `${calledElement}, which is not imported`
              ) : (
                <Link className="link" href={`/processes/${calledProcess.id}`}>
                  {calledProcess.name}
                </Link>
              )}
            </dd>
          </>
        )}
        {aliases.length > 0 && (
          <>
            <dt>In logs also</dt>
            <dd>{aliases.join(", ")}</dd>
          </>
        )}
        {attributes.map(({ name, value }) => [
          <dt key={`name ${name}`}>{name}</dt>,
          <dd key={`value ${name}`}>{value}</dd>,
        ])}
      </dl>
    </div>
  );
}
