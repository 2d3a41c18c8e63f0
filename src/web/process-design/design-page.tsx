import type { ReactNode } from "react";
import { Link } from "wouter";
import { useAnswer } from "../data/use-answer.ts";
import { useFilter, useHref } from "../filter/use-filter.ts";
import { VersionToEditDocument, ProcessDesignDocument } from "../generated/operations.ts";
import { CopyGraphQL } from "../parts/copy-graphql.tsx";
import { Page } from "../parts/page.tsx";
import { Panel } from "../parts/panel.tsx";
import { ChangesPanel } from "./changes-panel.tsx";
import { EditorPanel } from "./editor-panel.tsx";
import { FindingsPanel } from "./findings-panel.tsx";
import { StructurePanel } from "./structure-panel.tsx";
import { VersionActions } from "./version-actions.tsx";
import "./design.css";

/** Changes that are listed. */
const mostChanges = 8;

/** A process as people design it: its versions, drawn and in words, what stands out in them, what they promise without any log, and who changed what. */
export function DesignPage({ params: { id } }: { readonly params: { readonly id: string } }): ReactNode {
  const { parameter, setParameters } = useFilter();
  const href = useHref();
  const answer = useAnswer(ProcessDesignDocument, { id, first: mostChanges });
  const process = answer.data?.process;
  const asked = parameter("version");
  const newest = process?.versions[0]?.id;
  const chosen = asked ?? process?.currentVersion?.id ?? newest;
  const read = useAnswer(VersionToEditDocument, { id: chosen ?? "" }, { pause: chosen === undefined });
  const node = read.data?.node;
  const version = node != null && "steps" in node ? node : undefined;
  const crumbs = [
    { name: "Processes", href: href("/processes") },
    { name: process?.name ?? "…", href: href(`/processes/${id}`) },
    { name: "Design" },
  ];
  if (process === null) {
    return (
      <Page title="There is no such process" crumbs={crumbs.slice(0, 1)} note="">
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
      title={process === undefined ? "Design" : `Design of ${process.name}`}
      crumbs={crumbs}
      tags={
        process !== undefined && (
          <span className={process.kind === "PROVISIONAL" ? "tag accent" : "tag"}>
            {process.kind === "PROVISIONAL" ? "provisional" : "routine"}
          </span>
        )
      }
      note="Steps in the lanes of the departments they are assigned to; every change is told and can be undone."
      actions={
        process !== undefined && (
          <>
            <VersionActions
              process={process}
              chosen={chosen ?? null}
              onChoose={(next) => setParameters({ version: next, select: null })}
              onReload={answer.again}
            />
            <CopyGraphQL of={read} compact />
          </>
        )
      }
    >
      {process !== undefined && chosen === undefined ? (
        <Panel>
          <p className="nothing">
            This process has no version yet. Import a model or a log, or make a version with “New version”.
          </p>
        </Panel>
      ) : version === undefined ? (
        <Panel answer={answer.error === undefined ? read : answer}>
          <p className="nothing">There is no such version: it was undone or removed. Choose another.</p>
        </Panel>
      ) : (
        <>
          <EditorPanel key={id} process={id} version={version} answer={read} changes={answer.data?.changes ?? []} />
          <div className="design-pair">
            <FindingsPanel
              findings={version.findings}
              stale={read.stale}
              process={id}
              onSelect={(step) => setParameters({ select: step })}
            />
            <ChangesPanel changes={answer.data?.changes ?? []} process={id} onReload={answer.again} />
          </div>
          <StructurePanel process={id} version={version.id} onSelect={(step) => setParameters({ select: step })} />
        </>
      )}
    </Page>
  );
}
