import type { EventColumns, LogTexts } from "../domain/event-columns.ts";
import type { ImportWarning } from "../domain/import-warning.ts";
import type { OrganisationDraft } from "./organisation-draft.ts";

/** Say by themselves that a machine works. Left out on purpose: machine, which people operate, and names of products. */
const systemWords = new Set(
  "system sys auto automatic automated automation batch bot chatbot robot rpa daemon cron scheduler".split(" "),
);
/** Say nothing either way beside one of those. */
const neutralWords = new Set("user account job process service agent worker task run the".split(" "));

/**
 * Whether the name of a resource says that it is a machine: nothing but words that mean one, neutral words and numbers, such as `SYSTEM`,
 * `Batch job 12` or `rpa-bot_3`. `System administrator` and `Jan Bot` are people.
 */
export function isSystemName(name: string): boolean {
  const words = name.toLowerCase().match(/\p{L}+/gu) ?? [];
  return (
    words.some((word) => systemWords.has(word)) &&
    words.every((word) => systemWords.has(word) || neutralWords.has(word))
  );
}

/** Labels of departments of a log of whose work some has a resource, and each such resource is a machine by its name. */
export function systemLabels({ department, resource, length }: EventColumns, texts: LogTexts): readonly string[] {
  const isSystem = Uint8Array.from(texts.resources, (name) => (isSystemName(name) ? 1 : 0));
  // Spellings that differ in blanks around them are one label.
  const labels = [...new Set(texts.departments.map((label) => label.trim()))];
  const labelOf = Int32Array.from(texts.departments, (label) => labels.indexOf(label.trim()));
  const [machines, others] = [new Uint8Array(labels.length), new Uint8Array(labels.length)];
  for (let e = 0; e < length; e++) {
    const label = labelOf[department[e] ?? -1];
    const worker = resource[e] ?? -1;
    if (label === undefined || worker < 0) continue;
    if (isSystem[worker] === 1) machines[label] = 1;
    else others[label] = 1;
  }
  return labels.filter((_, label) => machines[label] === 1 && others[label] === 0);
}

/** Makes those departments of `labels` that the organisation does not know yet, marked as systems, and says so. */
export async function makeSystems(
  labels: readonly string[],
  draft: OrganisationDraft,
): Promise<readonly ImportWarning[]> {
  const known = new Set(draft.departments().map(({ id }) => id));
  const made: string[] = [];
  for (const id of await draft.departmentIds(labels)) {
    const department = draft.department(id);
    if (department === undefined || known.has(id)) continue;
    draft.putDepartment({ ...department, system: true });
    made.push(department.name);
  }
  const [first, ...others] = made;
  if (first === undefined) return [];
  const which = others.length === 0 ? `Department ${first} is` : `Departments ${made.join(", ")} are`;
  const message = `${which} taken for a system: by their names, all resources that work there are machines. Where that is wrong, set \`system: false\` with setDepartment.`;
  return [{ code: "system-department", message, count: made.length, example: first }];
}
