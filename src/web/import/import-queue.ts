import { useSyncExternalStore } from "react";
import { emptyDraft, type ImportDraft } from "./import-draft.ts";
import { FileRefused, type Sending, uploadFile } from "./upload-file.ts";

/** A file that is to be imported, or the file of a log that is to be mapped again. */
export interface QueuedFile {
  /** Of this page only, until the file is sent. */
  readonly key: number;
  readonly fileName: string;
  /** null where it is not known, as after a reload. */
  readonly bytes: number | null;
  readonly state: SendingState;
  readonly draft: ImportDraft;
  /** The log that is mapped again; null for an import. */
  readonly log: string | null;
  /** The job that was begun last. */
  readonly job: string | null;
  /** How that job ended; null while it has not, or where none was begun. */
  readonly ended: "DONE" | "FAILED" | "CANCELLED" | null;
}

export type SendingState =
  | { readonly name: "WAITING" }
  | { readonly name: "SENDING"; readonly share: number }
  | {
      readonly name: "REFUSED";
      readonly message: string;
      /** Whether sending the same bytes once more may help. */
      readonly again: boolean;
    }
  | { readonly name: "SENT"; readonly upload: string };

const storedAs = "baton imports";

/**
 * The files of this browser's tab, in the order they were given: they are sent one after another, also while the person looks at another page, and those that
 * were sent survive a reload.
 */
class ImportQueue {
  #files: readonly QueuedFile[] = restored();
  #nextKey = this.#files.length + 1;
  readonly #contents = new Map<number, File>();
  readonly #listeners = new Set<() => void>();
  #sending: { readonly key: number; readonly sending: Sending } | null = null;

  readonly files = (): readonly QueuedFile[] => this.#files;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Puts files to the end and begins to send them; gives the key of the first. */
  add(files: readonly File[]): number | null {
    const added = files.map((file): QueuedFile => {
      const key = this.#nextKey++;
      this.#contents.set(key, file);
      return queued(key, file.name, file.size, { name: "WAITING" });
    });
    // Those of an earlier round that are done have no more to say, nor have those the service does not know any more, whose name was never told.
    const known = this.#files.filter(({ fileName }) => fileName !== "");
    const isOver = known.every(({ ended }) => ended === "DONE");
    this.#set([...(isOver ? [] : known), ...added]);
    this.#sendNext();
    return added[0]?.key ?? null;
  }

  /** Notes a file that the service has already; gives its entry, which may be one that is there. */
  adopt(upload: string, fileName: string, log: string | null = null, draft: ImportDraft = emptyDraft): QueuedFile {
    const known = this.find(upload, log);
    if (known !== undefined) return known;
    const file = { ...queued(this.#nextKey++, fileName, null, { name: "SENT" as const, upload }), log, draft };
    this.#set([...this.#files, file]);
    return file;
  }

  find(upload: string, log: string | null): QueuedFile | undefined {
    return this.#files.find((file) => uploadOf(file) === upload && file.log === log);
  }

  change(key: number, change: Partial<Omit<QueuedFile, "key">>): void {
    this.#set(this.#files.map((file) => (file.key === key ? { ...file, ...change } : file)));
  }

  /** Adds to what the person said about a file. */
  say(key: number, part: Partial<ImportDraft>): void {
    this.#set(this.#files.map((file) => (file.key === key ? { ...file, draft: { ...file.draft, ...part } } : file)));
  }

  sendAgain(key: number): void {
    this.change(key, { state: { name: "WAITING" } });
    this.#sendNext();
  }

  remove(key: number): void {
    this.#contents.delete(key);
    this.#set(this.#files.filter((file) => file.key !== key));
    if (this.#sending?.key === key) this.#sending.sending.stop();
  }

  #sendNext(): void {
    if (this.#sending !== null) return;
    const next = this.#files.find(({ state }) => state.name === "WAITING");
    const file = next === undefined ? undefined : this.#contents.get(next.key);
    if (next === undefined || file === undefined) return;
    const { key } = next;
    const settle = (state: SendingState): void => {
      this.#sending = null;
      this.change(key, { state });
      this.#sendNext();
    };
    this.change(key, { state: { name: "SENDING", share: 0 } });
    const sending = uploadFile(file, (share) => this.change(key, { state: { name: "SENDING", share } }));
    this.#sending = { key, sending };
    sending.sent.then(
      (upload) => settle({ name: "SENT", upload }),
      (error: unknown) =>
        settle({
          name: "REFUSED",
          message: error instanceof Error ? error.message : String(error),
          again: !(error instanceof FileRefused),
        }),
    );
  }

  #set(files: readonly QueuedFile[]): void {
    this.#files = files;
    store(files);
    for (const listener of this.#listeners) listener();
  }
}

export const importQueue = new ImportQueue();

/** The files that are to be imported, and those that were in this tab. */
export function useImportQueue(): readonly QueuedFile[] {
  return useSyncExternalStore(importQueue.subscribe, importQueue.files);
}

/** Id of its upload; null while it is not sent. */
export function uploadOf({ state }: QueuedFile): string | null {
  return state.name === "SENT" ? state.upload : null;
}

function queued(key: number, fileName: string, bytes: number | null, state: SendingState): QueuedFile {
  return { key, fileName, bytes, state, draft: emptyDraft, log: null, job: null, ended: null };
}

function store(files: readonly QueuedFile[]): void {
  try {
    sessionStorage.setItem(storedAs, JSON.stringify(files.filter((file) => uploadOf(file) !== null)));
  } catch {
    // Without room the files are there until the page is left.
    sessionStorage.removeItem(storedAs);
  }
}

function restored(): readonly QueuedFile[] {
  try {
    const files = JSON.parse(sessionStorage.getItem(storedAs) ?? "[]") as readonly QueuedFile[];
    return files.map((file, index) => ({ ...file, key: index + 1, draft: { ...emptyDraft, ...file.draft } }));
  } catch {
    return [];
  }
}
