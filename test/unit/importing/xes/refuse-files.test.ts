import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { readXes } from "../../../../src/importing/xes/read-xes.ts";
import { batonError } from "../../../helpers/expect-error.ts";
import { temporaryFolder } from "../../../helpers/temporary-folder.ts";
import { event, trace, written } from "./xes-files.ts";

const sound = `<?xml version="1.0"?>\n<log>\n${trace("c1", event("a", 9))}\n</log>`;

describe("a file that cannot be read", () => {
  test("is refused where it is missing, or lies below a file", async () => {
    const path = await written(sound);
    for (const missing of [`${path}.no`, join(path, "log.xes")]) {
      const error = await batonError(readXes(missing, {}, {}), "UNREADABLE_FILE");
      expect(error.message).toBe(`${missing} does not exist. Check the path.`);
      expect(error.data["file"]).toBe(missing);
    }
  });

  test("is refused where it is a directory", async () => {
    const folder = join(await temporaryFolder(), "logs.xes");
    await mkdir(folder);
    const error = await batonError(readXes(folder, {}, {}), "UNREADABLE_FILE");
    expect(error.message).toBe(`${folder} is a directory. Name the files in it.`);
  });

  test("is refused where it is empty", async () => {
    const path = await written("");
    const error = await batonError(readXes(path, {}, {}), "UNREADABLE_FILE");
    expect(error.message).toContain("is empty. Choose a file");
  });

  // Nothing is unreadable to root by its permissions, and to everybody a path longer than the system allows is.
  test("is refused where the system does not open it", async () => {
    const path = join(await temporaryFolder(), "x".repeat(300));
    const error = await batonError(readXes(path, {}, {}), "UNREADABLE_FILE");
    expect(error.message).toContain("ENAMETOOLONG");
    expect(error.message).toContain("try again");
  });
});

describe("a damaged gzip file", () => {
  // Random enough that the packed data are long.
  const events = Array.from({ length: 2_000 }, (_, i) => event(`a${Math.imul(i, 2654435761) >>> 0}`, i % 24));
  const packed = gzipSync(`<log>${trace("c1", ...events)}</log>`);

  test.each([0.1, 0.5, 0.99])("is refused where it is cut short at %d of its length", async (share) => {
    const bytes = packed.subarray(0, Math.floor(packed.length * share));
    const path = await written(bytes, "orders.xes.gz");
    const error = await batonError(readXes(path, {}, {}), "MALFORMED_FILE");
    expect(error.message).toContain(`${path}: the gzip data end too early, after byte ${bytes.length}`);
    expect(error.message).toContain("Copy or download it again");
    expect(error.data["byte"]).toBe(bytes.length);
  });

  test.each([20, packed.length >> 1, packed.length - 6])("is refused where byte %d is changed", async (at) => {
    const bytes = Buffer.from(packed);
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    const path = await written(bytes, "orders.xes.gz");
    const error = await batonError(readXes(path, {}, {}), "MALFORMED_FILE");
    expect(error.message).toContain(`${path}: the gzip data are damaged at or before byte ${bytes.length}`);
    expect(error.message).toContain("Copy or download it again");
  });
});

describe("a text that is no XES", () => {
  const bomb =
    '<!DOCTYPE log [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><log><string key="&b;" value=""/></log>';
  const external = '<!DOCTYPE log [<!ENTITY f SYSTEM "file:///etc/passwd">]><log><string key="a" value="&f;"/></log>';
  const undefinedEntity = sound.replace('"a"', '"&euro;"');
  const mismatched = sound.replace("</trace>", "</log>");
  const inside = sound.replace("<date", "<event></event><date");
  test.each([
    ["an entity bomb", bomb, "byte 0, line 1:", "Remove the declaration"],
    ["an external entity", external, "byte 0, line 1:", "Remove the declaration"],
    ["an external document type", '<!DOCTYPE log SYSTEM "http://x.org/log.dtd"><log/>', "byte 0, line 1:", "Remove"],
    ["an undefined entity", undefinedEntity, `byte ${undefinedEntity.indexOf("&")}, line 3:`, "Replace the entity"],
    ["a mismatched tag", mismatched, `byte ${mismatched.indexOf("</log>")}, line 3:`, "repair this place"],
    ["a cut end", sound.slice(0, -7), `byte ${sound.length - 7}, line 3:`, "Copy or export it again, completely"],
    ["a cut tag", sound.slice(0, 30), "byte 30, line 3:", "Copy or export it again, completely"],
    ["another root", "<?xml version='1.0'?>\n<definitions/>", "byte 22, line 2:", "Choose a XES file"],
    ["no XML", "case,activity\n", "byte 0, line 1:", "Choose a XES file"],
    ["an event inside an event", inside, `byte ${inside.indexOf("<event></")}, line 3:`, "events belong to traces"],
    ["a log without events", "<log><trace/></log>", "no event inside a trace", "Export the log again"],
    [
      "an unknown encoding",
      '<?xml version="1.0" encoding="klingon"?><log/>',
      "byte 0, line 1:",
      "Save the file as UTF-8",
    ],
    ["UTF-32", Buffer.from("fffe00003c000000", "hex"), "byte 0, line 1:", "Save the file as UTF-8"],
    [
      "bytes that are no UTF-8",
      Buffer.from("<log>\n<!-- \xff--></log>", "latin1"),
      "byte 11",
      "Declare the true encoding",
    ],
    ["half a character of UTF-16", Buffer.from("\xff\xfe<\0l", "latin1"), "no utf-16le text", "Save the file as UTF-8"],
  ])("is refused: %s", async (_, content, place, remedy) => {
    const error = await batonError(readXes(await written(content), {}, {}), "MALFORMED_FILE");
    for (const part of ["orders.xes", place, "nothing was imported", remedy]) expect(error.message).toContain(part);
  });

  test("is refused in a gzip file by the byte and line of the unpacked text", async () => {
    const long = `<log>\n${"<!-- filler -->\n".repeat(100_000)}</trace>`;
    const path = await written(gzipSync(long), "long.xes.gz");
    const error = await batonError(readXes(path, {}, {}), "MALFORMED_FILE");
    expect(error.message).toContain(`${path}, byte 1600006, line 100002: </trace> stands where </log> is expected`);
  });

  test("is refused where a value of 200 MB would have to be kept, by its first 16 MB", async () => {
    const value = Buffer.alloc(200 * 1024 * 1024, "a");
    const start = '<log><trace><string key="k" value="';
    const path = await written(
      gzipSync(Buffer.concat([Buffer.from(start), value, Buffer.from('"/></trace></log>')]), { level: 1 }),
    );
    const before = process.memoryUsage().arrayBuffers;
    const error = await batonError(readXes(path, {}, {}), "MALFORMED_FILE");
    expect(error.message).toContain("is longer than 16 MB");
    expect(error.message).toContain("closing quote");
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 * 1024 * 1024);
  });

  test("of 20 MB on a single line is read", async () => {
    const many = trace("c1", ...Array.from({ length: 100_000 }, (_, i) => event(`a${i % 7}`, i % 24)));
    const log = await readXes(await written(`<log>${many}</log>`), {}, {});
    expect(log.events.length).toBe(100_000);
  });

  test("is not read on when the reading is cancelled", async () => {
    const path = await written(`<log>${trace("c1", event("a", 9))}${" ".repeat(2_000_000)}</log>`);
    const stop = new AbortController();
    const attempt = readXes(path, {}, { signal: stop.signal, onProgress: () => stop.abort() });
    expect((await batonError(attempt, "CANCELLED")).message).toContain("nothing was changed");
  });
});
