import { variant } from "../rollup/variant.ts";
import type { FigureLoaders, VariantPage } from "./loaders/figure-loaders.ts";
import type { RequestContext } from "./request-context.ts";
import type { VariantSource } from "./sources.ts";

/** Variants with their share of the selected cases of their process. */
export async function withShares(rows: VariantPage["rows"], figures: FigureLoaders): Promise<readonly VariantSource[]> {
  const totals = await figures.caseTotals();
  const casesOf = new Map(totals.map(({ processId, cases }) => [processId, cases]));
  return rows.map((row) => variant(row, casesOf.get(row.processId) ?? 0));
}

/** One variant over all cases; null where no case ran so. */
export async function variantOf(
  { processId, hash }: { readonly processId: number; readonly hash: string },
  context: RequestContext,
): Promise<VariantSource | null> {
  const all = await context.figures(null);
  const selection = { ...all.selection, include: { variants: [{ processId, hash }] } };
  const { rows } = await context.figuresOf(selection, await context.organisation()).variants({ first: 1, after: null });
  const [found] = await withShares(rows, all);
  return found ?? null;
}
