import type { MouseEvent, ReactNode } from "react";
import { Link } from "wouter";
import { fewCases } from "../figures/few-cases.ts";
import { apportion, hoursGrain } from "../figures/apportion.ts";
import { intervalText } from "../figures/estimate-text.ts";
import { Figure } from "../figures/figure.tsx";
import { countText, exactShareText, hoursText, shareText } from "../figures/format.ts";
import { TimeBar } from "../figures/time-bar.tsx";
import { axisEnd, BarAxis, WhiskerBar } from "../figures/whisker-bar.tsx";
import { useFilter, useHref } from "../filter/use-filter.ts";
import type { BooksFragment } from "../generated/operations.ts";
import { Tip } from "../parts/tip.tsx";
import { casesOf, isOutside, keyOf, nameOf, pageOf, type Ranked, type Ranking, type Standing } from "./ranking.ts";

const barWidth = 148;

/** A line between the rows and the total. */
export interface Remainder {
  readonly name: string;
  readonly hours: number;
  /** Rounded by itself, since it is said elsewhere too; the others share what rounding leaves. */
  readonly isFixed: boolean;
}

/** The ranking as a table that ends in its total: rows shown, what is not shown, and all lead time. */
export function RankingTable({
  ranking,
  rows,
  standings,
  remainders,
  balance,
  cases,
  chosen,
  onChoose,
}: {
  readonly ranking: Ranking;
  readonly rows: readonly Ranked[];
  readonly standings: readonly Standing[];
  readonly remainders: readonly Remainder[];
  readonly balance: BooksFragment;
  /** Selected cases, whose lead time is shared out. */
  readonly cases: number;
  readonly chosen: string | null;
  readonly onChoose: (key: string | null) => void;
}): ReactNode {
  const end = axisEnd(rows.map(({ delay }) => delay.all.shareOfLeadTime));
  const hours = printedHours(rows, remainders, balance.total);
  return (
    <div className="scroll">
      <table className="ranking">
        <thead>
          <tr>
            <th scope="col" className="rank">
              Rank
              <br />
              <span>range</span>
            </th>
            <th scope="col">{ranking.noun === "step" ? "Step" : ranking.label.replace(/s$/, "")}</th>
            <th scope="col">
              Share of lead time
              <br />
              <BarAxis end={end} unit="SHARE" width={barWidth} />
            </th>
            <th scope="col" className="figure">
              In all
              <br />
              <span>h</span>
            </th>
            <th scope="col" className="figure">
              A case it is in
              <br />
              <span>h [interval], n cases</span>
            </th>
            <th scope="col" className="split">
              Where it went
            </th>
            {ranking.by !== "HANDOVER" && (
              <th scope="col" className="figure excess">
                Above standard
                <br />
                <span>h a case</span>
              </th>
            )}
            <th scope="col" className="figure">
              Cases
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <Row
              key={keyOf(row.subject)}
              row={row}
              standing={standings[index]}
              hours={hours[index] ?? row.delay.all.total}
              end={end}
              withExcess={ranking.by !== "HANDOVER"}
              chosen={chosen === keyOf(row.subject)}
              onChoose={onChoose}
            />
          ))}
        </tbody>
        <tfoot>
          {remainders.map(({ name, hours: rest }, index) => (
            <tr key={name}>
              <td>
                <span className="unseen">no rank</span>
              </td>
              <th scope="row">{name}</th>
              <td className="rest">
                <span>{exactShareText(balance.total === 0 ? null : rest / balance.total)}</span>
              </td>
              <td className="figure">{hoursText(hours[rows.length + index])}</td>
            </tr>
          ))}
          <tr className="all">
            <td>
              <span className="unseen">no rank</span>
            </td>
            <th scope="row">All lead time</th>
            <td className="rest">
              <span>100%</span>
            </td>
            <td className="figure">{hoursText(balance.total)}</td>
            <td className="figure">
              {hoursText(cases === 0 ? null : balance.total / cases)} <small>h a case, n {countText(cases)}</small>
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** Hours of the rows and then of the remainders, rounded so that they add up to the total as it is printed. */
function printedHours(rows: readonly Ranked[], remainders: readonly Remainder[], total: number): readonly number[] {
  const grain = hoursGrain(total);
  const rounded = (hours: number): number => Math.round(hours / grain) * grain;
  const fixed = remainders.filter(({ isFixed }) => isFixed).map(({ hours }) => rounded(hours));
  const free = remainders.filter(({ isFixed }) => !isFixed).map(({ hours }) => hours);
  const left = rounded(total) - fixed.reduce((sum, hours) => sum + hours, 0);
  return [...apportion([...rows.map(({ delay }) => delay.all.total), ...free], left, grain), ...fixed];
}

function Row({
  row,
  standing,
  hours,
  end,
  withExcess,
  chosen,
  onChoose,
}: {
  readonly row: Ranked;
  readonly standing: Standing | undefined;
  readonly hours: number;
  readonly end: number;
  readonly withExcess: boolean;
  readonly chosen: boolean;
  readonly onChoose: (key: string | null) => void;
}): ReactNode {
  const href = useHref();
  const { state } = useFilter();
  const { rank, subject, cases, delay } = row;
  const key = keyOf(subject);
  const behind = casesOf(subject, state);
  const share = delay.all.shareOfLeadTime;
  const toggle = (): void => onChoose(chosen ? null : key);
  const chooseByRow = (event: MouseEvent): void => {
    if (event.target instanceof Element && event.target.closest("a, button") === null) toggle();
  };
  return (
    <tr className={chosen ? "chosen" : ""} onClick={chooseByRow} data-subject={key}>
      <td className="rank">
        <button type="button" aria-pressed={chosen} onClick={toggle}>
          <b>
            {rank}
            <span className="unseen"> {nameOf(subject)}, rank </span>
          </b>
          {standing !== undefined && <StandingText of={standing} />}
        </button>
      </td>
      <th scope="row">
        <SubjectName subject={subject} />
        <SubjectNote subject={subject} />
      </th>
      <td>
        <div className="share">
          <WhiskerBar of={share} end={end} width={barWidth} muted={isOutside(subject)} />
          <span>
            <b>{exactShareText(share.value)}</b>
            <small>{intervalText(share)}</small>
          </span>
        </div>
      </td>
      <td className="figure">{hoursText(hours)}</td>
      <td className="figure">
        {delay.all.perCase.n < fewCases ? (
          <span className="muted small">n {countText(delay.all.perCase.n)}, too small</span>
        ) : (
          <>
            <Figure of={delay.all.perCase} />
            <small>n {countText(delay.all.perCase.n)}</small>
          </>
        )}
      </td>
      <td className="split">
        <TimeBar of={delay} />
        <small>{splitText(delay)}</small>
      </td>
      {withExcess && (
        <td className="figure excess">
          <Figure of={delay.excess} />
        </td>
      )}
      <td className="figure">
        {behind === null ? (
          <Tip text="No filter singles these cases out: it holds one list of steps, of departments and one handover, and does not tell who did a step. Take a filter away, or put back what is left out, to list them.">
            <button type="button">{countText(cases)}</button>
          </Tip>
        ) : (
          <Link
            className="link"
            href={href("/cases", behind)}
            aria-label={`${countText(cases)} cases of ${nameOf(subject)}`}
          >
            {countText(cases)}
          </Link>
        )}
      </td>
    </tr>
  );
}

function StandingText({ of: { best, worst, settled } }: { readonly of: Standing }): ReactNode {
  return (
    <small>
      {best === worst ? best : `${best} – ${worst}`}
      <span>{settled ? "settled" : "not settled"}</span>
    </small>
  );
}

function SubjectName({ subject }: { readonly subject: Ranked["subject"] }): ReactNode {
  const href = useHref();
  if (subject.__typename === "Handover") {
    const { from, to } = subject;
    return (
      <span className="pair-of">
        <Link href={href(`/departments/${from.id}`)}>{from.name}</Link> →{" "}
        <Link href={href(`/departments/${to.id}`)}>{to.name}</Link>
      </span>
    );
  }
  const page = pageOf(subject, href);
  return page === null ? <b>{nameOf(subject)}</b> : <Link href={page}>{nameOf(subject)}</Link>;
}

function SubjectNote({ subject }: { readonly subject: Ranked["subject"] }): ReactNode {
  const href = useHref();
  const department = (one: { readonly id: string; readonly name: string }): ReactNode => (
    <Link href={href(`/departments/${one.id}`)}>{one.name}</Link>
  );
  switch (subject.__typename) {
    case "Step": {
      const [most, ...others] = subject.performedBy;
      return (
        <small>
          <Link href={href(`/processes/${subject.process.id}`)}>{subject.process.name}</Link>
          {most !== undefined && <> · {department(most.department)}</>}
          {others.length > 0 && ` and others`}
        </small>
      );
    }
    case "Department":
      return <small>{subject.external ? "external" : (subject.parent?.name ?? "at the top")}</small>;
    case "Resource":
      return <small>{subject.department === null ? "no department" : department(subject.department)}</small>;
    case "Handover":
      return (
        <small>
          {countText(subject.times)} times, {countText(subject.returned)} came back
        </small>
      );
    default:
      return subject satisfies never;
  }
}

function splitText({ wait, service, elapsed, all }: Ranked["delay"]): string {
  if (all.total === 0) return "no time";
  const parts = [
    { name: "wait", hours: wait.total },
    { name: "service", hours: service.total },
    { name: "elapsed", hours: elapsed.total },
  ];
  return parts
    .filter(({ hours }) => hours > 0)
    .map(({ name, hours }) => `${name} ${shareText(hours / all.total)}`)
    .join(" · ");
}
