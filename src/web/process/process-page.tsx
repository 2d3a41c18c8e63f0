import type { ReactNode } from "react";
import { Link } from "wouter";
import { useAnswer } from "../data/use-answer.ts";
import { FilterBar } from "../filter/filter-bar.tsx";
import { PeriodBrush } from "../filter/period-brush.tsx";
import { useFilter, useHref } from "../filter/use-filter.ts";
import { ProcessHeadDocument } from "../generated/operations.ts";
import { CopyButton } from "../parts/copy-button.tsx";
import { CopyGraphQL } from "../parts/copy-graphql.tsx";
import { Page } from "../parts/page.tsx";
import { Panel } from "../parts/panel.tsx";
import { BasisPanel } from "./basis-panel.tsx";
import { Headline } from "./headline.tsx";
import { MapPanel } from "./map-panel.tsx";
import { QualityPanel } from "./quality-panel.tsx";
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
      note="Steps in the lane of the department that does them most; what leads where, as the cases ran."
      actions={
        <>
          <CopyButton quiet icon="link" label="Copy link" text={() => location.href} />
          <CopyGraphQL of={answer} />
        </>
      }
    >
      <section className="panel period" aria-label="Period and filter">
        <PeriodBrush process={id} />
        <FilterBar />
      </section>
      <Panel bare answer={answer}>
        {process !== undefined && <Headline metrics={process.metrics} />}
      </Panel>
      <MapPanel key={id} process={id} />
      <VariantsPanel process={id} />
      <WorkersPanel process={id} />
      <div className="process-pair">
        <BasisPanel process={id} />
        <QualityPanel process={id} />
      </div>
    </Page>
  );
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
