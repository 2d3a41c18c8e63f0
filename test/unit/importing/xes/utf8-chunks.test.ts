import { isUtf8 } from "node:buffer";
import { assert, asyncProperty, constantFrom, integer, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { MalformedText } from "../../../../src/importing/xes/malformed-text.ts";
import { utf8Chunks } from "../../../../src/importing/xes/utf8-chunks.ts";

async function* cut(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function converted(bytes: Buffer, size: number): Promise<Buffer[]> {
  const chunks: Buffer[] = [];
  for await (const chunk of utf8Chunks(cut(bytes, size))) chunks.push(Buffer.from(chunk));
  return chunks;
}

describe("a text of any encoding as chunks of UTF-8", () => {
  const texts = string({ unit: "grapheme", maxLength: 2_000 }).map((text) => `<?xml version="1.0"?>${text}é€😀`);

  test("keeps every character, and cuts none between two chunks", async () => {
    await assert(
      asyncProperty(
        texts,
        integer({ min: 1, max: 1_500 }),
        constantFrom("utf8", "utf16le", "utf16be"),
        async (text, size, encoding) => {
          const marked = Buffer.from(`\uFEFF${text}`, encoding === "utf8" ? "utf8" : "utf16le");
          const chunks = await converted(encoding === "utf16be" ? marked.swap16() : marked, size);
          expect(chunks.every((chunk) => isUtf8(chunk))).toBe(true);
          expect(
            Buffer.concat(chunks)
              .toString("utf8")
              .replace(/^\uFEFF/, ""),
          ).toBe(text);
        },
      ),
    );
  });

  test("names the first byte that is no UTF-8, wherever the chunks are cut", async () => {
    const sound = Buffer.from(`<log>${"é€😀a".repeat(300)}`);
    await assert(
      asyncProperty(
        integer({ min: 0, max: 299 }),
        integer({ min: 1, max: 3_500 }),
        constantFrom(0xff, 0xc3, 0x80),
        async (at, size, wrong) => {
          const byte = 5 + at * 10;
          const bytes = Buffer.concat([sound.subarray(0, byte), Buffer.of(wrong), sound.subarray(byte)]);
          const error: unknown = await converted(bytes, size).catch((reason: unknown) => reason);
          expect(error).toBeInstanceOf(MalformedText);
          expect(error).toHaveProperty("byte", byte);
        },
      ),
    );
  });
});
