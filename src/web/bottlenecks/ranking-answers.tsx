import type { ReactNode } from "react";
import { intervalText } from "../figures/estimate-text.ts";
import { countText, exactShareText, hoursText } from "../figures/format.ts";
import type { BooksFragment } from "../generated/operations.ts";
import { contenders, fullNameOf, type Ranked, type Ranking } from "./ranking.ts";

const leaders = 5;

/** What the ranking says, in sentences. */
export function RankingAnswers({
  ranking,
  rows,
  totalCount,
  balance,
}: {
  readonly ranking: Ranking;
  readonly rows: readonly Ranked[];
  readonly totalCount: number;
  readonly balance: BooksFragment;
}): ReactNode {
  const [first, second] = rows;
  if (first === undefined || balance.total === 0) return null;
  const rivals = contenders(rows);
  const [rival] = rivals;
  const most = rows.slice(0, leaders);
  const held = most.reduce((sum, { delay }) => sum + delay.all.total, 0);
  const above = mostAboveStandard(rows);
  return (
    <div className="ranking-answers">
      <section className="panel">
        <h2>Who is first?</h2>
        <p>
          {rival === undefined ? (
            <>
              Settled. <b>{fullNameOf(first.subject)}</b> holds {exactShareText(first.delay.all.shareOfLeadTime.value)}{" "}
              of the lead time {intervalText(first.delay.all.shareOfLeadTime)}
              {second === undefined
                ? "."
                : `; the next holds ${exactShareText(second.delay.all.shareOfLeadTime.value)} ${intervalText(second.delay.all.shareOfLeadTime)}.`}
            </>
          ) : (
            <>
              Order not settled: the interval of <b>{fullNameOf(first.subject)}</b> overlaps{" "}
              {rival !== undefined && rivals.length === 1 ? (
                <>
                  that of <b>{fullNameOf(rival.subject)}</b>
                </>
              ) : (
                `those of ${countText(rivals.length)} others`
              )}
              .
            </>
          )}
        </p>
      </section>
      <section className="panel">
        <h2>How much is in few hands?</h2>
        <p>
          The first {Math.min(leaders, most.length)} of {countText(totalCount)} {ranking.nouns} hold{" "}
          <b>{exactShareText(held / balance.total)}</b> of {hoursText(balance.total)} h lead time.
        </p>
      </section>
      <section className="panel">
        <h2>Where is most above standard?</h2>
        <p>
          {above === null ? (
            ranking.by === "HANDOVER" ? (
              "A handover has no standard of its own; see steps or departments."
            ) : (
              `No standard is known for the ${ranking.nouns} shown.`
            )
          ) : (
            <>
              <b>{fullNameOf(above.subject)}</b>: {hoursText(above.delay.excess.value)} h a case{" "}
              {intervalText(above.delay.excess)} in {countText(above.delay.excess.n)} cases.
            </>
          )}
        </p>
      </section>
    </div>
  );
}

/** Most hours above standard over all its cases, not per case: that is what could be won. */
function mostAboveStandard(rows: readonly Ranked[]): Ranked | null {
  const hours = ({ delay: { excess } }: Ranked): number => (excess.value ?? 0) * excess.n;
  const most = rows.reduce<Ranked | null>(
    (best, row) => (best === null || hours(row) > hours(best) ? row : best),
    null,
  );
  return most === null || hours(most) <= 0 ? null : most;
}
