import { AttributeColumn, doubled } from "./attribute-column.ts";
import { ByteDictionary } from "./byte-dictionary.ts";
import { MalformedText } from "./malformed-text.ts";
import { InstantReader } from "./instant-reader.ts";
import { WarningCounts } from "./warning-counts.ts";
import { deepestNesting, type XmlHandler } from "./xml-scanner.ts";
import type { XmlTag } from "./xml-tag.ts";

/** Elements of XES, by the number the scanner gives them. */
export const xesElements = [
  "string",
  "date",
  "int",
  "float",
  "boolean",
  "id",
  "list",
  "container",
  "values",
  "event",
  "trace",
  "log",
  "extension",
  "global",
  "classifier",
] as const;
type XesElement = (typeof xesElements)[number];
const numberOf = (element: XesElement): number => xesElements.indexOf(element);
const date = numberOf("date");
const float = numberOf("float");
const lastValueType = numberOf("id");
const lastAttributeType = numberOf("container");
const values = numberOf("values");
const event = numberOf("event");
const trace = numberOf("trace");
const log = numberOf("log");
const extension = numberOf("extension");
const global = numberOf("global");
const classifier = numberOf("classifier");

/** XML attributes, by the code the scanner gives them. */
export const xesAttributes = ["key", "value", "name", "keys"];
const keyName = 0;
const valueName = 1;
const nameName = 2;
const keysName = 3;

/** Floats that are none; their codes are the first in every dictionary of values. */
const notNumbers = ["NaN", "nan", "NAN"];

/** What an open element is. */
const inLog = 0;
const inTrace = 1;
const inEvent = 2;
/** An attribute of an event or trace; its children are attributes of the attribute. */
const inAttribute = 3;
/** Nothing below it is kept. */
const ignored = 4;

/**
 * A key that comes again in one event (an illegal repetition, or an entry of a list) is kept as `key#2`, `key#3` and so on, up to this number:
 * more columns of one list would say nothing in an analysis.
 */
const mostRepetitions = 100;

/** A declared way to name events: the values of these keys, joined. */
export interface Classifier {
  readonly name: string;
  /** As declared: keys separated by blanks, those that contain blanks perhaps in single quotes. */
  readonly keys: string;
}

/**
 * Collects what a XES file says as one column a key. Values that are texts are coded in `values`; dates become instants at once.
 *
 * - Attributes of attributes, of lists and of containers get the name `parent/child`.
 * - Globals are not filled in: they declare attributes that every event has; their values are placeholders such as "UNKNOWN" or "string".
 * - Attributes of the log itself, events outside a trace and unknown elements are counted warnings.
 */
export class XesRecords implements XmlHandler {
  readonly values = new ByteDictionary(notNumbers);
  readonly warnings = new WarningCounts();
  readonly classifiers: Classifier[] = [];
  /** Dates that carry no zone, and the byte of the first. */
  localDates = 0;
  firstLocalDate = -1;
  events = 0;
  traces = 0;
  /** Trace number of each event; longer than `events`. */
  traceOf = new Int32Array(1024);
  /** First event of each trace; longer than `traces`. */
  firstEvent = new Int32Array(256);
  readonly #keys = new ByteDictionary();
  /** By code of the key. */
  readonly #eventColumns: (AttributeColumn | undefined)[] = [];
  readonly #traceColumns: (AttributeColumn | undefined)[] = [];
  /** Key codes of nested attributes, by parent's key code and own key code. */
  readonly #nestedKeys = new Map<number, Map<number, number>>();
  readonly #instants = new InstantReader();
  readonly #toInstant: (wallClockMs: number) => number;
  /** Kinds of the open elements, and the key codes of those that are attributes. */
  readonly #kinds = new Uint8Array(deepestNesting + 1);
  readonly #attributeKeys = new Int32Array(deepestNesting + 1);
  #depth = 0;
  #inEvent = false;

  /** `toInstant` gives the instant of a wall-clock time without zone. */
  constructor(toInstant: (wallClockMs: number) => number) {
    this.#toInstant = toInstant;
  }

  /** Columns in order of the keys' first appearance. */
  get eventColumns(): AttributeColumn[] {
    return this.#eventColumns.filter((column) => column !== undefined);
  }

  get traceColumns(): AttributeColumn[] {
    return this.#traceColumns.filter((column) => column !== undefined);
  }

  /** `trace 3 event 2`, counted from 1. */
  placeOf(eventNumber: number): string {
    const number = this.traceOf[eventNumber] as number;
    return `trace ${number + 1} event ${eventNumber - (this.firstEvent[number] as number) + 1}`;
  }

  open(tag: XmlTag): void {
    const kind = this.#depth === 0 ? this.#root(tag) : this.#child(tag, this.#kinds[this.#depth - 1] as number);
    this.#kinds[this.#depth++] = kind;
  }

  close(): void {
    this.#depth--;
    if (this.#kinds[this.#depth] === inEvent) this.#inEvent = false;
  }

  text(byte: number): void {
    this.warnings.add("stray-text", "Text between the tags is no part of XES and is left out.", `byte ${byte}`);
  }

  #root(tag: XmlTag): number {
    if (tag.element === log) return inLog;
    throw new MalformedText(
      "the root element is not <log>: this XML is no XES",
      tag.byte,
      "Choose a XES file; other formats are named with --format.",
    );
  }

  #child(tag: XmlTag, parent: number): number {
    if (parent === ignored) return ignored;
    const element = tag.element;
    if (element >= 0 && element <= lastAttributeType) {
      if (parent !== inLog) return this.#attribute(tag, parent);
      this.warnings.add("log-attribute", "Attributes of the log as a whole are not kept.", `byte ${tag.byte}`);
      return ignored;
    }
    if (element === event && parent === inTrace) return this.#event();
    if (element === trace && parent === inLog) return this.#trace();
    if (element === values && parent === inAttribute) return this.#valuesOfList();
    if (parent === inLog && (element === extension || element === global)) return ignored;
    if (parent === inLog && element === classifier) return this.#classifier(tag);
    return this.#misplaced(tag, parent);
  }

  #trace(): number {
    if (this.traces === this.firstEvent.length) this.firstEvent = doubled(this.firstEvent);
    this.firstEvent[this.traces++] = this.events;
    return inTrace;
  }

  #event(): number {
    if (this.events === this.traceOf.length) this.traceOf = doubled(this.traceOf);
    this.traceOf[this.events++] = this.traces - 1;
    this.#inEvent = true;
    return inEvent;
  }

  /** `<values>` stands between a list and its entries and adds nothing to their names. */
  #valuesOfList(): number {
    this.#attributeKeys[this.#depth] = this.#attributeKeys[this.#depth - 1] as number;
    return inAttribute;
  }

  #classifier(tag: XmlTag): number {
    const name = tag.find(nameName);
    const keys = tag.find(keysName);
    if (keys >= 0) this.classifiers.push({ name: name < 0 ? tag.text(keys) : tag.text(name), keys: tag.text(keys) });
    return ignored;
  }

  #misplaced(tag: XmlTag, parent: number): number {
    const element = xesElements[tag.element];
    if (element === "event" && parent === inLog) {
      this.warnings.add(
        "event-outside-trace",
        "Events outside a trace belong to no case and are left out.",
        `byte ${tag.byte}`,
      );
    } else if (element === "trace" || element === "event") {
      throw new MalformedText(
        `<${element}> stands inside ${parent === inTrace ? "<trace>" : parent === inEvent ? "<event>" : "an attribute"}`,
        tag.byte,
        "Export the log again: events belong to traces, and traces to the log.",
      );
    } else {
      this.warnings.add(
        "unknown-element",
        "Elements that XES does not know, or not in this place, are left out.",
        `byte ${tag.byte}`,
      );
    }
    return ignored;
  }

  #attribute(tag: XmlTag, parent: number): number {
    let keyCode = this.#keyOf(tag);
    if (keyCode < 0) {
      this.warnings.add("attribute-without-key", "Attributes without a key are left out.", `byte ${tag.byte}`);
      return ignored;
    }
    if (parent === inAttribute) keyCode = this.#nestedKey(this.#attributeKeys[this.#depth - 1] as number, keyCode);
    const value = tag.find(valueName);
    if (value >= 0 && !tag.isEmpty(value)) {
      keyCode = this.#value(tag, value, keyCode, parent !== inAttribute);
    } else if (value < 0 && tag.element <= lastValueType) {
      this.warnings.add("attribute-without-value", "Attributes without a value are left out.", `byte ${tag.byte}`);
    }
    this.#attributeKeys[this.#depth] = keyCode;
    return inAttribute;
  }

  /** Code of the key; -1 where the tag has none. */
  #keyOf(tag: XmlTag): number {
    const { shape } = tag;
    if (shape !== null && shape.memo >= 0) return shape.memo;
    const key = tag.find(keyName);
    if (key < 0) return -1;
    const code = tag.code(key, this.#keys);
    // Where the key comes last, tags of one shape have different keys.
    if (shape !== null && key < tag.attributes - 1) shape.memo = code;
    return code;
  }

  /** Stores a value and gives the key it was stored under; `top` = it stands in the event or trace itself, where keys must not repeat. */
  #value(tag: XmlTag, value: number, key: number, top: boolean): number {
    const owner = this.#inEvent ? this.events - 1 : this.traces - 1;
    const columns = this.#inEvent ? this.#eventColumns : this.#traceColumns;
    let keyCode = key;
    let column = (columns[keyCode] ??= this.#column(keyCode));
    for (let repetition = 2; column.lastOwner === owner; repetition++) {
      if (repetition > mostRepetitions) {
        const message = `Values of a key beyond the ${mostRepetitions}th of one event or trace are left out.`;
        this.warnings.add("long-list", message, `byte ${tag.byte}`);
        return keyCode;
      }
      if (top && repetition === 2) {
        const message =
          "A key stands more than once in an event or trace; its further values are kept as key#2, key#3 and so on.";
        this.warnings.add("repeated-key", message, `byte ${tag.byte}`);
      }
      keyCode = this.#keys.add(`${this.#keys.at(key)}#${repetition}`);
      column = columns[keyCode] ??= this.#column(keyCode);
    }
    if (tag.element === date) this.#date(tag, value, owner, column);
    else {
      const code = tag.code(value, this.values);
      if (tag.element !== float || code >= notNumbers.length) column.addText(owner, code);
      else this.warnings.add("no-number", "Values NaN of type float say nothing and are left out.", `byte ${tag.byte}`);
    }
    return keyCode;
  }

  #date(tag: XmlTag, value: number, owner: number, column: AttributeColumn): void {
    const ms = tag.instant(value, this.#instants);
    if (Number.isNaN(ms)) {
      this.warnings.add(
        "invalid-date",
        "Values of type date are no ISO 8601 date and are kept as text.",
        `byte ${tag.byte}`,
      );
      column.addText(owner, tag.code(value, this.values));
    } else if (this.#instants.local) {
      if (this.localDates++ === 0) this.firstLocalDate = tag.byte;
      column.addInstant(owner, this.#toInstant(ms));
    } else {
      column.addInstant(owner, ms);
    }
  }

  #column(keyCode: number): AttributeColumn {
    return new AttributeColumn(this.#keys.at(keyCode) ?? "");
  }

  #nestedKey(parent: number, child: number): number {
    let children = this.#nestedKeys.get(parent);
    if (children === undefined) this.#nestedKeys.set(parent, (children = new Map<number, number>()));
    let code = children.get(child);
    if (code === undefined) {
      code = this.#keys.add(`${this.#keys.at(parent)}/${this.#keys.at(child)}`);
      children.set(child, code);
    }
    return code;
  }
}
