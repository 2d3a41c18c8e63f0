import type { DepartmentPlan, OrganisationPlan } from "./organisation-plan.ts";
import { Random } from "./random.ts";
import { type Stretches, stretchesOf, without } from "./stretches.ts";
import { weekHours, weekStart, type WeekStretch } from "./week-hours.ts";

/** Somebody who works, and when. */
export interface Person {
  readonly name: string;
  /** Hours of the shift, without holidays and absences. */
  readonly duty: Stretches;
  /** Duty without meetings and other work that nobody logs: when work in hand goes on. */
  readonly atWork: Stretches;
  /** Factor of all working times. */
  readonly pace: number;
}

const dayMs = 86_400_000;
const weekMs = 7 * dayMs;
const leaveBlockDays = 14;
/** Weeks of the year in which most people are away: mid-June to early September. */
const summerWeeks = { first: 24, count: 12 };

/** The persons of a department, shift after shift as its plan names them. */
export function personsOf(plan: OrganisationPlan, department: DepartmentPlan, seed: number): readonly Person[] {
  const shifts = Object.entries(department.staff ?? {}).flatMap(([shift, count]) =>
    Array.from({ length: count }, () => weekHours(plan.shifts[shift] ?? "")),
  );
  return shifts.map((shift, index) => {
    const name = `${department.name} ${index + 1}`;
    return personOf(plan, department, shift, name, new Random(`${seed} person ${name}`));
  });
}

/** Hours of a week, repeated over the whole period but for days that are left out. */
export function repeated(plan: OrganisationPlan, week: readonly WeekStretch[], absent: ReadonlySet<number>): Stretches {
  const pairs: [number, number][] = [];
  const end = Date.parse(plan.to);
  for (let monday = weekStart(Date.parse(plan.from)); monday < end; monday += weekMs) {
    for (const { fromMs, toMs } of week) {
      const from = Math.max(monday + fromMs, Date.parse(plan.from));
      if (!absent.has(Math.floor((monday + fromMs) / dayMs))) pairs.push([from, Math.min(monday + toMs, end)]);
    }
  }
  return stretchesOf(pairs);
}

/** Days since 1970 on which nobody works. */
export function holidaysOf(plan: OrganisationPlan): ReadonlySet<number> {
  return new Set(plan.holidays.map((day) => Date.parse(day) / dayMs));
}

function personOf(
  plan: OrganisationPlan,
  department: DepartmentPlan,
  shift: readonly WeekStretch[],
  name: string,
  random: Random,
): Person {
  const absent = new Set([...holidaysOf(plan), ...absences(plan, random)]);
  const duty = repeated(plan, shift, absent);
  const meetings = department.meetings === undefined ? [] : weekHours(department.meetings);
  const inMeetings = repeated(plan, meetings, absent);
  const elsewhere = stretchesOf(otherWork(duty, department, random));
  const pace = Math.exp((department.paces ?? 0) * random.normal());
  return { name, duty, atWork: without(without(duty, inMeetings), elsewhere), pace };
}

/** Days since 1970 of leave, in blocks from a Monday on as far as they go, and of illness. */
function absences(plan: OrganisationPlan, random: Random): readonly number[] {
  const { leaveDays, sickDays } = plan.absence;
  const first = Date.parse(plan.from) / dayMs;
  const days = Date.parse(plan.to) / dayMs - first;
  const monday = weekStart(Date.parse(plan.from)) / dayMs;
  const found: number[] = [];
  const blocks = Math.floor(leaveDays / leaveBlockDays);
  for (let block = 0; block < blocks; block++) {
    const week =
      block === 0
        ? summerWeeks.first + Math.floor(random.number() * summerWeeks.count)
        : Math.floor((random.number() * days) / 7);
    for (let day = 0; day < leaveBlockDays; day++) found.push(monday + 7 * week + day);
  }
  const single = leaveDays - blocks * leaveBlockDays + random.poisson((sickDays * days) / 365);
  for (let day = 0; day < single; day++) found.push(first + Math.floor(random.number() * days));
  return found;
}

/** Pieces of duty, as often a week as the plan says. */
function otherWork(duty: Stretches, { otherWork: plan }: DepartmentPlan, random: Random): [number, number][] {
  if (plan === undefined) return [];
  const stretches = duty.toMs.length;
  const weeks = stretches === 0 ? 0 : ((duty.toMs[stretches - 1] ?? 0) - (duty.fromMs[0] ?? 0)) / weekMs;
  return Array.from({ length: random.poisson(plan.perWeek * weeks) }, () => {
    const at = Math.floor(random.number() * stretches);
    const from = duty.fromMs[at] ?? 0;
    const to = duty.toMs[at] ?? from;
    const begin = from + Math.floor((random.number() * (to - from)) / 60_000) * 60_000;
    return [begin, Math.min(to, begin + random.duration(plan.time))];
  });
}
