import { type ReactNode, useState } from "react";
import { Balance } from "../figures/balance.tsx";
import { countText, moreText } from "../figures/format.ts";
import { FilterBar } from "../filter/filter-bar.tsx";
import { useFilter } from "../filter/use-filter.ts";
import type { BooksFragment } from "../generated/operations.ts";
import { CopyButton } from "../parts/copy-button.tsx";
import { CopyGraphQL } from "../parts/copy-graphql.tsx";
import { Page } from "../parts/page.tsx";
import { Failure, Panel } from "../parts/panel.tsx";
import { Segments } from "../parts/segments.tsx";
import { useSampleThere } from "../sample-organisation/use-sample-there.ts";
import { NoLog } from "../welcome/no-log.tsx";
import { Welcome } from "../welcome/welcome.tsx";
import { HandoverMatrix } from "./handover-matrix.tsx";
import { LeaveOut, LeftOut } from "./left-out.tsx";
import { keyOf, type Ranked, type Ranking, rankings, standings } from "./ranking.ts";
import { RankingAnswers } from "./ranking-answers.tsx";
import { RankingTable, type Remainder } from "./ranking-table.tsx";
import { SelectedBottleneck } from "./selected-bottleneck.tsx";
import { useRanking } from "./use-ranking.ts";
import "./bottlenecks.css";

const firstShown = 10;
const moreShown = 24;

const sentences: Readonly<Record<Ranking["value"], string>> = {
  step: "Steps by the time that cases wait for them and are served there.",
  department: "Departments by the time that cases wait for them and are served there.",
  handover: "Handovers by the time that work lies in front of the receiver.",
  resource: "Resources by the time that cases wait for them and are served there.",
};

/** Where the time goes, most first, and who hands work to whom. */
export function BottlenecksPage(): ReactNode {
  const { parameter, setParameters } = useFilter();
  const ranked = useRanking();
  const { ranking, list } = ranked;
  const isMatrix = parameter("show") === "matrix";
  const there = useSampleThere();
  if (there !== null && !there.sample && !there.others) {
    return there.processes ? <NoLog title="Bottlenecks" /> : <Welcome />;
  }
  return (
    <Page
      title="Bottlenecks"
      note={
        isMatrix
          ? "Which department hands work to which, how often, how often it comes back, and how long until it is picked up."
          : `${sentences[ranking.value]} Overlapping whiskers leave the order open.`
      }
      actions={
        <>
          <CopyButton quiet icon="link" label="Copy link" text={() => location.href} />
          {!isMatrix && <CopyGraphQL of={list.answer} />}
        </>
      }
    >
      <div className="ranking-bar">
        <Segments
          label="Ranking or matrix"
          value={isMatrix ? "matrix" : "ranking"}
          onChange={(value) => setParameters({ show: value === "matrix" ? value : null })}
          options={[
            { value: "ranking", label: "Ranking" },
            { value: "matrix", label: "Who hands to whom" },
          ]}
        />
        <FilterBar rankings={!isMatrix} />
      </div>
      {isMatrix ? <HandoverMatrix /> : <RankingPanel {...ranked} />}
    </Page>
  );
}

function RankingPanel({ ranking, allowed, view, list, rows, leftOut }: ReturnType<typeof useRanking>): ReactNode {
  const { state, set, parameter, setParameters } = useFilter();
  const [wanted, setWanted] = useState(firstShown);
  const shown = rows.slice(0, wanted);
  const first = list.pages[0]?.bottlenecks;
  const order = standings(rows);
  const chosen = parameter("select");
  const chosenRow = rows.find(({ subject }) => keyOf(subject) === chosen);
  const choose = (key: string | null): void => setParameters({ select: key });
  const cases = rows[0]?.delay.all.shareOfLeadTime.n ?? 0;
  const more = (): void => {
    setWanted(wanted + moreShown);
    if (wanted + moreShown > rows.length && list.hasMore) void list.more();
  };
  const unseen = (first?.totalCount ?? 0) - shown.length;
  return (
    <>
      {first !== undefined && (
        <RankingAnswers ranking={ranking} rows={rows} totalCount={first.totalCount} balance={first.balance} />
      )}
      <div className={chosenRow === undefined ? "" : "with-side"}>
        <Panel
          answer={list.answer}
          bare
          foot={
            <>
              <span className="legend">
                <span>
                  <i style={{ background: "var(--wait)" }} /> wait
                </span>
                <span>
                  <i style={{ background: "var(--service)" }} /> service
                </span>
                <span>
                  <i style={{ background: "var(--elapsed)" }} /> elapsed, no start recorded
                </span>
                <span>whisker: 95% interval by the spread between cases</span>
              </span>
              <div className="right">
                <span>n = {countText(cases)} cases</span>
                {first !== undefined && <Balance of={[first.balance]} />}
              </div>
            </>
          }
        >
          <div className="ranking-tools">
            <Segments
              label="Rank by"
              value={ranking.value}
              onChange={(value) => {
                setParameters({ by: value === rankings[0].value ? null : value, select: null });
                setWanted(firstShown);
              }}
              options={allowed.map(({ value, label }) => ({ value, label }))}
            />
            {ranking.by === "HANDOVER" ? (
              <span className="second small">critical view, the one that handovers are defined in</span>
            ) : (
              <Segments
                label="How lead time is shared out"
                value={view}
                onChange={(value) => set({ view: value })}
                options={[
                  { value: "CRITICAL", label: "critical" },
                  { value: "SHARED", label: "shared" },
                ]}
              />
            )}
            <LeaveOut />
          </div>
          {first !== undefined && leftOut !== null && <LeftOut hours={leftOut} all={first.balance.total} />}
          {first !== undefined && shown.length === 0 ? (
            <p className="nothing">
              {state.without.length > 0
                ? "Nothing is left to rank. Put external parties or systems back in."
                : "No case ended in this selection. Widen the period or take a filter away."}
            </p>
          ) : (
            first !== undefined && (
              <>
                <RankingTable
                  ranking={ranking}
                  rows={shown}
                  standings={order}
                  remainders={remaindersOf(ranking, shown, unseen, first.balance, leftOut ?? 0)}
                  balance={first.balance}
                  cases={cases}
                  chosen={chosen}
                  onChoose={choose}
                />
                {unseen > 0 && (
                  <button type="button" className="button quiet more" onClick={more} disabled={list.reading}>
                    {moreText(moreShown, unseen)}
                  </button>
                )}
                {list.error !== undefined && <Failure error={list.error} again={more} />}
              </>
            )
          )}
        </Panel>
        {chosenRow !== undefined && <SelectedBottleneck row={chosenRow} onClose={() => choose(null)} />}
      </div>
    </>
  );
}

/** What stands between the rows shown and all lead time. */
function remaindersOf(
  ranking: Ranking,
  shown: readonly Ranked[],
  unseen: number,
  balance: BooksFragment,
  leftOut: number,
): readonly Remainder[] {
  const ranked = balance.mine - shown.reduce((sum, { delay }) => sum + delay.all.total, 0);
  const others = balance.total - balance.mine - leftOut;
  const more = `${countText(unseen)} more ${unseen === 1 ? ranking.noun : ranking.nouns}`;
  const remainders = [
    { name: unseen > 0 ? more : `Booked to no ${ranking.noun}`, hours: ranked, isFixed: false },
    { name: ranking.by === "HANDOVER" ? "Not in front of a receiver" : "Not ranked", hours: others, isFixed: false },
    { name: "Left out", hours: leftOut, isFixed: true },
  ];
  return remainders.filter(({ hours }, index) => hours > tolerance || (index === 0 && unseen > 0));
}

/** Sums of hours may be off by what floating point leaves. */
const tolerance = 1e-6;
