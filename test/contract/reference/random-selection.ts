import { caseStatuses } from "../../../src/domain/organisation.ts";
import type { CaseCriteria, CaseSelection, DepartmentGroups, SelectedPeriod } from "../../../src/domain/selection.ts";
import { begin, departments, pick, type PlainFacts, stepsOf, variantsOf } from "./plain-facts.ts";

const hour = 3_600_000;
const day = 24 * hour;

/** A selection with any of the criteria, exclusions and periods there are; often none. */
export function randomSelection(revision: number, facts: PlainFacts, random: () => number): CaseSelection {
  const chance = (p: number) => random() < p;
  const include = chance(0.4) ? {} : randomCriteria(facts, random);
  const exclude = chance(0.7)
    ? []
    : [randomCriteria(facts, random), ...(chance(0.3) ? [randomCriteria(facts, random)] : [])];
  return {
    revision,
    include,
    exclude,
    period: chance(0.5) ? null : randomPeriod(random),
    timed: include.statuses ?? (chance(0.8) ? ["COMPLETED", "ABORTED"] : [...caseStatuses]),
  };
}

export function randomPeriod(random: () => number, on?: SelectedPeriod["on"]): SelectedPeriod {
  const from = begin + Math.floor(random() * 20) * day + Math.floor(random() * 3) * hour;
  return {
    fromMs: random() < 0.2 ? null : from,
    toMs: random() < 0.2 ? null : from + day * (1 + Math.floor(random() * 15)),
    on: on ?? pick(random, ["CASE_END", "CASE_START", "OVERLAP"]),
  };
}

/** One to three criteria at random. */
function randomCriteria(facts: PlainFacts, random: () => number): CaseCriteria {
  const some = <T>(of: readonly T[], p = 0.5) => of.filter(() => random() < p);
  const process = () => pick(random, [...facts.processes, 99]);
  const makers: readonly (() => CaseCriteria)[] = [
    () => ({ processIds: some([...facts.processes, 99], 0.7) }),
    () => ({ versionIds: some([1, 2, 3]) }),
    () => ({ departmentIds: some(departments, 0.3) }),
    () => ({ stepIds: some(facts.processes.flatMap(stepsOf), 0.3) }),
    () => ({
      handovers: [0, 1].slice(0, 1 + Math.floor(random() * 2)).map(() => ({
        fromDepartmentIds: some(departments),
        toDepartmentIds: some(departments),
        returned: pick(random, [null, true, false]),
      })),
    }),
    () => ({
      attributes: [{ name: "country", level: "CASE", in: some(["NL", "DE", "it's", "XX"]), min: null, max: null }],
    }),
    () => ({
      attributes: [
        { name: "amount", level: "CASE", in: null, min: pick(random, [null, 20, 50]), max: pick(random, [null, 80]) },
      ],
    }),
    () => ({
      attributes: [
        { name: "channel", level: "WORK_ITEM", in: ["web"], min: null, max: null },
        { name: "country", level: "CASE", in: null, min: "E", max: null },
      ],
    }),
    () => ({
      variants: some(facts.processes.flatMap((id) => variantsOf(id).map(({ hash }) => ({ processId: id, hash })))),
    }),
    () => ({ statuses: some(caseStatuses, 0.6) }),
    () => ({ leadTimeMs: { min: pick(random, [null, day]), max: pick(random, [null, 6 * day]) } }),
    () => ({ cases: [0, 1, 2, 3, 4].map(() => ({ processId: process(), key: `c${Math.floor(random() * 9)}` })) }),
  ];
  const count = 1 + Math.floor(random() * 3);
  return Object.assign({}, ...Array.from({ length: count }, () => pick(random, makers)())) as CaseCriteria;
}

/** No groups, one group a department, some of them, a partition, or groups that overlap. */
export function randomGroups(random: () => number): DepartmentGroups {
  return pick<DepartmentGroups>(random, [
    departments.map((id) => ({ groupId: id, leafIds: [id] })),
    [
      { groupId: 12, leafIds: [2] },
      { groupId: 14, leafIds: [4] },
    ],
    [
      { groupId: 21, leafIds: [1, 2] },
      { groupId: 23, leafIds: [3, 4, 5] },
    ],
    [
      { groupId: 30, leafIds: [1, 2, 3] },
      { groupId: 31, leafIds: [1] },
      { groupId: 32, leafIds: [2, 3] },
      { groupId: 35, leafIds: [5] },
    ],
    [{ groupId: 40, leafIds: [1, 3, 5] }],
    [],
  ]);
}
