import type { ReactNode } from "react";
import { Link, useParams } from "wouter";
import { StatusTag } from "../cases/status-tag.tsx";
import { errorCode } from "../data/error-text.ts";
import { useAnswer } from "../data/use-answer.ts";
import { Balance } from "../figures/balance.tsx";
import { lengthText } from "../figures/duration-text.ts";
import { countText, dayText, hoursText } from "../figures/format.ts";
import { useFilter, useHref } from "../filter/use-filter.ts";
import { type BooksFragment, CaseDocument, type CasePieceFragment } from "../generated/operations.ts";
import { CopyButton } from "../parts/copy-button.tsx";
import { CopyGraphQL } from "../parts/copy-graphql.tsx";
import { Page } from "../parts/page.tsx";
import { Panel } from "../parts/panel.tsx";
import { Attributes } from "./attributes.tsx";
import { ChosenWork } from "./chosen-work.tsx";
import { PathTable } from "./path-table.tsx";
import { Timeline } from "./timeline.tsx";
import { WhoHeldIt } from "./who-held-it.tsx";
import { type CaseFacts, endOf, rowsOf } from "./work-row.ts";
import "./case.css";

const hourMs = 3_600_000;

/** One case: its work items along time, and which of them set its lead time. */
export function CasePage(): ReactNode {
  const { id } = useParams<{ readonly id: string }>();
  const href = useHref();
  const answer = useAnswer(CaseDocument, { case: id });
  const node = answer.data?.node;
  const facts = node?.__typename === "Case" && node.id === id ? node : undefined;
  const isAsked = answer.loading || answer.stale;
  const isFailed = answer.error !== undefined && errorCode(answer.error) !== "BAD_INPUT";
  const isMissing = facts === undefined && !isAsked && !isFailed;
  const title = facts?.key ?? (isMissing ? "There is no such case" : "Case");
  return (
    <Page
      title={title}
      crumbs={[{ name: "Cases", href: href("/cases") }, { name: title }]}
      tags={facts !== undefined && <StatusTag status={facts.status} />}
      note={facts === undefined ? "" : <Sentence facts={facts} />}
      actions={
        facts !== undefined && (
          <>
            <CopyButton quiet icon="link" label="Copy link" text={() => location.href} />
            <CopyGraphQL of={answer} />
          </>
        )
      }
    >
      {isMissing ? (
        <p>
          This revision of the data has no case with this address: its log was deleted, or the address is not whole.{" "}
          <Link className="link" href={href("/cases")}>
            Go to the cases
          </Link>
          .
        </p>
      ) : facts === undefined ? (
        <Panel answer={answer}>{null}</Panel>
      ) : (
        <CaseBody facts={facts} stale={answer.stale} />
      )}
    </Page>
  );
}

function CaseBody({ facts, stale }: { readonly facts: CaseFacts; readonly stale: boolean }): ReactNode {
  const { parameter, setParameters } = useFilter();
  const rows = rowsOf(facts);
  const chosen = parameter("select");
  const chosenRow = rows.find(({ item }) => item.id === chosen);
  const choose = (id: string | null): void => setParameters({ select: id });
  const leadMs = endOf(facts) - Date.parse(facts.start);
  const books = booksOf(facts.criticalPath, leadMs);
  return (
    <div className={`with-side${stale ? " stale" : ""}`}>
      <div className="case-main">
        <Panel
          title="Timeline"
          note="A row for each work item, in the order of completion."
          bare
          foot={
            <span className="legend">
              <span>
                <i className="piece wait" /> wait
              </span>
              <span>
                <i className="piece service" /> service
              </span>
              <span>
                <i className="piece elapsed" /> elapsed, no start recorded
              </span>
              <span>
                <i className="piece line" /> critical path
              </span>
              <span>
                <i className="piece cut" /> stretch cut short, with its true length
              </span>
              <span>paler: not on the critical path</span>
            </span>
          }
        >
          <Timeline facts={facts} rows={rows} chosen={chosen} onChoose={choose} />
        </Panel>
        <Panel
          title="Critical path"
          note="What set the lead time: pieces from start to end, without gap or overlap."
          right={<Balance of={[books]} what="Adds up to the lead time" />}
          bare
        >
          <PathTable pieces={facts.criticalPath} leadMs={leadMs} chosen={chosen} onChoose={choose} />
        </Panel>
      </div>
      <div className="side about-case">
        {chosenRow !== undefined && (
          <ChosenWork row={chosenRow} rows={rows} process={facts.process.id} onChoose={choose} />
        )}
        <WhoHeldIt pieces={facts.criticalPath} leadMs={leadMs} />
        <Attributes of={facts.attributes} />
      </div>
    </div>
  );
}

function Sentence({ facts }: { readonly facts: CaseFacts }): ReactNode {
  const href = useHref();
  const leadMs = endOf(facts) - Date.parse(facts.start);
  const departments = new Set(facts.workItems.map(({ department }) => department.id)).size;
  const items = facts.workItems.length;
  return (
    <>
      <Link className="link case-process" href={href(`/processes/${facts.process.id}`)}>
        {facts.process.name}
      </Link>
      , {dayText(facts.start)} to {dayText(endOf(facts))}
      {facts.end === null && ", where it is still open"}: {hoursText(leadMs / hourMs)} h lead time ({lengthText(leadMs)}
      ), {countText(items)} work {items === 1 ? "item" : "items"}, {countText(departments)}{" "}
      {departments === 1 ? "department" : "departments"}.
    </>
  );
}

function booksOf(pieces: readonly CasePieceFragment[], leadMs: number): BooksFragment {
  const bookedMs = pieces.reduce((sum, { from, to }) => sum + Date.parse(to) - Date.parse(from), 0);
  return {
    total: leadMs / hourMs,
    booked: bookedMs / hourMs,
    mine: bookedMs / hourMs,
    difference: (leadMs - bookedMs) / hourMs,
    unit: "HOURS",
  };
}
