import type { Page } from "playwright-core";

/** A file as a person has it. */
export interface GivenFile {
  readonly name: string;
  readonly text?: string;
  readonly bytes?: Buffer;
}

/** It as a chooser of files takes it. */
export function fileOf({ name, text, bytes }: GivenFile): { name: string; mimeType: string; buffer: Buffer } {
  return { name, mimeType: "application/octet-stream", buffer: bytes ?? Buffer.from(text ?? "") };
}

/** Lets files go over the page, as a person does who drags them there. */
export async function drop(page: Page, ...files: readonly GivenFile[]): Promise<void> {
  const given = files.map((file) => ({ name: file.name, content: fileOf(file).buffer.toString("base64") }));
  const transfer = await page.evaluateHandle((contents) => {
    const data = new DataTransfer();
    for (const { name, content } of contents) {
      data.items.add(new File([Uint8Array.from(atob(content), (byte) => byte.charCodeAt(0))], name));
    }
    return data;
  }, given);
  await page.locator("main").dispatchEvent("drop", { dataTransfer: transfer });
}
