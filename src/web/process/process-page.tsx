import type { ReactNode } from "react";
import { Link } from "wouter";
import { type Answer, useAnswer } from "../data/use-answer.ts";
import { FilterBar } from "../filter/filter-bar.tsx";
import { PeriodBrush } from "../filter/period-brush.tsx";
import { useFilter, useHref } from "../filter/use-filter.ts";
import { ProcessHeadDocument, type ProcessHeadQuery, type VersionHeadFragment } from "../generated/operations.ts";
import { CopyButton } from "../parts/copy-button.tsx";
import { CopyGraphQL } from "../parts/copy-graphql.tsx";
import { Icon } from "../parts/icon.tsx";
import { Page } from "../parts/page.tsx";
import { Panel } from "../parts/panel.tsx";
import { BasisPanel } from "./basis-panel.tsx";
import { BpmnPanel } from "./bpmn-panel.tsx";
import { DesignedPanel } from "./designed-panel.tsx";
import { DesignedPositions } from "./designed-positions.tsx";
import { Headline } from "./headline.tsx";
import { LogOnModel } from "./log-on-model.tsx";
import { MapPanel } from "./map-panel.tsx";
import { QualityPanel } from "./quality-panel.tsx";
import { StructureHeadline } from "./structure-headline.tsx";
import { useVersionStructure } from "./use-version-structure.ts";
import { useProcessView } from "./view-switch.tsx";
import { VariantsPanel } from "./variants-panel.tsx";
import { WorkersPanel } from "./workers-panel.tsx";
import "./process.css";

/** One process: its map, how long it takes, the ways its cases go, who works in it, and what all of that rests on. */
export function ProcessPage({ params: { id } }: { readonly params: { readonly id: string } }): ReactNode {
  const { filter } = useFilter();
  const href = useHref();
  const answer = useAnswer(ProcessHeadDocument, { id, filter });
  const process = answer.data?.process;
  const crumbs = [{ name: "Processes", href: href("/processes") }, { name: process?.name ?? "…" }];
  if (process === null) {
    return (
      <Page
        title="There is no such process"
        crumbs={[...crumbs.slice(0, 1), { name: "There is no such process" }]}
        note=""
      >
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
  return (
    <Page
      title={process?.name ?? "Process"}
      crumbs={crumbs}
      tags={process !== undefined && <KindTags process={process} />}
      note={
        process?.derivation === null
          ? "Steps in the lane of the department they are assigned to; no case ran through it yet."
          : "Steps in the lane of the department that does them most; what leads where, as the cases ran."
      }
      actions={
        <>
          <Link className="button" href={href(`/processes/${id}/design`)}>
            <Icon name="edit" /> Design
          </Link>
          <CopyButton quiet icon="link" label="Copy link" text={() => location.href} />
          <CopyGraphQL of={answer} />
        </>
      }
    >
      {process === undefined ? (
        <Panel bare answer={answer}>
          {null}
        </Panel>
      ) : process.derivation === null ? (
        <WithoutLog process={process} answer={answer} />
      ) : (
        <WithLog process={process} answer={answer} />
      )}
    </Page>
  );
}

type Found = NonNullable<ProcessHeadQuery["process"]>;

/** How its cases run. */
function WithLog({ process, answer }: { readonly process: Found; readonly answer: Answer<unknown> }): ReactNode {
  const { id, currentVersion, versions } = process;
  const shown = useProcessView();
  const [version, setVersion] = useVersion(process);
  return (
    <>
      <section className="panel period" aria-label="Period and filter">
        <PeriodBrush process={id} />
        <FilterBar />
      </section>
      <Panel bare answer={answer}>
        <Headline metrics={process.metrics} />
      </Panel>
      {shown === "bpmn" && version !== undefined ? (
        <BpmnPanel
          key={id}
          process={process}
          versions={versions}
          current={currentVersion?.id ?? null}
          version={version}
          onVersion={setVersion}
          hasLog
        />
      ) : (
        <MapPanel key={id} process={id} />
      )}
      <LogOnModel process={id} />
      <VariantsPanel process={id} />
      <WorkersPanel process={id} />
      <div className="process-pair">
        <BasisPanel process={id} />
        <QualityPanel process={id} />
      </div>
    </>
  );
}

/** What is designed, before any log exists. */
function WithoutLog({ process, answer }: { readonly process: Found; readonly answer: Answer<unknown> }): ReactNode {
  const { id, name, currentVersion, versions } = process;
  const shown = useProcessView();
  const [version, setVersion] = useVersion(process);
  const current = currentVersion?.id ?? null;
  const { structure } = useVersionStructure(id, version?.id ?? null, current);
  if (version === undefined) {
    return (
      <Panel answer={answer}>
        <p className="nothing">
          {name} has no version and no log yet.{" "}
          <Link className="link" href="/logs/import">
            Import a log or a BPMN model of it
          </Link>
          .
        </p>
      </Panel>
    );
  }
  const same = { versions, current, version, onVersion: setVersion };
  return (
    <>
      <div className="notice" role="note">
        <Icon name="info" />
        <p>
          <b className="medium">No log is laid on this process yet.</b> What is seen follows from its design alone.
          Import a log under the name “{name}”, and its cases run through it.
        </p>
        <span className="acts">
          <Link className="button" href="/logs/import">
            <Icon name="import" /> Import a log
          </Link>
        </span>
      </div>
      {shown === "bpmn" ? (
        <BpmnPanel key={id} process={process} {...same} hasLog={false} />
      ) : (
        <DesignedPanel key={id} process={id} {...same} view={shown} />
      )}
      <DesignedPositions process={id} />
      {structure !== null && (
        <Panel
          title="What it promises"
          note="From the design, its standards, arrivals and capacities alone; no log is needed."
          bare
        >
          <StructureHeadline structure={structure} />
        </Panel>
      )}
    </>
  );
}

/** The version that is looked at: the one its address names, else the current one. */
function useVersion({
  versions,
  currentVersion,
}: Found): readonly [VersionHeadFragment | undefined, (id: string) => void] {
  const { parameter, setParameters } = useFilter();
  const current = currentVersion?.id ?? null;
  const version =
    versions.find(({ id }) => id === parameter("version")) ?? versions.find(({ id }) => id === current) ?? versions[0];
  return [version, (id) => setParameters({ version: id === current ? null : id, select: null })];
}

function KindTags({
  process: { kind, derivedFrom, currentVersion },
}: {
  readonly process: {
    readonly kind: "ROUTINE" | "PROVISIONAL";
    readonly derivedFrom: {
      readonly number: number;
      readonly process: { readonly id: string; readonly name: string };
    } | null;
    readonly currentVersion: { readonly number: number } | null;
  };
}): ReactNode {
  const href = useHref();
  const version = currentVersion === null ? "" : `, version ${currentVersion.number}`;
  return (
    <>
      <span className={kind === "PROVISIONAL" ? "tag accent" : "tag"}>
        {kind === "PROVISIONAL" ? "provisional" : "routine"}
        {version}
      </span>
      {derivedFrom !== null && (
        <span className="tag">
          derived from{" "}
          <Link className="link" href={href(`/processes/${derivedFrom.process.id}`)}>
            {derivedFrom.process.name}, version {derivedFrom.number}
          </Link>
        </span>
      )}
    </>
  );
}
