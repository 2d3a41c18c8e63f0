import { useAnswer } from "../data/use-answer.ts";
import { type FindingToldFragment, VersionStructureDocument } from "../generated/operations.ts";
import type { VersionStructure } from "./structure-heat.ts";

const none: readonly FindingToldFragment[] = [];

/** What the shape of a version says, and what was found: of the current version its load too, of another what is wrong with its drawing. */
export function useVersionStructure(
  process: string,

  version: string | null,
  current: string | null,
): {
  /** Null until it is known. */
  readonly structure: VersionStructure | null;
  readonly findings: readonly FindingToldFragment[];
} {
  const { data } = useAnswer(
    VersionStructureDocument,
    { process, version: version ?? "" },
    { pause: version === null },
  );
  const structure = data?.process?.structure ?? null;
  if (structure === null || structure.version.id !== version) return { structure: null, findings: none };
  return { structure, findings: version === current ? (data?.process?.findings ?? none) : structure.version.findings };
}
