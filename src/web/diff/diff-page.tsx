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
import { LineagePanel } from "./lineage-panel.tsx";
import "../process-design/design.css";
import "./diff.css";

/** Two versions compared, of one process or of a provisional one and its base: in one picture, side by side, as a list; and what follows for the process. */
export function DiffPage({ params: { id } }: { readonly params: { readonly id: string } }): ReactNode {
  const { parameter, setParameters } = useFilter();
  const href = useHref();
  const answer = useAnswer(DiffChoicesDocument, { id });
  const process = answer.data?.process;
  const lineage = process?.lineage ?? null;
  const choices = useMemo(() => {
    const all = [process, process?.derivedFrom?.process, ...(process?.lineage?.provisional ?? [])];
    return [...new Map(all.flatMap((one) => (one == null ? [] : [[one.id, one] as const]))).values()];
  }, [process]);
  const known = new Set(choices.flatMap(({ versions }) => versions.map((version) => version.id)));
  const asked = (name: string): string | undefined =>
    [parameter(name)].find((one) => one !== null && known.has(one)) ?? undefined;
  const usual = usualPair(process ?? null, asked("to"));
  const [from, to] = [asked("from") ?? usual.from, asked("to") ?? usual.to];
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
      {process !== undefined && lineage !== null && (
        <LineagePanel process={process} lineage={lineage} onReload={answer.again} />
      )}
    </Page>
  );
}

interface Pair {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/**
 * What is compared unless somebody chooses: the current version with the one it was derived from, else with the one before it; a process with one
 * version with the first that was derived from it.
 */
function usualPair(process: NonNullable<DiffChoicesQuery["process"]> | null, to: string | undefined): Pair {
  if (process === null) return { from: undefined, to };
  const last = to ?? process.currentVersion?.id ?? process.versions[0]?.id;
  const place = process.versions.findIndex(({ id }) => id === last);
  const before = process.derivedFrom?.id ?? (place === -1 ? undefined : process.versions[place + 1]?.id);
  const [derived] = process.lineage?.provisional ?? [];
  const ofDerived = derived?.currentVersion?.id ?? derived?.versions[0]?.id;
  return before === undefined && to === undefined && ofDerived !== undefined
    ? { from: last, to: ofDerived }
    : { from: before, to: last };
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
