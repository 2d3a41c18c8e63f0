import { useEffect, useState } from "react";
import type { MapLayout, MapShape } from "./map-shape.ts";

interface Placed {
  readonly key: string;
  readonly layout: MapLayout;
}

const mostKept = 20;
const kept = new Map<string, MapLayout>();
const waiting = new Map<number, (layout: MapLayout) => void>();
let worker: Worker | null = null;
let asked = 0;

/**
 * The layout of a map, made in a worker; the layout before stays until the new one is there. A map that was laid out before, with the same steps, edges
 * and cases, is there at once: whichever process, revision and filter it is of.
 */
export function useLayout(shape: MapShape | null): { readonly layout: MapLayout | null; readonly working: boolean } {
  const key = shape === null ? "" : JSON.stringify(shape);
  const [last, setLast] = useState<Placed | null>(null);
  const known = kept.get(key);
  useEffect(() => {
    if (shape === null || known !== undefined) return undefined;
    const number = ++asked;
    waiting.set(number, (layout) => {
      keep(key, layout);
      setLast({ key, layout });
    });
    layoutWorker().postMessage({ number, shape });
    return () => void waiting.delete(number);
  }, [shape, key, known]);
  if (shape === null) return { layout: null, working: false };
  return known === undefined
    ? { layout: last?.layout ?? null, working: last?.key !== key }
    : { layout: known, working: false };
}

function keep(key: string, layout: MapLayout): void {
  kept.set(key, layout);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
}

function layoutWorker(): Worker {
  if (worker !== null) return worker;
  worker = new Worker(new URL("layout-worker.ts", import.meta.url), { type: "module" });
  worker.addEventListener(
    "message",
    ({ data }: MessageEvent<{ readonly number: number; readonly layout: MapLayout }>) => {
      waiting.get(data.number)?.(data.layout);
      waiting.delete(data.number);
    },
  );
  return worker;
}
