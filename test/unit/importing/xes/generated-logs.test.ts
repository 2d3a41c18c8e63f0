import {
  type Arbitrary,
  array,
  assert,
  constant,
  constantFrom,
  integer,
  option,
  property,
  record,
  string,
  tuple,
} from "fast-check";
import { describe, expect, test } from "vitest";
import { xesAttributes, xesElements, XesRecords } from "../../../../src/importing/xes/xes-records.ts";
import { XmlScanner } from "../../../../src/importing/xes/xml-scanner.ts";
import { differences } from "./xes-oracle.ts";

describe("generated logs in XES, spelled with malice", () => {
  test("have the attributes that a general XML parser reads", () => {
    assert(
      property(logs(), (xml) => {
        expect(differences(Buffer.from(xml))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test("give the same columns in chunks of any size", () => {
    assert(
      property(logs(), integer({ min: 1, max: 200 }), (xml, size) => {
        expect(columns(xml, size)).toEqual(columns(xml, xml.length * 4));
      }),
      { numRuns: 200 },
    );
  });

  test("give the same columns cut at every byte", () => {
    const xml =
      '<x:log xmlns:x="u"><x:trace><string value=\'c &amp; d\' key="concept:name"/><event  ><date\n key="t" value="2024-01-01T10:00:00Z"/>' +
      '<list key="l"><values><int key="é" value="1"/><!-- > --></values></list ></event></x:trace></x:log>';
    const whole = columns(xml, xml.length * 4);
    for (let size = 1; size <= xml.length; size++) expect(columns(xml, size)).toEqual(whole);
  });
});

/** Everything the records hold, as texts. */
function columns(xml: string, chunkBytes: number): unknown {
  const records = new XesRecords((ms) => ms);
  const scanner = new XmlScanner(records, xesElements, xesAttributes);
  const bytes = Buffer.from(xml);
  for (let at = 0; at < bytes.length; at += chunkBytes) scanner.feed(bytes.subarray(at, at + chunkBytes));
  scanner.finish();
  const shown = [...records.traceColumns, ...records.eventColumns].map(({ name, length, owner, value, instant }) => ({
    name,
    owner: [...owner.subarray(0, length)],
    value: Array.from(value.subarray(0, length), (code, row) => records.values.at(code) ?? instant?.[row]),
  }));
  return { shown, traceOf: [...records.traceOf.subarray(0, records.events)], warnings: records.warnings.list() };
}

interface Attribute {
  readonly type: string;
  readonly key: string;
  readonly value: string | null;
  readonly children: readonly Attribute[];
}

/** Texts of logs: attributes nested up to three deep, keys once each, values with everything that has to be escaped. */
function logs(): Arbitrary<string> {
  const attributes = attributesNested(3);
  const trace = tuple(attributes, array(attributes, { maxLength: 4 }));
  return tuple(array(trace, { maxLength: 4 }), array(constantFrom(...spellings), { minLength: 1 })).map(
    ([traces, choices]) => {
      let at = 0;
      const spell = (): Spelling => choices[at++ % choices.length] ?? plain;
      const body = traces.map(([own, events]) => {
        const inside = events.map((event) => element("event", "", event, spell));
        return `<trace>${own.map((attribute) => spelled(attribute, spell)).join("")}${inside.join("\n")}</trace>`;
      });
      return `<?xml version="1.0"?>\n<log xmlns:x="http://www.xes-standard.org/">${body.join("<!-- <trace> -->")}</log>`;
    },
  );
}

function attributesNested(levels: number): Arbitrary<Attribute[]> {
  const character = constantFrom(...Array.from("aZ9 <>&\"'é€😀#;\n\t"));
  const dates = constantFrom(
    "2024-02-29T23:59:59.999+02:00",
    "1969-12-31T23:00:00Z",
    "2011-10-01T00:38:44.5-05:30",
    "soon",
  );
  const attribute: Arbitrary<Attribute> = record({
    type: constantFrom("string", "date", "int", "float", "boolean", "id", "list", "container"),
    key: constantFrom("concept:name", "time:timestamp", "a&b", "ключ", 'q"', "x y"),
    value: option(string({ unit: character, maxLength: 12 })),
    date: dates,
    children: levels === 0 ? constant([]) : attributesNested(levels - 1),
  }).map(({ date, ...other }) => (other.type === "date" ? { ...other, value: date } : other));
  return array(attribute, { maxLength: levels === 3 ? 5 : 2 }).map(onceEach);
}

function onceEach(attributes: readonly Attribute[]): Attribute[] {
  return [...new Map(attributes.map((attribute) => [attribute.key, attribute])).values()];
}

interface Spelling {
  readonly quote: '"' | "'";
  readonly gap: string;
  readonly prefix: string;
  readonly valueFirst: boolean;
  /** How characters that need not be escaped are written. */
  readonly letter: (character: string) => string;
  readonly selfClosing: boolean;
}

const plain: Spelling = {
  quote: '"',
  gap: " ",
  prefix: "",
  valueFirst: false,
  letter: (letter) => letter,
  selfClosing: true,
};
const spellings: readonly Spelling[] = [
  plain,
  { ...plain, quote: "'", gap: "\n\t", valueFirst: true },
  { ...plain, prefix: "x:", selfClosing: false },
  { ...plain, letter: (letter) => `&#x${letter.codePointAt(0)?.toString(16)};` },
  { ...plain, quote: "'", letter: (letter) => `&#${letter.codePointAt(0)};`, gap: "\r\n" },
];

function spelled({ type, key, value, children }: Attribute, spell: () => Spelling): string {
  const spelling = spell();
  const pairs = [written("key", key, spelling), value === null ? "" : written("value", value, spelling)];
  return element(type, (spelling.valueFirst ? pairs.reverse() : pairs).join(""), children, spell);
}

function element(name: string, pairs: string, children: readonly Attribute[], spell: () => Spelling): string {
  const { prefix, gap, selfClosing } = spell();
  if (children.length === 0 && selfClosing) return `<${prefix}${name}${pairs}${gap}/>`;
  const inside = children.map((child) => spelled(child, spell)).join(gap);
  return `<${prefix}${name}${pairs}>${inside}</${prefix}${name}${gap}>`;
}

function written(name: string, value: string, { gap, quote, letter }: Spelling): string {
  const escaped = Array.from(value, (character) => {
    if (character === "&") return "&amp;";
    if (character === "<") return "&lt;";
    return character === quote ? `&#${character.codePointAt(0)};` : letter(character);
  });
  return `${gap}${name}${gap}=${gap}${quote}${escaped.join("")}${quote}`;
}
