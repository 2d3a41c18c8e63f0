import { useState } from "react";
import { useMutation } from "urql";
import { errorText } from "../data/error-text.ts";
import { ImportLogDocument, RemapLogDocument } from "../generated/operations.ts";
import { type ImportDraft, lanesOf, readingOf } from "./import-draft.ts";
import { importQueue, type QueuedFile } from "./import-queue.ts";

/** Begins the job. Asked twice, as after an answer that was lost, it begins once. */
export function useBegin({ key, draft, log, state }: QueuedFile): {
  readonly begin: () => void;
  readonly refused: string | null;
  readonly beginning: boolean;
} {
  const [imported, importLog] = useMutation(ImportLogDocument);
  const [remapped, remapLog] = useMutation(RemapLogDocument);
  const [refused, setRefused] = useState<string | null>(null);
  const idempotencyKey = useKeyOf(draft);
  const begin = async (): Promise<void> => {
    if (state.name !== "SENT") return;
    const { upload } = state;
    const { kind, concurrency, idSpace, dedupe } = draft;
    const reading = readingOf(draft);
    setRefused(null);
    if (log === null) {
      const { data, error } = await importLog({
        input: {
          upload,
          ...reading,
          kind,
          ...(dedupe && { dedupe }),
          ...lanesOf(draft),
          ...(concurrency !== null && { concurrency }),
          ...(idSpace.trim() !== "" && { idSpace: idSpace.trim() }),
          idempotencyKey,
        },
      });
      settle(data?.importLog ?? null, error === undefined ? null : errorText(error));
      return;
    }
    const { mapping, process, timeFormat, timeZone } = reading;
    const input = { log, mapping: mapping ?? [], process, timeFormat, timeZone };
    const { data, error } = await remapLog({ input });
    settle(data?.remapLog ?? null, error === undefined ? null : errorText(error));
  };
  const settle = (payload: Begun | null, failure: string | null): void => {
    const why = failure ?? payload?.userErrors[0]?.message ?? null;
    if (why !== null) setRefused(why);
    else if (payload?.job != null) importQueue.change(key, { job: payload.job.id, ended: null });
  };
  return { begin: () => void begin(), refused, beginning: imported.fetching || remapped.fetching };
}

/** A text that names what the draft asks for, another one for each draft. */
function useKeyOf(draft: ImportDraft): string {
  const [named, setNamed] = useState(() => ({ draft, text: randomText() }));
  if (named.draft !== draft) setNamed({ draft, text: randomText() });
  return named.text;
}

interface Begun {
  readonly job: { readonly id: string } | null;
  readonly userErrors: readonly { readonly message: string }[];
}

function randomText(): string {
  return [...crypto.getRandomValues(new Uint32Array(3))].map((part) => part.toString(36)).join("");
}
