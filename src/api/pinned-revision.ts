import { type DocumentNode, Kind, visit } from "graphql";
import { BatonError } from "../domain/errors.ts";
import type { Stores } from "../service/stores.ts";
import { decodeCursor } from "./cursor.ts";

/**
 * The revision a request reads: that of its cursors, else the newest. CURSOR_EXPIRED where it is no longer kept; BAD_INPUT where cursors of
 * several revisions stand in one request, which could only be answered from several states at once.
 */
export async function pinnedRevision(
  stores: Stores,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  signal: AbortSignal | undefined,
): Promise<number> {
  const options = signal === undefined ? {} : { signal };
  const asked = new Set(cursorsIn(document, variables).map((text) => decodeCursor(text).revision));
  const [revision, ...others] = asked;
  if (revision === undefined) return stores.warehouse.currentRevision(options);
  if (others.length > 0) {
    throw new BatonError(
      "BAD_INPUT",
      `the cursors of this request are of the revisions ${[...asked].join(", ")}; a request reads one revision, so begin all lists anew or ask in several requests`,
      { revisions: [...asked] },
    );
  }
  const kept = await stores.warehouse.keptRevisions(options);
  if (kept.includes(revision)) return revision;
  throw new BatonError(
    "CURSOR_EXPIRED",
    `the cursor was made under revision ${revision}, which is no longer kept (kept: ${kept.join(", ") || "none"}); begin the list anew`,
    { revision, kept },
  );
}

function cursorsIn(document: DocumentNode, variables: Readonly<Record<string, unknown>>): readonly string[] {
  const found: string[] = [];
  visit(document, {
    Argument: ({ name, value }) => {
      if (name.value !== "after") return;
      const text =
        value.kind === Kind.VARIABLE ? variables[value.name.value] : value.kind === Kind.STRING ? value.value : null;
      if (typeof text === "string") found.push(text);
    },
  });
  return found;
}
