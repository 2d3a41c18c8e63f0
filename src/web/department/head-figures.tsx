import type { ReactNode } from "react";
import type { Answer } from "../data/use-answer.ts";
import { inUnit, reasonText, trustText } from "../figures/estimate-text.ts";
import { fewCases } from "../figures/few-cases.ts";
import { amountText, countText, exactShareText, hoursText } from "../figures/format.ts";
import type { DepartmentQuery, FigureFragment, StandardSource } from "../generated/operations.ts";

type Found = NonNullable<DepartmentQuery["department"]>;

/** Where the standards come from, in the glossary's words. */
const sources: Readonly<Record<StandardSource, string>> = {
  AGREED: "agreed standard",
  REFERENCE_PERIOD: "against its reference period",
  SELF_REFERENCE: "against its own first half",
  NONE: "no standard is known",
};

/** The department in six figures, over all its processes. */
export function HeadFigures({
  department: { output, delay, serviceTime, positions },
  answer,
}: {
  readonly department: Found;
  readonly answer: Answer<unknown>;
}): ReactNode {
  const { shareOfLeadTime, total } = delay.all;
  const units = new Set(positions.edges.map(({ node }) => node.process.valueUnit ?? "cases"));
  const unit = units.size === 1 ? ([...units][0] ?? "") : "";
  const { observedOverExpected: oe, onTimeRate: onTime } = serviceTime;
  return (
    <section className={`panel head-figures${answer.stale ? " stale" : ""}`} aria-label="Over all its processes">
      <Cell
        name="Handovers delivered"
        value={countText(output.handovers)}
        trust={
          output.firstPassYield.value === null
            ? ["none to another department"]
            : [`${exactShareText(output.firstPassYield.value)} first pass`, trustText(output.firstPassYield)]
        }
      />
      <Cell
        name="Output credit"
        of={output.credit}
        unit={unit}
        trust={
          output.creditShare.value === null
            ? [
                output.creditShare.reason === "MIXED_UNITS"
                  ? "not added up; see each process below"
                  : reasonText(output.creditShare),
              ]
            : [`${exactShareText(output.creditShare.value)} of all`, trustText(output.creditShare)]
        }
      />
      <Cell
        name="Earned hours"
        of={output.earnedHours}
        unit="h"
        trust={
          output.unknownWork > 0
            ? [`work content of ${countText(output.unknownWork)} items unknown`, `n ${countText(output.earnedHours.n)}`]
            : ["standard work delivered", `n ${countText(output.earnedHours.n)}`]
        }
      />
      <Cell
        name="Share of lead time"
        value={shareOfLeadTime.value === null ? null : exactShareText(shareOfLeadTime.value)}
        of={shareOfLeadTime}
        trust={[`${hoursText(total)} h`, trustText(shareOfLeadTime)]}
      />
      <Cell
        name="Observed / expected"
        of={oe}
        trust={
          oe.value === null
            ? [oe.n === 0 ? "no work in this selection" : sources[serviceTime.standardSource]]
            : [sources[serviceTime.standardSource], trustText(oe)]
        }
      />
      <Cell
        name="On time"
        of={onTime}
        trust={onTime.value === null ? ["nobody agreed a target"] : ["within the agreed target", trustText(onTime)]}
      />
    </section>
  );
}

function Cell({
  name,
  of,
  value = of === undefined || of.value === null ? null : inUnit(of.value, of.unit),
  unit = "",
  trust,
}: {
  readonly name: string;
  readonly of?: FigureFragment;
  readonly value?: string | null;
  readonly unit?: string;
  /** What it is, and how far it can be trusted: a line each. */
  readonly trust: readonly string[];
}): ReactNode {
  return (
    <div>
      <span>{name}</span>
      {of?.unit === "RATIO" && of.value !== null && of.n < fewCases ? (
        <b className="absent">too few to say</b>
      ) : value === null ? (
        <b className="absent">{of === undefined ? "–" : reasonText(of)}</b>
      ) : (
        <b>
          {value}
          {unit !== "" && <i> {unit}</i>}
        </b>
      )}
      {trust.map((line) => (
        <small key={line}>{line}</small>
      ))}
    </div>
  );
}

/** An amount of credit, with its unit where the processes of the department agree on one. */
export function creditText(credit: FigureFragment): string {
  return credit.value === null ? reasonText(credit) : amountText(credit.value);
}
