import type { ReactNode } from "react";
import { Link } from "wouter";
import { intervalText, reasonText } from "../figures/estimate-text.ts";
import { fewCases } from "../figures/few-cases.ts";
import { countText, exactShareText, hoursText, ratioText } from "../figures/format.ts";
import { StepStrip, type StripStep } from "../figures/step-strip.tsx";
import { TimeBar } from "../figures/time-bar.tsx";
import { type Axis, Whisker } from "../figures/whisker.tsx";
import { CasesLink } from "../filter/cases-link.tsx";
import { useHref } from "../filter/use-filter.ts";
import type { HandedFragment, PlaceInProcessFragment } from "../generated/operations.ts";
import { Breakable } from "../parts/breakable.tsx";
import { Icon } from "../parts/icon.tsx";
import { creditText } from "./head-figures.tsx";
import { PositionDetail } from "./position-detail.tsx";

/** A department's place in one process, in one row; below it, when open, the same in words and customer by customer. */
export function PositionRow({
  place,
  department,
  steps,
  axis,
  longest,
  open,
  onToggle,
}: {
  readonly place: PlaceInProcessFragment;
  readonly department: { readonly id: string };
  /** Steps of the process; null until they are known. */
  readonly steps: readonly Omit<StripStep, "own">[] | null;
  readonly axis: Axis;
  /** The longest time a case of all rows, that bars are drawn against. */
  readonly longest: number;
  readonly open: boolean;
  /** Null where the row stays open. */
  readonly onToggle: (() => void) | null;
}): ReactNode {
  const href = useHref();
  const { process, shareOfCases, output, delay, serviceTime, mustPass } = place;
  const itsCases = { departments: [department.id], processes: [process.id] };
  const own = new Map(place.steps.map(({ step, shareOfStep }) => [step.id, shareOfStep]));
  const oe = serviceTime.observedOverExpected;
  const few = place.cases < fewCases;
  const details = `detail-${place.id}`;
  return (
    <>
      <tr className={open ? "opened" : ""}>
        <th scope="row">
          <div className="place-head">
            {onToggle !== null && (
              <button
                type="button"
                className="fold"
                aria-expanded={open}
                aria-controls={details}
                aria-label={`${process.name} in words and by customer`}
                onClick={onToggle}
              >
                <Icon name={open ? "down" : "right"} size={14} />
              </button>
            )}
            <div>
              <Link className="name" href={href(`/processes/${process.id}`)}>
                <Breakable name={process.name} />
              </Link>
              <CasesLink className="second small" behind={itsCases}>
                {countText(place.cases)} of {countText(shareOfCases.n)} cases
              </CasesLink>
              <span className="second micro">
                {exactShareText(shareOfCases.value)} {intervalText(shareOfCases)}
              </span>
              <span className="tags">
                {process.kind === "PROVISIONAL" && <span className="tag accent">provisional</span>}
                {mustPass && <span className="tag accent">all completed pass</span>}
                {place.basis !== "OBSERVED" && (
                  <span className="tag">{place.basis === "BOTH" ? "as designed" : "only designed"}</span>
                )}
              </span>
            </div>
          </div>
        </th>
        <td className="before">
          <Neighbours of={place.suppliers} none="starts here" place={place} department={department} giving={false} />
        </td>
        <td className="steps">
          {steps === null ? (
            <span className="step-strip blank" />
          ) : (
            <StepStrip cases={shareOfCases.n} steps={steps.map((step) => ({ ...step, own: own.get(step.id) ?? 0 }))} />
          )}
        </td>
        <td className="after">
          <Neighbours of={place.customers} none="ends here" place={place} department={department} giving />
        </td>
        <td className="figure">
          <b>{countText(output.handovers)}</b>
          <small>{countText(output.workItems)} items</small>
        </td>
        <td className="figure">
          <b>{exactShareText(output.firstPassYield.value)}</b>
          <small>{countText(output.returned)} returned</small>
        </td>
        <td className="figure">
          <b>{creditText(output.credit)}</b>
          <small>
            {output.creditShare.value === null
              ? ""
              : `${exactShareText(output.creditShare.value)} of ${process.valueUnit ?? "cases"}`}
          </small>
        </td>
        <td className="figure">
          <b>
            {output.earnedHours.value === null ? (
              <span className="muted small">{reasonText(output.earnedHours)}</span>
            ) : (
              `${hoursText(output.earnedHours.value)} h`
            )}
          </b>
          <small>
            {output.unknownWork > 0 && output.earnedHours.value !== null
              ? `${countText(output.unknownWork)} items unknown`
              : ""}
          </small>
        </td>
        <td className="times">
          <div className="line">
            {few ? (
              <span className="muted small">n {countText(place.cases)}, too small</span>
            ) : (
              <span>
                <b>{hoursText(delay.all.perCase.value)} h</b>{" "}
                <span className="muted micro">{intervalText(delay.all.perCase)}</span>
              </span>
            )}
          </div>
          <TimeBar
            of={delay}
            width={`${longest === 0 ? 100 : Math.max(2, ((delay.all.perCase.value ?? 0) / longest) * 100)}%`}
          />
          <small>
            {hoursText(delay.all.total)} h, {exactShareText(delay.all.shareOfLeadTime.value)}{" "}
            <span className="muted micro">{intervalText(delay.all.shareOfLeadTime)}</span>
          </small>
        </td>
        <td className="oe">
          {oe.value === null || few ? (
            <span className="muted small">
              {oe.value === null ? reasonText(oe) : `n ${countText(oe.n)}, too small`}
            </span>
          ) : (
            <>
              <b>{ratioText(oe.value)}</b> <span className="muted micro">{intervalText(oe)}</span>
              <Whisker of={oe} axis={axis} />
            </>
          )}
        </td>
      </tr>
      {open && (
        <tr className="detail" id={details}>
          <td colSpan={10}>
            <PositionDetail place={place} department={department} />
          </td>
        </tr>
      )}
    </>
  );
}

const mostNeighbours = 3;

/** Those it gets work from or gives it to, and how often; the rest as one sum. */
function Neighbours({
  of: all,
  none,
  place,
  department,
  giving,
}: {
  readonly of: readonly HandedFragment[];
  readonly none: string;
  readonly place: PlaceInProcessFragment;
  readonly department: { readonly id: string };
  readonly giving: boolean;
}): ReactNode {
  const href = useHref();
  if (all.length === 0) return <span className="muted small">{none}</span>;
  const shown = all.slice(0, all.length === mostNeighbours + 1 ? all.length : mostNeighbours);
  const rest = all.slice(shown.length);
  return (
    <ul className="mini">
      {shown.map(({ department: other, handovers }) => (
        <li key={other.id}>
          <Link href={href(`/departments/${other.id}`)} className={other.external ? "outside" : ""} title={other.name}>
            {other.name}
          </Link>
          <CasesLink
            behind={{
              processes: [place.process.id],
              handover: giving ? [department.id, other.id] : [other.id, department.id],
            }}
            label={`Cases with the ${countText(handovers)} handovers ${giving ? "to" : "from"} ${other.name}`}
          >
            {countText(handovers)}
          </CasesLink>
        </li>
      ))}
      {rest.length > 0 && (
        <li className="muted">
          <span>{countText(rest.length)} more</span>
          <span>{countText(rest.reduce((sum, { handovers }) => sum + handovers, 0))}</span>
        </li>
      )}
    </ul>
  );
}
