import { isUtf8 } from "node:buffer";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/**
 * The encoding of a text by its first bytes: a byte order mark, else NUL bytes on one side of most pairs (UTF-16 of Latin script), else UTF-8
 * where the bytes are valid, else windows-1252. null = no text: NUL bytes where a text has none.
 */
export function sniffEncoding(head: Uint8Array): Encoding | null {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  if (head.includes(0)) return sniffUtf16(head);
  return isUtf8(head.subarray(0, wholeCharacters(head))) ? "utf-8" : "windows-1252";
}

function sniffUtf16(head: Uint8Array): Encoding | null {
  const nuls = [0, 0];
  head.forEach((byte, i) => {
    if (byte === 0) nuls[i % 2] = (nuls[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = nuls;
  const most = head.length / 2;
  if (odd > 0.6 * most && even < 0.05 * most) return "utf-16le";
  return even > 0.6 * most && odd < 0.05 * most ? "utf-16be" : null;
}

/** Bytes up to a UTF-8 character that the end may have cut: at most three fewer than there are. */
export function wholeCharacters(bytes: Uint8Array): number {
  let begin = bytes.length - 1;
  while (begin >= 0 && bytes.length - begin < 4 && ((bytes[begin] ?? 0) & 0xc0) === 0x80) begin--;
  const first = bytes[begin] ?? 0;
  const wanted = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 1;
  return begin + wanted > bytes.length ? begin : bytes.length;
}
