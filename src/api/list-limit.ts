import { type DocumentNode, visit } from "graphql";
import { BatonError } from "../domain/errors.ts";

/** More entries than a person or a page of results puts together; without a limit a request could make a store compare millions. */
export const longestInputList = 1_000;

/** BAD_INPUT where a list in an argument, written out or in a variable, holds more entries than it may. */
export function checkLists(document: DocumentNode, variables: Readonly<Record<string, unknown>>): void {
  visit(document, { ListValue: ({ values }) => check(values.length, "a list in the query") });
  for (const [name, value] of Object.entries(variables)) checkValue(value, `$${name}`);
}

function checkValue(value: unknown, path: string): void {
  if (Array.isArray(value)) {
    check(value.length, path);
    for (const [index, item] of value.entries()) checkValue(item, `${path}.${index}`);
  } else if (value !== null && typeof value === "object") {
    for (const [field, item] of Object.entries(value)) checkValue(item, `${path}.${field}`);
  }
}

function check(entries: number, where: string): void {
  if (entries <= longestInputList) return;
  throw new BatonError(
    "BAD_INPUT",
    `${where} holds ${entries.toLocaleString("en")} entries; at most ${longestInputList.toLocaleString("en")} are taken: ask in parts, or select by an attribute`,
    { where, entries },
  );
}
