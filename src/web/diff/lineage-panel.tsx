import { type ReactNode, useState } from "react";
import { Link, useLocation } from "wouter";
import { ratioText } from "../figures/format.ts";
import { useHref } from "../filter/use-filter.ts";
import { type DiffChoicesQuery, PromoteProcessDocument, type ProposalOfFragment } from "../generated/operations.ts";
import { Dialog } from "../parts/dialog.tsx";
import { Icon } from "../parts/icon.tsx";
import { Panel } from "../parts/panel.tsx";
import { OtherRefusals } from "../process-design/form-field.tsx";
import { useChange } from "../process-design/use-change.ts";

type ComparedProcess = NonNullable<DiffChoicesQuery["process"]>;
type Lineage = NonNullable<ComparedProcess["lineage"]>;

/** Where a process comes from and what came from it; whether it should become routine, go, or its base be designed anew, condition by condition. */
export function LineagePanel({
  process,
  lineage,
  onReload,
}: {
  readonly process: ComparedProcess;
  readonly lineage: Lineage;
  readonly onReload: () => void;
}): ReactNode {
  const href = useHref();
  const [promoting, setPromoting] = useState(false);
  const isProvisional = process.kind === "PROVISIONAL";
  return (
    <Panel
      title={isProvisional ? "From provisional to routine" : "What was derived from it"}
      note={
        process.derivedFrom === null ? undefined : (
          <>
            Derived from{" "}
            <Link className="link" href={href(`/processes/${process.derivedFrom.process.id}/design`)}>
              {process.derivedFrom.process.name}, version {process.derivedFrom.number}
            </Link>
            {lineage.similarity !== null && `; similarity ${ratioText(lineage.similarity)}`}
          </>
        )
      }
      right={
        isProvisional && (
          <button type="button" className="button" onClick={() => setPromoting(true)}>
            Promote …
          </button>
        )
      }
    >
      {lineage.provisional.length > 0 && (
        <ul className="process-list-short">
          {lineage.provisional.map(({ id, name }) => (
            <li key={id}>
              <Link className="link" href={href(`/processes/${id}/diff`)}>
                {name}
              </Link>
              <span className="second">provisional</span>
            </li>
          ))}
        </ul>
      )}
      <div className="proposals">
        <Proposal title="Promote it" of={lineage.promotion} />
        <Proposal title="Retire it" of={lineage.retirement} />
        <Proposal title="Base needs redesign" yes="yes" no="no" of={lineage.baseNeedsRedesign} />
      </div>
      {promoting && (
        <Promote
          process={process}
          proposal={lineage.promotion}
          onClose={() => setPromoting(false)}
          onReload={onReload}
        />
      )}
    </Panel>
  );
}

function Proposal({
  title,
  yes = "proposed, all conditions hold",
  no = "not proposed",
  of,
}: {
  readonly title: string;
  readonly yes?: string;
  readonly no?: string;
  readonly of: ProposalOfFragment | null;
}): ReactNode {
  if (of === null) return null;
  return (
    <section aria-label={title}>
      <h3>
        {title} <span className={of.holds ? "tag ok" : "tag"}>{of.holds ? yes : no}</span>
      </h3>
      <ul className="conditions">
        {of.conditions.map(({ code, text, holds }) => (
          <li key={code}>
            <span className={holds === null ? "tag" : holds ? "tag ok" : "tag warn"}>
              <Icon name={holds === null ? "info" : holds ? "check" : "close"} size={12} />{" "}
              {holds === null ? "unknown" : holds ? "holds" : "does not hold"}
            </span>
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Promote({
  process,
  proposal,
  onClose,
  onReload,
}: {
  readonly process: ComparedProcess;
  readonly proposal: ProposalOfFragment | null;
  readonly onClose: () => void;
  readonly onReload: () => void;
}): ReactNode {
  const href = useHref();
  const [, go] = useLocation();
  const { send, working, refused } = useChange();
  const open = proposal?.conditions.filter(({ holds }) => holds !== true) ?? [];
  const promote = async (): Promise<void> => {
    const done = await send(PromoteProcessDocument, { input: { process: process.id } });
    if (done?.process == null) return;
    onClose();
    go(href(`/processes/${done.process.id}/design`));
  };
  return (
    <Dialog
      title={`Promote ${process.name}?`}
      onClose={onClose}
      actions={
        <>
          <button type="button" className="button" onClick={onClose}>
            Cancel
          </button>
          <button type="button" className="button primary" disabled={working} onClick={() => void promote()}>
            {working ? "Promoting …" : "Promote it"}
          </button>
        </>
      }
    >
      <p>
        Its current version becomes the next version of {process.derivedFrom?.process.name ?? "its base"}, and the
        current one there. {process.name} keeps its cases.
      </p>
      {open.length === 0 ? (
        <p>All conditions of its promotion hold.</p>
      ) : (
        <>
          <p>Not all conditions of its promotion hold:</p>
          <ul className="plain-list">
            {open.map(({ code, text }) => (
              <li key={code}>{text}</li>
            ))}
          </ul>
        </>
      )}
      <OtherRefusals refused={refused} shown={[]} onReload={onReload} />
    </Dialog>
  );
}
