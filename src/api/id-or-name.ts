import { BatonError } from "../domain/errors.ts";

interface IdOrName {
  readonly id?: string | null | undefined;
  readonly name?: string | null | undefined;
}

/** Exactly one of the two, else BAD_INPUT: given both, a thing could answer to one and not to the other. */
export function eitherIdOrName(
  { id, name }: IdOrName,
  field: string,
): { readonly id: string; readonly name: null } | { readonly id: null; readonly name: string } {
  const hasId = id !== null && id !== undefined;
  const hasName = name !== null && name !== undefined;
  if (hasId && !hasName) return { id, name: null };
  if (hasName && !hasId) return { id: null, name };
  throw new BatonError(
    "BAD_INPUT",
    `${field}: give either id or name, ${hasId ? "not both" : "one of the two is needed"}`,
  );
}
