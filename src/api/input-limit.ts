import { type DocumentNode, visit } from "graphql";
import { BatonError } from "../domain/errors.ts";

/** More entries than a person or a page of results puts together; without a limit a request could make a store compare millions. */
export const longestInputList = 1_000;

/** A key, a name or a reason is short; an endless text is only there to keep the service busy. */
export const longestInputText = 10_000;

/** BAD_INPUT where a list or a text in an argument, written out or in a variable, is longer than it may be. */
export function checkInput(document: DocumentNode, variables: Readonly<Record<string, unknown>>): void {
  visit(document, {
    ListValue: ({ values }) => check(values.length, "a list in the query"),
    StringValue: ({ value }) => checkText(value, "a text in the query"),
  });
  for (const [name, value] of Object.entries(variables)) checkValue(value, `$${name}`);
}

function checkValue(value: unknown, path: string): void {
  if (Array.isArray(value)) {
    check(value.length, path);
    for (const [index, item] of value.entries()) checkValue(item, `${path}.${index}`);
  } else if (typeof value === "string") {
    checkText(value, path);
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

function checkText(text: string, where: string): void {
  if (text.length <= longestInputText) return;
  throw new BatonError(
    "BAD_INPUT",
    `${where} has ${text.length.toLocaleString("en")} characters; at most ${longestInputText.toLocaleString("en")} are taken`,
    { where, characters: text.length },
  );
}
