import type { AttributePlan, OrganisationPlan, ProcessPlan } from "./organisation-plan.ts";
import { holidaysOf, repeated } from "./person.ts";
import { Random } from "./random.ts";
import { finish } from "./stretches.ts";
import { weekHours } from "./week-hours.ts";

/** A case on its way to being: when it arises, what is known of it, and the chance that decides its course. */
export interface ArisingCase {
  readonly key: string;
  readonly arisesMs: number;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly random: Random;
}

/** The cases of a process in the order in which they arise: a Poisson process over the hours in which they may, busier in busy months. */
export function arisingCases(plan: OrganisationPlan, process: ProcessPlan, seed: number): readonly ArisingCase[] {
  const random = new Random(`${seed} arising ${process.name}`);
  const open = repeated({ ...plan, from: process.since ?? plan.from }, weekHours(process.arise), holidaysOf(plan));
  const seasons = process.seasons ?? [1];
  const busiest = Math.max(...seasons);
  const mean = seasons.reduce((sum, season) => sum + season, 0) / seasons.length;
  const last = open.toMs.length - 1;
  const whole = last < 0 ? 0 : (open.beforeMs[last] ?? 0) + (open.toMs[last] ?? 0) - (open.fromMs[last] ?? 0);
  // `cases` is what the whole period would bring, also of a process that begins in the midst of it.
  const year = repeated(plan, weekHours(process.arise), holidaysOf(plan));
  const opens = year.toMs.reduce((sum, to, at) => sum + to - (year.fromMs[at] ?? to), 0);
  const gapMs = (opens * mean) / (process.cases * busiest);
  const cases: ArisingCase[] = [];
  // Thinning: as many as in the busiest month, of which the others keep their part.
  for (let at = -gapMs * Math.log(1 - random.number()); at < whole; at -= gapMs * Math.log(1 - random.number())) {
    const arisesMs = Math.floor(finish(open, open.fromMs[0] ?? 0, at) / 1_000) * 1_000;
    const season = seasons[new Date(arisesMs).getUTCMonth() % seasons.length] ?? 1;
    if (random.number() * busiest >= season) continue;
    const key = `${process.prefix}-${String(cases.length + 1).padStart(5, "0")}`;
    const own = new Random(`${seed} case ${key}`);
    cases.push({ key, arisesMs, attributes: attributesOf(process.attributes, own), random: own });
  }
  return cases;
}

function attributesOf(
  plans: Readonly<Record<string, AttributePlan>>,
  random: Random,
): Readonly<Record<string, string | number>> {
  return Object.fromEntries(
    Object.entries(plans).map(([name, plan]) => [
      name,
      "oneOf" in plan
        ? random.pick(Object.entries(plan.oneOf), "")
        : Math.round(random.amount(plan.amount, plan.spread)),
    ]),
  );
}
