import type { CaseTotals, DeliveryTotals, WorkTotals } from "../domain/totals.ts";
import { msPerUnit } from "../domain/time-unit.ts";
import { meanPlace } from "./mean-place.ts";

/** What the sentence is about. */
export interface SummarisedPosition {
  readonly department: string;
  readonly process: string;
  readonly steps: number;
  /** The department its work went to most often; null = none. */
  readonly mainCustomer: string | null;
  readonly work: WorkTotals | null;
  readonly deliveries: DeliveryTotals | null;
  readonly cases: CaseTotals | null;
}

/** The position in one plain sentence, for people who read no other figure. */
export function positionSummary(position: SummarisedPosition): string {
  const { department, process, work, cases } = position;
  if (work === null || cases === null || work.cases === 0) {
    return `${department} has steps in ${process} but did no work in the selected cases.`;
  }
  const what =
    `${department} worked in ${count(work.cases, "case")} of the ${number(cases.cases)} of ${process} ` +
    `(${percent(work.cases / cases.cases)}), in ${count(position.steps, "step")}, ${place(work)}`;
  return `${[what, time(work, cases), handed(position)].filter((part) => part !== null).join("; ")}.`;
}

function place(work: WorkTotals): string {
  const order = meanPlace(work);
  return order < 0.2
    ? "at the beginning"
    : order < 0.4
      ? "early"
      : order <= 0.6
        ? "in the middle"
        : order <= 0.8
          ? "late"
          : "at the end";
}

/** How long its cases stood with it, and how much of the whole way that is. */
function time(work: WorkTotals, cases: CaseTotals): string | null {
  const ms = Number(work.all.exact);
  const lead = Number(cases.lead.exact);
  if (lead === 0) return null;
  const each = `they spent ${duration(ms / work.cases)} each with it, ${percent(ms / lead)} of the time all cases took`;
  const waited = Number(work.wait.exact);
  if (work.withStart === 0 || ms === 0) return each;
  return `${each}, ${percent(waited / ms)} of it waiting to be started`;
}

function handed({ deliveries, mainCustomer }: SummarisedPosition): string | null {
  if (deliveries === null || deliveries.times === 0) return "it handed nothing over to other departments";
  const to = mainCustomer === null ? "" : `, mostly to ${mainCustomer}`;
  const back =
    deliveries.returned === 0
      ? "none came back"
      : `${number(deliveries.returned)} came back (${percent(deliveries.returned / deliveries.times)})`;
  return `it handed work over ${deliveries.times === 1 ? "once" : `${number(deliveries.times)} times`}${to}, and ${back}`;
}

function count(n: number, noun: string): string {
  return `${number(n)} ${noun}${n === 1 ? "" : "s"}`;
}

const grouped = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });

function number(n: number): string {
  return grouped.format(n);
}

/** Whole percents; "under 1%" and "over 99%" so that little is not nothing and nearly all is not all. */
function percent(share: number): string {
  if (share > 0 && share < 0.01) return "under 1%";
  if (share < 1 && share > 0.99) return "over 99%";
  return `${Math.round(share * 100)}%`;
}

function duration(ms: number): string {
  const units = [
    ["day", msPerUnit.DAYS],
    ["hour", msPerUnit.HOURS],
    ["minute", msPerUnit.MINUTES],
    ["second", msPerUnit.SECONDS],
  ] as const;
  const [name, size] = units.find(([, unit]) => ms >= unit) ?? units[3];
  const value = Math.round((ms / size) * 10) / 10;
  return `${value.toLocaleString("en-US")} ${name}${value === 1 ? "" : "s"}`;
}
