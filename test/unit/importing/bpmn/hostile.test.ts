import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readModel } from "../../../../src/importing/bpmn/read-model.ts";
import { bpmn, readText } from "../../../helpers/bpmn-text.ts";
import { batonError } from "../../../helpers/expect-error.ts";
import { temporaryFolder } from "../../../helpers/temporary-folder.ts";

const whole = bpmn(`<process id="p"><task id="t" name="T"/></process>`);
const typed = (declaration: string): string => whole.replace("<definitions", `<!-- a --> ${declaration}<definitions`);
const nested = (depth: number): string =>
  bpmn(
    `<process id="p">${Array.from({ length: depth }, (_, at) => `<subProcess id="s${at}">`).join("")}<task id="t"/>${"</subProcess>".repeat(depth)}</process>`,
  );

test.each([
  [
    "entities that grow a thousandfold",
    typed(`<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>`),
    /declares a document type/,
  ],
  ["an entity that reads another file", typed(`<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>`), /refused/],
  [
    "a document type that is fetched",
    typed(`<!doctype d SYSTEM "http://127.0.0.1:9/x.dtd">`),
    /take the declaration out/,
  ],
  ["no XML", "Dear all, please find the model attached.", /no whole XML/],
  ["another XML", "<html><body/></html>", /root is not the `definitions` of BPMN 2\.0/],
  ["BPMN 1", `<definitions xmlns="http://www.omg.org/spec/BPMN/1.1"><process/></definitions>`, /root is not/],
  ["a truncated file", whole.slice(0, whole.indexOf("<task") + 8), /no whole XML, line 3: unclosed tag/],
  ["a file without its end", whole.replace("</definitions>", ""), /unexpected end of file/],
  ["one id twice", bpmn(`<process id="p"><task id="t"/><task id="t"/></process>`), /a second element has the id "t"/],
  ["an unknown encoding", whole.replace("UTF-8", "klingon"), /encoding "klingon" is unknown/],
  [
    "bytes that are not in their encoding",
    Buffer.from(whole.replace('"T"', '"Straße"'), "latin1"),
    /does not fit the bytes/,
  ],
  ["no steps", bpmn(`<process id="p"/>`), /holds no process with steps/],
  ["sub-processes 101 deep", nested(101), /nested more than 100 deep/],
  ["sub-processes 20,000 deep", nested(20_000), /nested more than 100 deep/],
])("%s is refused as malformed.", async (_, content, message) => {
  const error = await batonError(readText(content), "MALFORMED_FILE");
  expect(error.message).toMatch(message);
  expect(error.message).toContain("orders.bpmn");
});

test("Sub-processes 100 deep are read.", async () => {
  expect((await readText(nested(100))).processes[0]?.steps).toHaveLength(101);
});

test("Entities that nobody declared stay as they stand; those of XML itself are resolved.", async () => {
  const { processes } = await readText(bpmn(`<process id="p"><task id="t" name="&amp;&#233;&boom;"/></process>`));
  expect(processes[0]?.steps[0]?.name).toBe("&é&boom;");
});

test("A file of 50 MB is refused before all of it was read.", async () => {
  const path = join(await temporaryFolder(), "huge.bpmn");
  await writeFile(path, `${whole}<!--${"x".repeat(50 * 1024 * 1024)}-->`);
  let read = 0;
  const error = await batonError(readModel(path, {}, { onProgress: (done) => (read = done) }), "MALFORMED_FILE");
  expect(error.message).toMatch(/larger than 20 MB/);
  expect(read).toBeLessThan(25 * 1024 * 1024);
});

test.each([
  ["which is missing", "nowhere.bpmn", "does not exist"],
  ["which is empty", "", "is empty"],
])("A file %s cannot be read.", async (_, name, reason) => {
  const path = join(await temporaryFolder(), name === "" ? "empty.bpmn" : name);
  if (name === "") await writeFile(path, "");
  expect((await batonError(readModel(path, {}), "UNREADABLE_FILE")).message).toContain(reason);
});
