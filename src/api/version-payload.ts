import { findingsOfVersion } from "../service/findings-of-version.ts";
import type { Outcome } from "../service/refusal.ts";
import { bounded } from "./bounded.ts";
import { changedOr } from "./payload.ts";
import type { RequestContext } from "./request-context.ts";
import type { FindingSource, ProcessVersionSource } from "./sources.ts";

/** What a mutation of a version gives: the version that has what was asked for, and what is wrong with it then. */
export async function versionOr(context: RequestContext, change: () => Promise<Outcome<number>>) {
  const { node, userErrors } = await changedOr(context, change, (id) => context.version(id));
  return { version: node, userErrors, findings: node === null ? [] : await findingsIn(node, context) };
}

export async function findingsIn(
  version: ProcessVersionSource,
  context: RequestContext,
): Promise<readonly FindingSource[]> {
  const findings = findingsOfVersion(version, await context.steps());
  return bounded(findings, "findings", "mend the first ones, on which others follow");
}
