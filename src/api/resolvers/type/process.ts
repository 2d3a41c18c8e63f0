import { conformance } from "../../../rollup/conformance.ts";
import { processMap } from "../../../rollup/process-map.ts";
import { processMetrics } from "../../../rollup/process-metrics.ts";
import { BatonError } from "../../../domain/errors.ts";
import { matchableSteps } from "../../../service/activity-steps.ts";
import { dataQuality } from "../../../service/data-quality.ts";
import { provisionalOf } from "../../../service/lineage.ts";
import { bounded } from "../../bounded.ts";
import { pageSize } from "../../connection.ts";
import type { ProcessResolvers } from "../../generated/resolver-types.ts";
import { globalId, identifyAs } from "../../global-id.ts";
import { positionsOf } from "../../positions.ts";

export const Process: ProcessResolvers = {
  id: ({ id }) => globalId({ type: "Process", id }),
  derivedFrom: async ({ derivedFromVersionId: id }, _, context) =>
    id === null ? null : context.things.version.load(id),
  currentVersion: async ({ currentVersionId: id }, _, context) =>
    id === null ? null : context.things.version.load(id),
  lineage: async (process, _, context) => {
    const { id, kind, derivedFromVersionId } = process;
    const provisional = await provisionalOf(context.stores, context.revision, id, context.options);
    if (kind !== "PROVISIONAL" && provisional.length === 0) return null;
    const baseVersion = derivedFromVersionId === null ? null : await context.things.version.load(derivedFromVersionId);
    const base = baseVersion === null ? null : await context.process(baseVersion.processId);
    return { process, base, baseVersion, provisional };
  },
  versions: async ({ id }, { first }, { stores, revision, options }) => {
    const versions = await stores.graph.versionsOf(revision, id, options);
    return versions.toReversed().slice(0, pageSize(first));
  },
  metrics: async ({ id }, { filter }, context) => {
    const figures = await context.figures(filter);
    const [cases, times, deliveries] = await Promise.all([
      figures.caseTotals(),
      figures.caseTimes(),
      figures.allDeliveries(),
    ]);
    const isMine = (row: { readonly processId: number | null }) => row.processId === id;
    return processMetrics(cases.find(isMine) ?? null, times.find(isMine) ?? null, deliveries.find(isMine) ?? null);
  },
  map: async ({ id }, { filter, minShareOfCases }, context) => {
    const least = minShareOfCases ?? 0;
    if (!(least >= 0 && least <= 1)) {
      throw new BatonError("BAD_INPUT", `minShareOfCases: ${least} is no share; expected 0 to 1`, { minShareOfCases });
    }
    const figures = await context.figures(filter);
    const [work, flows, performers, cases] = await Promise.all([
      figures.workBySteps("CRITICAL"),
      figures.stepFlows(),
      figures.performers(),
      figures.caseTotals(),
    ]);
    const isMine = (row: { readonly processId: number | null }) => row.processId === id;
    const map = processMap(
      work.filter(isMine),
      flows.filter(isMine),
      performers.filter(isMine),
      cases.find(isMine) ?? null,
      least,
    );
    const remedy = "ask with a larger minShareOfCases";
    const nodes = bounded(map.nodes, "map.nodes", remedy).map((node) => ({ ...node, figures }));
    return { nodes, edges: bounded(map.edges, "map.edges", remedy) };
  },
  positions: ({ id }, args, context) =>
    positionsOf(context, args, { departments: null, isAsked: (process) => process.id === id }),
  quality: async ({ id }, _, context) =>
    dataQuality((await context.recordedItems()).filter((row) => row.processId === id)),
  activityMatches: async ({ id }, _, context) =>
    bounded(
      (await context.derivations()).get(id)?.matches ?? [],
      "activityMatches",
      "match activities in the log's file",
    ),
  conformance: async ({ id, currentVersionId }, { filter }, context) => {
    const derivation = (await context.derivations()).get(id);
    if (derivation?.frozen.concurrency !== "MODEL" || currentVersionId === null) return null;
    const figures = await context.figures(filter);
    const [version, steps, totals, rows] = await Promise.all([
      context.version(currentVersionId),
      context.steps(),
      figures.conformance(),
      figures.stepConformance(),
    ]);
    const isMine = (row: { readonly processId: number }) => row.processId === id;
    const departmentOf = (stepId: number) => steps.byId.get(stepId)?.assignedDepartmentId ?? null;
    const seen = new Set(derivation.matches.map(({ stepId }) => stepId));
    const ofVersion = version.stepIds.flatMap((stepId) => steps.byId.get(stepId) ?? []);
    const work = matchableSteps(version, ofVersion).filter(({ isWork }) => isWork);
    const unseen = work.flatMap(({ id: stepId }) => (seen.has(stepId) ? [] : (steps.byId.get(stepId) ?? [])));
    return { version, unseen, ...conformance(totals.find(isMine) ?? null, rows.filter(isMine), departmentOf) };
  },
  structure: async (process, { version: asked }, context) => {
    const id = asked == null ? process.currentVersionId : identifyAs("ProcessVersion", asked, "version").id;
    if (id === null) return null;
    const version = await context.things.version.load(id);
    if (version === null || version.processId !== process.id) {
      throw new BatonError(
        "NOT_FOUND",
        `version: ${process.name} has no version ${asked}; ask for its versions again`,
        {
          argument: "version",
          version: asked,
        },
      );
    }
    return { version, structure: (await context.structuralAnalysis()).structureOf(version) };
  },
  findings: async ({ id: processId }, { first }, context) => {
    const size = pageSize(first);
    return (await context.structuralAnalysis()).findings({ processId, departmentId: null }).slice(0, size);
  },
  derivation: async ({ id }, _, context) => (await context.derivations()).get(id) ?? null,
};
