import type { ActivityMatch } from "../domain/structure.ts";
import { normalised, WordWeights, wordsOf } from "./label-words.ts";

/** An activity of the logs of a process, with its events by department; -1 = those without one. */
export interface LogActivity {
  readonly name: string;
  readonly events: ReadonlyMap<number, number>;
}

/** A step that an activity can mean. */
export interface MatchableStep {
  readonly id: number;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Of the model; an activity that a step outside it claims by an alias is in none of the model. */
  readonly isInModel: boolean;
  /** Whether words in common are enough: of events they are not. */
  readonly isWork: boolean;
  readonly departmentId: number | null;
}

/** Names of a department, and of those above it. */
export type DepartmentNames = (departmentId: number) => readonly string[];

/** Similarity that is taken without asking, and its lead over the next best. */
const sureEnough = 0.65;
const lead = 0.1;
const mostSuggestions = 3;
const leastSuggested = 0.2;

/**
 * Which steps the activities of a log mean, most events first: by alias, name, name but for spelling, or words in common, in this order. Where several steps have
 * the name, the department of each event decides, if it stands in the lane of one of them only. Where the department does the step by the model, words in common
 * count more (half of what is lacking is given), where another does it, half.
 *
 * O(activities times steps).
 */
export function matchActivities(
  activities: readonly LogActivity[],
  steps: readonly MatchableStep[],
  namesOf: DepartmentNames,
): readonly ActivityMatch[] {
  const matcher = new Matcher(activities, steps, namesOf);
  return activities
    .flatMap((activity) => matcher.match(activity))
    .sort((a, b) => b.events - a.events || (a.activity < b.activity ? -1 : a.activity > b.activity ? 1 : 0));
}

class Matcher {
  readonly #steps: readonly MatchableStep[];
  readonly #namesOf: DepartmentNames;
  readonly #words: ReadonlyMap<number, ReadonlySet<string>>;
  readonly #weights: WordWeights;

  constructor(activities: readonly LogActivity[], steps: readonly MatchableStep[], namesOf: DepartmentNames) {
    this.#steps = steps;
    this.#namesOf = namesOf;
    const inModel = steps.filter(({ isInModel }) => isInModel);
    this.#words = new Map(inModel.map(({ id, name }) => [id, wordsOf(name)]));
    this.#weights = new WordWeights([...activities.map(({ name }) => wordsOf(name)), ...this.#words.values()]);
  }

  match(activity: LogActivity): readonly ActivityMatch[] {
    const name = activity.name.trim();
    const events = sum(activity.events);
    const found = (step: MatchableStep, how: ActivityMatch["how"], sure: number): ActivityMatch[] => [
      { activity: name, departmentId: null, events, stepId: step.id, how, sure, suggestions: [] },
    ];
    const claimed = this.#steps.find(({ aliases }) => aliases.some((alias) => alias.trim() === name));
    if (claimed !== undefined) {
      if (claimed.isInModel) return found(claimed, "ALIAS", 1);
      const suggestions = this.#similar(activity).map(({ step }) => step.id);
      return [{ activity: name, departmentId: null, events, stepId: null, how: "SAID", sure: 1, suggestions }];
    }
    const inModel = this.#steps.filter((step) => step.isInModel);
    const exact = inModel.filter((step) => step.name.trim() === name);
    if (exact.length === 1 && exact[0] !== undefined) return found(exact[0], "EXACT", 1);
    if (exact.length > 1) return this.#byDepartment(activity, exact, "EXACT", 1);
    const spelt = normalised(name);
    const respelt = spelt === "" ? [] : inModel.filter((step) => normalised(step.name) === spelt);
    if (respelt.length === 1 && respelt[0] !== undefined) return found(respelt[0], "NORMALISED", 0.95);
    if (respelt.length > 1) return this.#byDepartment(activity, respelt, "NORMALISED", 0.95);
    const similar = this.#similar(activity);
    const [best, next] = similar;
    const isSure = best !== undefined && best.sure >= sureEnough && best.sure - (next?.sure ?? 0) >= lead;
    const suggestions = similar.slice(isSure ? 1 : 0).map(({ step }) => step.id);
    const how = isSure ? "SIMILAR" : "NONE";
    return [
      {
        activity: name,
        departmentId: null,
        events,
        stepId: isSure ? best.step.id : null,
        how,
        sure: best?.sure ?? 0,
        suggestions,
      },
    ];
  }

  /** Events of departments that do none or several of the steps are matched with none of them. */
  #byDepartment(
    { name, events }: LogActivity,
    steps: readonly MatchableStep[],
    how: "EXACT" | "NORMALISED",
    sure: number,
  ): readonly ActivityMatch[] {
    const matches: ActivityMatch[] = [];
    let undecided = 0;
    for (const [departmentId, count] of events) {
      const own = steps.filter((step) => this.#does(departmentId, step) === true);
      if (own.length !== 1 || own[0] === undefined) undecided += count;
      else
        matches.push({
          activity: name.trim(),
          departmentId,
          events: count,
          stepId: own[0].id,
          how,
          sure,
          suggestions: [],
        });
    }
    if (undecided === 0) return matches;
    const suggestions = steps.map(({ id }) => id).slice(0, mostSuggestions);
    const rest = { activity: name.trim(), departmentId: null, events: undecided, stepId: null };
    return [...matches, { ...rest, how: "NONE", sure: 1 / steps.length, suggestions }];
  }

  #similar({ name, events }: LogActivity): readonly { readonly step: MatchableStep; readonly sure: number }[] {
    const words = wordsOf(name);
    let most = -1;
    for (const [department, count] of events) if (most === -1 || count > (events.get(most) ?? 0)) most = department;
    return this.#steps
      .filter(({ isInModel, isWork }) => isInModel && isWork)
      .map((step) => ({ step, sure: this.#likeness(words, most, step) }))
      .filter(({ sure }) => sure >= leastSuggested)
      .sort((a, b) => b.sure - a.sure || a.step.id - b.step.id)
      .slice(0, mostSuggestions);
  }

  #likeness(words: ReadonlySet<string>, departmentId: number, step: MatchableStep): number {
    // Who does it stands beside what is done, so it is not part of that.
    const who =
      step.departmentId === null ? [] : this.#namesOf(step.departmentId).flatMap((name) => [...wordsOf(name)]);
    const done = new Set([...words].filter((word) => !who.includes(word)));
    const likeness = this.#weights.likeness(done, this.#words.get(step.id) ?? new Set());
    if (likeness === 0) return 0;
    const does = this.#does(departmentId, step);
    if (does === null) return likeness;
    return does ? (1 + likeness) / 2 : likeness / 2;
  }

  /** Null where it is not known who did it, or who should. */
  #does(departmentId: number, step: MatchableStep): boolean | null {
    if (departmentId < 0 || step.departmentId === null) return null;
    const own = new Set(this.#namesOf(step.departmentId).slice(0, 1).map(normalised));
    return this.#namesOf(departmentId).some((name) => own.has(normalised(name)));
  }
}

function sum(events: ReadonlyMap<number, number>): number {
  return [...events.values()].reduce((total, count) => total + count, 0);
}
