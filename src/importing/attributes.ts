import type { AttributeColumns, AttributeName } from "../domain/event-columns.ts";
import type { ImportWarning } from "../domain/import-warning.ts";
import type { CaseNumbers } from "./case-numbers.ts";

/** Texts by code; an array of strings is one. */
export interface Texts {
  readonly length: number;
  at(code: number): string | undefined;
}

/** One attribute as a reader found it: `length` rows (owner, value), at most one an owner, null values left out. */
export interface AttributeSource {
  readonly name: string;
  /** What `owner` holds: event numbers, in ascending order, or case numbers (see `CaseNumbers`). */
  readonly of: "EVENT" | "CASE";
  /** null: an event attribute belongs to the case where no case carries two values of it, else to the work item. */
  readonly role: "CASE_ATTRIBUTE" | "ITEM_ATTRIBUTE" | "IGNORE" | null;
  /** Rows in use; the arrays may be longer. */
  readonly length: number;
  readonly owner: Int32Array;
  /** Codes into `values`. Sources may share one `values`. */
  readonly value: Int32Array;
  readonly values: Texts;
}

/**
 * Attributes of a log as they are stored. An attribute of the case is stored once a case; where one is forced to the case (`CASE_ATTRIBUTE`)
 * though it changes inside cases, its last value stays, with a warning. The type is the narrowest that all values have. Attributes without any
 * row do not appear. Order: sources, then owners as they come. O(rows + distinct values).
 */
export function attributeColumns(
  sources: readonly AttributeSource[],
  cases: CaseNumbers,
): { readonly attributes: AttributeColumns; readonly warnings: readonly ImportWarning[] } {
  const used = sources.filter((source) => source.length > 0 && source.role !== "IGNORE");
  const rows = used.reduce((sum, source) => sum + source.length, 0);
  const name = new Int32Array(rows);
  const owner = new Int32Array(rows);
  const process = new Int32Array(rows);
  const value = new Int32Array(rows);
  const names: AttributeName[] = [];
  const warnings: ImportWarning[] = [];
  const valueCodes = new ValueCodes();
  const byCase = new CaseValues(cases);
  let length = 0;

  for (const source of used) {
    const changing = source.of === "EVENT" ? byCase.collect(source) : null;
    const ofCase =
      source.of === "CASE" || source.role === "CASE_ATTRIBUTE" || (source.role === null && changing?.count === 0);
    const recode = valueCodes.of(source.values);
    let type = anyType;
    const emit = (ownerCode: number, processCode: number, sourceValue: number): void => {
      const code = recode(sourceValue);
      type &= valueCodes.types[code] as number;
      name[length] = names.length;
      owner[length] = ownerCode;
      process[length] = processCode;
      value[length] = code;
      length++;
    };
    if (ofCase && changing !== null) {
      byCase.each((number, code) => emit(cases.caseKey[number] as number, cases.process[number] as number, code));
      if (changing.count > 0) warnings.push(changes(source.name, changing));
    } else if (ofCase) {
      for (let row = 0; row < source.length; row++) {
        const number = source.owner[row] as number;
        emit(cases.caseKey[number] as number, cases.process[number] as number, source.value[row] as number);
      }
    } else {
      for (let row = 0; row < source.length; row++) emit(source.owner[row] as number, 0, source.value[row] as number);
    }
    names.push({ name: source.name, level: ofCase ? "CASE" : "WORK_ITEM", type: typeName(type) });
  }
  return {
    attributes: {
      length,
      name: name.slice(0, length),
      owner: owner.slice(0, length),
      process: process.slice(0, length),
      value: value.slice(0, length),
      names,
      values: valueCodes.texts,
    },
    warnings,
  };
}

interface Changing {
  /** Cases that carry more than one value. */
  readonly count: number;
  /** An event that differs from an earlier one of its case. */
  readonly event: number;
}

/** The last value of one event attribute in each case that has it; re-used from attribute to attribute. */
class CaseValues {
  readonly #cases: CaseNumbers;
  /** By case number; -1 = no value. */
  readonly #last: Int32Array;
  readonly #changed: Uint8Array;
  /** Case numbers with a value, in order of first appearance. */
  readonly #touched: Int32Array;
  #length = 0;

  constructor(cases: CaseNumbers) {
    this.#cases = cases;
    this.#last = new Int32Array(cases.length).fill(-1);
    this.#changed = new Uint8Array(cases.length);
    this.#touched = new Int32Array(cases.length);
  }

  collect(source: AttributeSource): Changing {
    this.#forget();
    let count = 0;
    let example = -1;
    for (let row = 0; row < source.length; row++) {
      const event = source.owner[row] as number;
      const number = this.#cases.of[event] as number;
      const value = source.value[row] as number;
      const before = this.#last[number] as number;
      if (before === value) continue;
      if (before < 0) this.#touched[this.#length++] = number;
      else if (this.#changed[number] === 0) {
        this.#changed[number] = 1;
        count++;
        if (example < 0) example = event;
      }
      this.#last[number] = value;
    }
    return { count, event: example };
  }

  each(visit: (caseNumber: number, value: number) => void): void {
    for (let i = 0; i < this.#length; i++) {
      const number = this.#touched[i] as number;
      visit(number, this.#last[number] as number);
    }
  }

  #forget(): void {
    for (let i = 0; i < this.#length; i++) {
      const number = this.#touched[i] as number;
      this.#last[number] = -1;
      this.#changed[number] = 0;
    }
    this.#length = 0;
  }
}

/** One code a text over all sources, given at first use, so that values nobody stores do not appear. */
class ValueCodes {
  readonly texts: string[] = [];
  /** Bits of the types each text could have. */
  readonly types: number[] = [];
  readonly #codes = new Map<string, number>();
  readonly #recoded = new Map<Texts, Int32Array>();

  /** Translates codes of one source; sources with the same `values` share the translation. */
  of(values: Texts): (code: number) => number {
    const known = this.#recoded.get(values) ?? new Int32Array(values.length).fill(-1);
    this.#recoded.set(values, known);
    return (code) => {
      const before = known[code] as number;
      if (before >= 0) return before;
      const found = this.#add(values.at(code) ?? "");
      known[code] = found;
      return found;
    };
  }

  #add(text: string): number {
    const known = this.#codes.get(text);
    if (known !== undefined) return known;
    const code = this.texts.length;
    this.#codes.set(text, code);
    this.texts.push(text);
    this.types.push(typesOf(text));
    return code;
  }
}

const numberType = 1;
const booleanType = 2;
const dateType = 4;
const anyType = numberType | booleanType | dateType;

/** Up to 15 digits a whole number keeps its value as a double; a longer one, or one with leading zeros, is an identifier. */
const numberPattern = /^[+-]?(?:(?:0|[1-9]\d{0,14})|(?:0|[1-9]\d*)?\.\d+|(?:0|[1-9]\d*)\.?\d*[eE][+-]?\d+)$/;
const datePattern = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d(?::?\d\d)?)?)?$/;

function typesOf(text: string): number {
  if (numberPattern.test(text)) return numberType;
  if (/^(?:true|false)$/i.test(text)) return booleanType;
  return datePattern.test(text) ? dateType : 0;
}

function typeName(types: number): AttributeName["type"] {
  switch (types) {
    case numberType:
      return "NUMBER";
    case booleanType:
      return "BOOLEAN";
    case dateType:
      return "DATE";
    default:
      return "STRING";
  }
}

function changes(name: string, changing: Changing): ImportWarning {
  return {
    code: "case-attribute-changes",
    message: `"${name}" is mapped as an attribute of the case but changes inside cases; the last value of each case stays`,
    count: changing.count,
    example: `event ${changing.event + 1}`,
  };
}
