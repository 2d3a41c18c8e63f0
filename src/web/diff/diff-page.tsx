import { type ReactNode, useMemo } from "react";
import { Link } from "wouter";
import { useAnswer } from "../data/use-answer.ts";
import { useFilter, useHref } from "../filter/use-filter.ts";
import {
  type ComparableVersionsFragment,
  DiffChoicesDocument,
  type DiffChoicesQuery,
  VersionDiffDocument,
} from "../generated/operations.ts";
import { CopyGraphQL } from "../parts/copy-graphql.tsx";
import { Page } from "../parts/page.tsx";
import { Panel } from "../parts/panel.tsx";
import { DifferencesTable } from "./differences-table.tsx";
import { DiffPanel } from "./diff-panel.tsx";
import "../process-design/design.css";
import "./diff.css";

/** Two versions compared, of one process or of a provisional one and its base: in one picture, side by side, as a list; and what follows for the process. */
export function DiffPage({ params: { id } }: { readonly params: { readonly id: string } }): ReactNode {
  const { parameter, setParameters } = useFilter();
  const href = useHref();
  const answer = useAnswer(DiffChoicesDocument, { id });
  const process = answer.data?.process;
  const choices = useMemo(() => {
    const all = [process, process?.derivedFrom?.process];
    return [...new Map(all.flatMap((one) => (one == null ? [] : [[one.id, one] as const]))).values()];
  }, [process]);
  const known = new Set(choices.flatMap(({ versions }) => versions.map((version) => version.id)));
  const asked = (name: string): string | undefined =>
    [parameter(name)].find((one) => one !== null && known.has(one)) ?? undefined;
  const to = asked("to") ?? process?.currentVersion?.id ?? process?.versions[0]?.id;
  const from = asked("from") ?? otherVersion(process ?? null, to);
  const diff = useAnswer(
    VersionDiffDocument,
    { from: from ?? "", to: to ?? "" },
    { pause: from === undefined || to === undefined },
  );
  if (process === null) {
    return (
      <Page title="There is no such process" crumbs={[{ name: "Processes", href: href("/processes") }]} note="">
        <p>
          It was removed, or the address is not whole.{" "}
          <Link className="link" href={href("/processes")}>
            Go to the processes
          </Link>
          .
        </p>
      </Page>
    );
  }
  const found = diff.data?.diff;
  return (
    <Page
      title={process === undefined ? "Differences" : `Differences of ${process.name}`}
      crumbs={[
        { name: "Processes", href: href("/processes") },
        { name: process?.name ?? "…", href: href(`/processes/${id}`) },
        { name: "Differences" },
      ]}
      tags={process?.kind === "PROVISIONAL" && <span className="tag accent">provisional</span>}
      note="What is added, removed and changed from one version to another, step by step."
      actions={
        <>
          <VersionChoice
            label="From"
            choices={choices}
            value={from}
            onChange={(next) => setParameters({ from: next, select: null })}
          />
          <VersionChoice
            label="To"
            choices={choices}
            value={to}
            onChange={(next) => setParameters({ to: next, select: null })}
          />
          <Link className="button" href={href(`/processes/${id}/design`)}>
            Design
          </Link>
          <CopyGraphQL of={diff} compact />
        </>
      }
    >
      {process !== undefined && (from === undefined || to === undefined) ? (
        <Panel>
          <p className="nothing">
            {process.name} has one version, and no other process was derived from it. Make a new version or derive a
            provisional process in its{" "}
            <Link className="link" href={href(`/processes/${id}/design`)}>
              design
            </Link>
            , and what you change there is shown here.
          </p>
        </Panel>
      ) : found == null ? (
        <Panel answer={answer.error === undefined ? diff : answer}>
          <p className="nothing">One of the two versions is gone. Choose others.</p>
        </Panel>
      ) : (
        <>
          <DiffPanel key={`${found.from.id} ${found.to.id}`} diff={found} answer={diff} />
          <DifferencesTable diff={found} />
        </>
      )}
    </Page>
  );
}

/** What a version is compared with unless somebody chooses: the one it was derived from, else the one before it. */
function otherVersion(
  process: NonNullable<DiffChoicesQuery["process"]> | null,
  to: string | undefined,
): string | undefined {
  if (process === null || to === undefined) return undefined;
  const own = process.versions.findIndex(({ id }) => id === to);
  const before = own === -1 ? undefined : process.versions[own + 1];
  return process.derivedFrom?.id ?? before?.id;
}

function VersionChoice({
  label,
  choices,
  value,
  onChange,
}: {
  readonly label: string;
  readonly choices: readonly ComparableVersionsFragment[];
  readonly value: string | undefined;
  readonly onChange: (version: string) => void;
}): ReactNode {
  return (
    <label className="map-choice">
      {label}
      <select className="field diff-choice" value={value ?? ""} onChange={({ target }) => onChange(target.value)}>
        {value === undefined && <option value="">nothing</option>}
        {choices.map(({ id, name, versions, currentVersion }) => (
          <optgroup key={id} label={name}>
            {versions.map((version) => (
              <option key={version.id} value={version.id}>
                {name}, version {version.number}
                {version.id === currentVersion?.id ? ", current" : ""}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}
