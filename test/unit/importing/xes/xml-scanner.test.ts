import {
  type Arbitrary,
  array,
  assert,
  constantFrom,
  integer,
  letrec,
  oneof,
  property,
  string,
  tuple,
} from "fast-check";
import { describe, expect, test } from "vitest";
import { MalformedText } from "../../../../src/importing/xes/malformed-text.ts";
import { deepestNesting, longestMarkup, XmlScanner } from "../../../../src/importing/xes/xml-scanner.ts";
import { parsedTags, scannedTags } from "./xml-texts.ts";

const hostile = `\uFEFF<?xml version="1.0" encoding="UTF-8"?>
<!-- <log> is not a tag here - nor > here -->
<x:log xmlns:x="http://www.xes-standard.org/" a = 'single "quoted"' b="> and / and '">
<trace><event
\tvalue = "a&amp;b &lt;&gt; &quot;&apos; &#65;&#x1F600; line\r\nbreak\ttab"
  key='ключ €'/><?pi some > text?></trace  ><![CDATA[ </trace> ]]><string key="" value=""></string
>stray &amp; text<other:int/><list><!----></list></x:log>
<!-- after --> <?end of it?>
`;

describe("the XML scanner", () => {
  test("reads hostile spellings as a general parser does", () => {
    expect(scannedTags(hostile, 1 << 20)).toEqual(parsedTags(hostile));
    expect(scannedTags(hostile, 1 << 20)).toContain('<event value="a&b <> \\"\' A😀 line break tab" key="ключ €">');
  });

  test("reads the same whatever the chunks, down to single bytes", () => {
    const whole = scannedTags(hostile, 1 << 20);
    for (let size = 1; size <= Buffer.byteLength(hostile); size++) expect(scannedTags(hostile, size)).toEqual(whole);
  });

  test("reads generated documents as a general parser does, in chunks of any size", () => {
    assert(
      property(documents(), integer({ min: 1, max: 40 }), (text, size) => {
        expect(scannedTags(text, size)).toEqual(parsedTags(text));
      }),
      { numRuns: 500 },
    );
  });

  test("reads tags that repeat, hardly repeat or never repeat an earlier one as a general parser does", () => {
    const written = (spell: (i: number) => string, count: number): string =>
      Array.from({ length: count }, (_, i) => spell(i)).join("");
    const few = written((i) => `<string key="k${i % 7}" value="${i}"/><event>${i % 3 ? "" : "<int/>"}</event>`, 2_000);
    const many = written((i) => `<string key="k${i}" value="v"/>`, 5_000);
    const valueFirst = written((i) => `<string value="${i}" key='k'/><list a="" b="${i}">\n</list>`, 5_000);
    const text = `<log>${few}${many}${few}${valueFirst}${few}</log>`;
    const expected = parsedTags(text);
    expect(scannedTags(text, 1 << 20)).toEqual(expected);
    expect(scannedTags(text, 100)).toEqual(expected);
  });

  test("refuses what a general parser refuses: a document with one character changed", () => {
    const event = '<event key="a"><string key="b" value="c"/><int key=\'d\' value="&amp;"/></event>';
    const sound = hostile.replace("\uFEFF", "").replace("<list>", `<list>${event}${event}${event}`);
    // Two things the oracle sees otherwise are left out: we do not look into the XML declaration, and it takes "?" in the name of an instruction.
    const at = integer({ min: sound.indexOf("?>"), max: sound.length - 1 });
    assert(
      property(
        at,
        constantFrom(...characters("<>/&\"'=!-][ax \u0001;")),
        integer({ min: 1, max: 30 }),
        (place, character, size) => {
          const text = sound.slice(0, place) + character + sound.slice(place + 1);
          expect(outcome(() => scannedTags(text, size))).toEqual(outcome(() => parsedTags(text)));
        },
      ),
      { numRuns: 3_000 },
    );
  });

  test.each([
    ["<log><trace></log>", "</log> stands where </trace> is expected", 12],
    ["<log></log></log>", "</log> closes nothing", 11],
    ["<log/><log/>", "a second root element", 6],
    ["<log a='1' a='2'/>", "the attribute a stands twice", 11],
    ["<log a='1'b='2'/>", '"b" where an attribute', 10],
    ["<log a=1/>", "does not begin with a quote", 7],
    ["<log a/>", "the attribute a has no value", 6],
    ["<log a='<'/>", '"<" may not stand in a value (write "&lt;")', 8],
    ["<log a='\u0002'/>", "byte 0x02 may not stand in a value", 8],
    ["<log a='&nbsp;'/>", '"&nbsp;" is not defined', 8],
    ["<log a='&'/>", '"&" begins a reference', 8],
    ["<log a='&#0;'/>", '"&#0;" is no character', 8],
    ["<log>&unknown;</log>", '"&unknown;" is not defined', 5],
    ["<log>a ]]> b</log>", '"]]>" stands outside', 5],
    ["<log><!-- a -- b --></log>", '"--" stands inside a comment', 12],
    ["<log><?xml version='1.0'?></log>", "an XML declaration stands elsewhere", 5],
    ["<log><1/></log>", '"<" begins no tag', 5],
    ["<log></ log>", '"</" is not followed by a name', 5],
    ["<log/ >", '"/" is not followed by ">"', 5],
    ["<!DOCTYPE log><log/>", "document type", 0],
    ["<!doctype log [<!ENTITY a 'aaa'>]><log a='&a;'/>", "document type", 0],
    ["<!ENTITY a 'aaa'><log/>", "neither a comment nor a CDATA section", 0],
    ["case,activity\n1,a\n", '"c" stands outside the root element; this is not XML', 0],
    ["<log/>rest", '"r" stands outside the root element', 6],
    ["<![CDATA[a]]><log/>", "CDATA section stands outside", 0],
    ["", "no XML element", 0],
    ["  <!-- nothing -->\n", "no XML element", 19],
  ])("refuses %s, naming the place", (text, problem, byte) => {
    for (const size of [1, 3, 1000]) {
      const error = refusal(() => scannedTags(text, size));
      expect(error.message).toContain(problem);
      expect(error.byte).toBe(byte);
      expect(error.remedy).toMatch(/^[A-Z].*\.$/);
    }
  });

  test("refuses every beginning of a document, saying that it is cut short", () => {
    const text = hostile.slice(0, hostile.indexOf("\n<!-- after"));
    const messages = Array.from({ length: text.length - 1 }, (_, length) => {
      return refusal(() => scannedTags(text.slice(0, length), 64)).message;
    });
    expect(messages.filter((message) => !/cut short|no XML element/.test(message))).toEqual([]);
  });

  test(`refuses elements nested deeper than ${deepestNesting}`, () => {
    const nested = (depth: number): string => "<list>".repeat(depth) + "</list>".repeat(depth);
    expect(scannedTags(nested(deepestNesting), 64)).toHaveLength(2 * deepestNesting);
    expect(refusal(() => scannedTags(nested(deepestNesting + 1), 64)).message).toContain("nested deeper than 100");
  });

  test("refuses a value longer than it would keep in memory, after reading little more", () => {
    const scanner = new XmlScanner({ open: ignore, close: ignore, text: ignore }, [], []);
    scanner.feed(Buffer.from("<log a='"));
    const chunk = Buffer.alloc(1 << 20, 0x61);
    let fed = 0;
    const error = refusal(() => {
      for (; fed < 200; fed++) scanner.feed(chunk);
    });
    expect(error.message).toContain("is longer than 16 MB");
    expect(error.byte).toBe(0);
    expect(fed << 20).toBeLessThan(longestMarkup + (2 << 20));
  });
});

/** Documents with every spelling XES readers meet. */
function documents(): Arbitrary<string> {
  const blank = constantFrom("", " ", "\n", "\t", "\r\n  ");
  const gap = constantFrom(" ", "\n", "\t ", " \r\n");
  const plain = string({ unit: constantFrom(...characters("ab >/='é€😀-]!?\n\t\r")) });
  const references = constantFrom("&amp;", "&lt;", "&gt;", "&quot;", "&apos;", "&#10;", "&#x20AC;", "&#128512;");
  const value = tuple(array(oneof(plain, references), { maxLength: 4 }), constantFrom('"', "'")).map(
    ([parts, quote]) => quote + parts.join("").replaceAll(quote, " ") + quote,
  );
  const attribute = tuple(gap, blank, blank, value);
  const names = constantFrom(["key", "value"], ["value", "key"], ["a", "key", "b", "xml:lang"], []);
  const start = tuple(
    constantFrom("log", "event", "string", "x:trace", "xs:list", "_n.1-é"),
    names,
    array(attribute),
    blank,
  ).map(([name, keys, values, end]) => {
    const written = keys.flatMap((key, i) => {
      const [before, left, right, text] = values[i] ?? [" ", "", "", '""'];
      return `${before}${key}${left}=${right}${text}`;
    });
    return { name, head: `<${name}${written.join("")}${end}` };
  });
  const { element } = letrec((tie) => ({
    element: oneof(
      { maxDepth: 5 },
      start.map(({ head }) => `${head}/>`),
      tuple(start, array(tie("part") as Arbitrary<string>, { maxLength: 4 }), blank).map(
        ([{ name, head }, parts, end]) => `${head}>${parts.join("")}</${name}${end}>`,
      ),
    ),
    part: oneof(
      { maxDepth: 5 },
      blank,
      constantFrom("<!-- > -->", "<?p >?>", "<![CDATA[<log>]]>", "<!---->"),
      tie("element"),
    ),
  }));
  const head = constantFrom(
    "",
    '<?xml version="1.0"?>',
    "<!-- c -->\n",
    "\uFEFF<?xml version='1.0' encoding='UTF-8'?>\n",
  );
  return tuple(head, element, constantFrom("", "\n", "<!-- end -->")).map((parts) => parts.join(""));
}

function characters(text: string): string[] {
  return Array.from(text);
}

function refusal(read: () => unknown): MalformedText {
  try {
    read();
  } catch (error) {
    if (error instanceof MalformedText) return error;
    throw error;
  }
  throw new Error("expected a refusal");
}

function outcome(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return "refused";
  }
}

function ignore(): void {
  // Nothing is kept.
}
