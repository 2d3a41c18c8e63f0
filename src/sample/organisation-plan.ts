/**
 * The parameters of a simulated organisation: plain data, so that another organisation is another file (see `company.ts`). `check-plan.ts` says what
 * must hold. All clocks are UTC.
 */
export interface OrganisationPlan {
  /** Name of the log that is made of it. */
  readonly log: string;
  /** First day, such as "2025-01-01". It begins without any work under way. */
  readonly from: string;
  /** The day after the last. What is not finished by then stays open. */
  readonly to: string;
  /** Days on which nobody works and no batch is released. */
  readonly holidays: readonly string[];
  /** Hours of work by name, as `weekHours` reads them: "Mon-Fri 08:30-12:30 13:15-17:15; Sat 08:00-12:00". */
  readonly shifts: Readonly<Record<string, string>>;
  /** Days on which each person is missing in a year: leave, most of it in blocks of two weeks, and single days of illness. */
  readonly absence: { readonly leaveDays: number; readonly sickDays: number };
  readonly departments: readonly DepartmentPlan[];
  readonly processes: readonly ProcessPlan[];
}

/** A department that works (`staff`, or `external`), or a unit that others belong to. */
export interface DepartmentPlan {
  readonly name: string;
  readonly parent?: string;
  /** An outside party: nobody of ours, never busy; its steps begin at the first of its hours after their delay. */
  readonly external?: boolean;
  /** Hours of an outside party; without them it answers at any time. */
  readonly hours?: string;
  /** Persons by shift; they are named after the department: "Quality 1", "Quality 2", and so on. */
  readonly staff?: Readonly<Record<string, number>>;
  /** Tasks that one person has in hand at a time; default 1. */
  readonly atOnce?: number;
  /** Who is served next among equal priorities; default FIRST_COME. */
  readonly order?: "FIRST_COME" | "LAST_COME" | "SHORTEST";
  /** How unlike the persons' paces are: 0.1 = by a tenth or so; default 0. */
  readonly paces?: number;
  /** Meetings of all its persons, in the spelling of hours. Work in hand waits, and nobody logs them. */
  readonly meetings?: string;
  /** Other work of each person that nobody logs: so often a week, so long. */
  readonly otherWork?: { readonly perWeek: number; readonly time: Duration };
}

export interface ProcessPlan {
  readonly name: string;
  /** Case keys begin with it: "QO" gives QO-00001. */
  readonly prefix: string;
  /** Name of the routine process that this provisional one was derived from. */
  readonly derivedFrom?: string;
  /** Cases expected from the first day of all to the last; of a process that begins later, as many as would have been. */
  readonly cases: number;
  /** When cases arise, in the spelling of hours. */
  readonly arise: string;
  /** Day of the first case, where that is not the first day of all. */
  readonly since?: string;
  /** How busy each of the twelve months is; default all alike. */
  readonly seasons?: readonly number[];
  readonly attributes: Readonly<Record<string, AttributePlan>>;
  /** Cases of a higher priority go first; default 0. */
  readonly priority?: number;
  /** Cases with this attribute go first by so much. */
  readonly urgent?: { readonly attribute: string; readonly is: string; readonly by: number };
  /** The amount that is a case's output value, and its unit; without it each case counts 1. */
  readonly value?: { readonly attribute: string; readonly unit: string };
  /** How the ledger is to find steps side by side; without it as for any log. */
  readonly concurrency?: "OFF" | "OVERLAP" | "HEURISTICS";
  readonly steps: Readonly<Record<string, StepPlan>>;
  readonly flow: Flow;
}

export type AttributePlan =
  /** Texts and how frequent each is. */
  | { readonly oneOf: Readonly<Record<string, number>> }
  /** A number of so much on average; `spread` as in `Duration`. */
  | { readonly amount: number; readonly spread: number };

export interface StepPlan {
  /** The department that does it, or several and how often each does. */
  readonly by: string | Readonly<Record<string, number>>;
  /** Working time of the person who does it; of an outside party, time by the clock. */
  readonly work: Duration;
  /** Factor of the working time from the second attempt on; default 1. */
  readonly againFactor?: number;
  /** Time by the clock to hand it over, such as by a nightly interface between two systems. */
  readonly transfer?: Duration;
  /** Time by the clock until something from outside arrives that nobody logs: an answer, a document. */
  readonly delay?: Duration;
  readonly batch?: BatchPlan;
  /** Done by the person who did this step in the same case, unless that person is away for more than three days. */
  readonly sameAs?: string;
  /** Work of a higher priority goes first; added to that of the case. */
  readonly priority?: number;
  /** What was agreed with those who wait for it: so many hours from enabled to complete. */
  readonly agreedHours?: number;
}

/** Work is collected and released together: at set times ("Tue,Thu 14:00"), when so many have come, or whichever is first. */
export interface BatchPlan {
  readonly at?: string;
  readonly size?: number;
  /** One person does all of it at once, after so long a preparation; without it each is done by itself. */
  readonly setUpMinutes?: number;
}

/** One after the other: names of steps, and blocks. */
export type Flow = readonly (string | Block)[];

export type Block =
  /** One of the branches: the first whose condition holds, else by chance one of those with a share; the rest passes by. */
  | { readonly either: readonly Branch[] }
  /** All of them, side by side; it goes on when the last is done. */
  | { readonly all: readonly Flow[] }
  /** Once more with this chance after each time, at most so many times in all. */
  | { readonly repeat: Flow; readonly again: number; readonly most: number }
  /** The case ends here: called off, or left as it is without anybody saying so. */
  | { readonly ends: "CANCELLED" | "LEFT" };

export interface Branch {
  readonly share?: number;
  readonly when?: { readonly attribute: string; readonly above?: number; readonly is?: string };
  readonly flow: Flow;
}

/** So long on average; `spread` is the standard deviation of its logarithm. */
export interface Duration {
  readonly meanMs: number;
  readonly spread: number;
}

/** Only some cases, by chance. */
export function sometimes(share: number, flow: Flow): Block {
  return { either: [{ share, flow }] };
}

/** One of several, each with its share of the cases; the rest passes by. */
export function oneOf(...branches: readonly (readonly [share: number, flow: Flow])[]): Block {
  return { either: branches.map(([share, flow]) => ({ share, flow })) };
}

/** Only cases with more than so much of an amount. */
export function above(attribute: string, amount: number, flow: Flow): Block {
  return { either: [{ when: { attribute, above: amount }, flow }] };
}

export function sideBySide(...all: readonly Flow[]): Block {
  return { all };
}

/** Once more with this chance after each time, at most so many times in all. */
export function repeat({ again, most }: { readonly again: number; readonly most: number }, flow: Flow): Block {
  return { repeat: flow, again, most };
}

/** So many cases are called off here. */
export function cancelled(share: number): Block {
  return sometimes(share, [{ ends: "CANCELLED" }]);
}

export function minutes(mean: number, spread = 0.45): Duration {
  return { meanMs: mean * 60_000, spread };
}

export function hours(mean: number, spread = 0.45): Duration {
  return minutes(mean * 60, spread);
}

export function days(mean: number, spread = 0.6): Duration {
  return hours(mean * 24, spread);
}
