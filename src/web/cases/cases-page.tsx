import type { ReactNode } from "react";
import { usePages } from "../data/use-pages.ts";
import { countText, moreText } from "../figures/format.ts";
import { FilterBar } from "../filter/filter-bar.tsx";
import { useFilter } from "../filter/use-filter.ts";
import { type CaseOrder, CasesDocument } from "../generated/operations.ts";
import { CopyButton } from "../parts/copy-button.tsx";
import { CopyGraphQL } from "../parts/copy-graphql.tsx";
import { Page } from "../parts/page.tsx";
import { Failure, Panel } from "../parts/panel.tsx";
import { useSampleThere } from "../sample-organisation/use-sample-there.ts";
import { NoLog } from "../welcome/no-log.tsx";
import { Welcome } from "../welcome/welcome.tsx";
import { CaseCounts } from "./case-counts.tsx";
import { CaseSearch } from "./case-search.tsx";
import { CaseTable } from "./case-table.tsx";
import { LeadTimes } from "./lead-times.tsx";
import "./cases.css";

const pageSize = 50;

const orders: readonly CaseOrder[] = [
  "LEAD_TIME_DESC",
  "LEAD_TIME_ASC",
  "START_DESC",
  "START_ASC",
  "END_DESC",
  "END_ASC",
];

/** The cases that the filter in the address selects: those behind any figure. */
export function CasesPage(): ReactNode {
  const { filter, parameter, setParameters } = useFilter();
  const orderBy = orders.find((order) => order.toLowerCase() === parameter("order")) ?? "LEAD_TIME_DESC";
  const list = usePages(CasesDocument, { filter, orderBy, first: pageSize }, ({ cases }) => cases.pageInfo);
  const cases = list.pages.flatMap((page) => page.cases.edges.map(({ node }) => node));
  const total = list.pages[0]?.cases.totalCount;
  const rest = (total ?? 0) - cases.length;
  const there = useSampleThere();
  if (there !== null && !there.sample && !there.others) {
    return there.processes ? <NoLog title="Cases" /> : <Welcome />;
  }
  return (
    <Page
      title="Cases"
      note="The runs of processes that the filter selects. A figure elsewhere leads here with the filter that it rests on."
      actions={
        <>
          <CopyButton quiet icon="link" label="Copy link" text={() => location.href} />
          <CopyGraphQL of={list.answer} />
        </>
      }
    >
      <FilterBar />
      <div className="with-side">
        <Panel
          title={total === undefined ? "Cases" : `${countText(total)} ${total === 1 ? "case" : "cases"}`}
          note={total === undefined || rest === 0 ? "" : `the first ${countText(cases.length)} are shown`}
          answer={list.answer}
          bare
          foot={
            total !== undefined && (
              <>
                <span>
                  {countText(cases.length)} shown + {countText(rest)} not yet = {countText(total)}
                </span>
                <span className="right">Times are in UTC.</span>
              </>
            )
          }
        >
          {total === 0 ? (
            <p className="nothing">No case matches. Take a filter away.</p>
          ) : (
            <CaseTable
              cases={cases}
              order={orderBy}
              onOrder={(order) => setParameters({ order: order === "LEAD_TIME_DESC" ? null : order.toLowerCase() })}
            />
          )}
          {rest > 0 && list.hasMore && (
            <button
              type="button"
              className="button quiet more"
              disabled={list.reading}
              onClick={() => void list.more()}
            >
              {moreText(pageSize, rest)}
            </button>
          )}
          {list.error !== undefined && <Failure error={list.error} again={() => void list.more()} />}
        </Panel>
        <div className="side about-cases">
          <CaseSearch />
          <CaseCounts {...(total !== undefined && { total })} />
          <LeadTimes />
        </div>
      </div>
    </Page>
  );
}
