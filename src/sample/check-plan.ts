import { BatonError } from "../domain/errors.ts";
import type {
  Block,
  Branch,
  DepartmentPlan,
  Duration,
  Flow,
  OrganisationPlan,
  ProcessPlan,
} from "./organisation-plan.ts";
import { weekHours, weekMoments } from "./week-hours.ts";

/** Looks at all of a plan. @throws BatonError BAD_INPUT that names everything that does not hold, each with its place */
export function checkPlan(plan: OrganisationPlan): void {
  const problems = problemsOf(plan);
  if (problems.length === 0) return;
  throw new BatonError("BAD_INPUT", `this organisation cannot be simulated: ${problems.join("; ")}`, { problems });
}

function problemsOf(plan: OrganisationPlan): readonly string[] {
  const names = plan.departments.map(({ name }) => name);
  const processNames = plan.processes.map(({ name }) => name);
  const [from, to] = [Date.parse(plan.from), Date.parse(plan.to)];
  return [
    ...(from < to ? [] : [`the period from ${plan.from} to ${plan.to} holds no day`]),
    ...plan.holidays.filter((day) => Number.isNaN(Date.parse(day))).map((day) => `the holiday "${day}" is no day`),
    ...repeatedIn(names).map((name) => `there are two departments ${name}`),
    ...repeatedIn(processNames).map((name) => `there are two processes ${name}`),
    ...repeatedIn(plan.processes.map(({ prefix }) => prefix)).map(
      (prefix) => `two processes have the prefix ${prefix}`,
    ),
    ...Object.entries(plan.shifts).flatMap(([name, text]) => spelling(`the shift ${name}`, () => weekHours(text))),
    ...plan.departments.flatMap((department) => departmentProblems(plan, department)),
    ...plan.processes.flatMap((process) =>
      processProblems(plan, process).map((problem) => `${process.name}: ${problem}`),
    ),
  ];
}

function departmentProblems(plan: OrganisationPlan, department: DepartmentPlan): readonly string[] {
  const { name, parent, external, hours, staff, meetings, atOnce = 1 } = department;
  const unknown = Object.keys(staff ?? {}).filter((shift) => plan.shifts[shift] === undefined);
  return [
    ...(parent === undefined || plan.departments.some((other) => other.name === parent && parent !== name)
      ? []
      : [`${name} belongs to ${parent}, which is no other department`]),
    ...(external === true && staff !== undefined ? [`${name} is an outside party, so it has no staff of ours`] : []),
    ...unknown.map((shift) => `${name} works in the shift ${shift}, which is none`),
    ...(Number.isInteger(atOnce) && atOnce >= 1 ? [] : [`${name} has ${atOnce} tasks at once; expected 1 or more`]),
    ...(hours === undefined ? [] : spelling(`the hours of ${name}`, () => weekHours(hours))),
    ...(meetings === undefined ? [] : spelling(`the meetings of ${name}`, () => weekHours(meetings))),
  ];
}

function processProblems(plan: OrganisationPlan, process: ProcessPlan): readonly string[] {
  const { steps, flow, attributes, derivedFrom, urgent, value, arise } = process;
  const used = new Set(stepsIn(flow));
  const known = (name: string): boolean => attributes[name] !== undefined;
  const amounts = value === undefined ? true : "amount" in (attributes[value.attribute] ?? {});
  return [
    ...(process.cases > 0 ? [] : [`${process.cases} cases a year; expected more than 0`]),
    ...spelling("its hours", () => weekHours(arise)),
    ...(derivedFrom === undefined || plan.processes.some(({ name }) => name === derivedFrom && name !== process.name)
      ? []
      : [`it is derived from ${derivedFrom}, which is no other process`]),
    ...(urgent === undefined || known(urgent.attribute) ? [] : [`its cases have no attribute ${urgent.attribute}`]),
    ...(amounts ? [] : [`its value ${value?.attribute} is no amount of its cases`]),
    ...[...used].filter((step) => steps[step] === undefined).map((step) => `the flow names ${step}, which is no step`),
    ...Object.keys(steps)
      .filter((step) => !used.has(step))
      .map((step) => `the step ${step} is not in the flow`),
    ...Object.entries(steps).flatMap(([name, step]) => [
      ...(typeof step.by === "string" ? [step.by] : Object.keys(step.by))
        .filter(
          (by) => !plan.departments.some((it) => it.name === by && (it.staff !== undefined || it.external === true)),
        )
        .map((by) => `${name} is done by ${by}, where nobody works`),
      ...(step.sameAs === undefined || steps[step.sameAs] !== undefined
        ? []
        : [`${name} goes to whoever did ${step.sameAs}, which is no step`]),
      ...[step.work, step.delay, step.transfer].flatMap((duration) => durationProblems(name, duration)),
      ...(step.batch?.at === undefined
        ? []
        : spelling(`the batches of ${name}`, () => weekMoments(step.batch?.at ?? ""))),
      ...(step.batch === undefined || step.batch.at !== undefined || (step.batch.size ?? 0) >= 1
        ? []
        : [`the batches of ${name} are never released; give \`at\` or \`size\``]),
    ]),
    ...flowProblems(flow, known, false),
  ];
}

function durationProblems(step: string, duration: Duration | undefined): readonly string[] {
  if (duration === undefined || (duration.meanMs > 0 && duration.spread >= 0)) return [];
  return [
    `${step} takes ${duration.meanMs} ms on average with a spread of ${duration.spread}; expected more than 0, and 0 or more`,
  ];
}

function flowProblems(flow: Flow, known: (attribute: string) => boolean, besides: boolean): readonly string[] {
  return flow.flatMap((entry) => (typeof entry === "string" ? [] : blockProblems(entry, known, besides)));
}

function blockProblems(block: Block, known: (attribute: string) => boolean, besides: boolean): readonly string[] {
  if ("either" in block) {
    const shares = block.either.reduce((sum, { share = 0 }) => sum + share, 0);
    return [
      ...(shares <= 1 + 1e-9 ? [] : [`the shares of its branches add up to ${shares}; expected at most 1`]),
      ...block.either.flatMap((branch) => [
        ...branchProblems(branch, known),
        ...flowProblems(branch.flow, known, besides),
      ]),
    ];
  }
  if ("all" in block) return block.all.flatMap((part) => flowProblems(part, known, true));
  if ("repeat" in block) {
    const fits = block.again >= 0 && block.again < 1 && Number.isInteger(block.most) && block.most >= 1;
    const problem = `a repeat has the chance ${block.again} and ${block.most} rounds; expected from 0 to below 1, and 1 or more`;
    return [...(fits ? [] : [problem]), ...flowProblems(block.repeat, known, besides)];
  }
  return besides ? ["a case ends in one of several parallel flows, which leaves the others without an end"] : [];
}

function branchProblems({ share, when }: Branch, known: (attribute: string) => boolean): readonly string[] {
  if (when === undefined) return share === undefined ? ["a branch has neither a share nor a condition"] : [];
  return known(when.attribute)
    ? []
    : [`a branch asks for the attribute ${when.attribute}, which its cases do not have`];
}

function stepsIn(flow: Flow): readonly string[] {
  return flow.flatMap((entry) => {
    if (typeof entry === "string") return [entry];
    if ("either" in entry) return entry.either.flatMap((branch) => stepsIn(branch.flow));
    if ("all" in entry) return entry.all.flatMap(stepsIn);
    return "repeat" in entry ? stepsIn(entry.repeat) : [];
  });
}

function repeatedIn(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];
}

function spelling(what: string, read: () => unknown): readonly string[] {
  try {
    read();
    return [];
  } catch (error) {
    return [`${what}: ${error instanceof Error ? error.message : String(error)}`];
  }
}
