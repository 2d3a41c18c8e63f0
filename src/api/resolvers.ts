import type { Resolvers } from "./generated/resolver-types.ts";
import { DateTime, JsonScalar } from "./scalars.ts";
import { models } from "./resolvers/query/models.ts";
import { resolveLane } from "./resolvers/mutation/resolve-lane.ts";
import { StepDesign } from "./resolvers/type/step-design.ts";
import { Message } from "./resolvers/type/message.ts";
import { VersionElement } from "./resolvers/type/version-element.ts";
import { ProcessModel } from "./resolvers/type/process-model.ts";
import { ModelLane } from "./resolvers/type/model-lane.ts";
import { ModelPreview } from "./resolvers/type/model-preview.ts";
import { ModelProcessPreview } from "./resolvers/type/model-process-preview.ts";
import { LanePreview } from "./resolvers/type/lane-preview.ts";
import { cancelJob } from "./resolvers/mutation/cancel-job.ts";
import { createProcess } from "./resolvers/mutation/create-process.ts";
import { createVersion } from "./resolvers/mutation/create-version.ts";
import { deriveProcess } from "./resolvers/mutation/derive-process.ts";
import { editVersion } from "./resolvers/mutation/edit-version.ts";
import { removeProcess } from "./resolvers/mutation/remove-process.ts";
import { setCurrentVersion } from "./resolvers/mutation/set-current-version.ts";
import { deleteLog } from "./resolvers/mutation/delete-log.ts";
import { importLog } from "./resolvers/mutation/import-log.ts";
import { loadSample } from "./resolvers/mutation/load-sample.ts";
import { mergeDepartments } from "./resolvers/mutation/merge-departments.ts";
import { promoteProcess } from "./resolvers/mutation/promote-process.ts";
import { remapLog } from "./resolvers/mutation/remap-log.ts";
import { removeDepartment } from "./resolvers/mutation/remove-department.ts";
import { removeSample } from "./resolvers/mutation/remove-sample.ts";
import { setDepartment } from "./resolvers/mutation/set-department.ts";
import { matchActivities } from "./resolvers/mutation/match-activities.ts";
import { setDerivation } from "./resolvers/mutation/set-derivation.ts";
import { setProcess } from "./resolvers/mutation/set-process.ts";
import { setResource } from "./resolvers/mutation/set-resource.ts";
import { setStandards } from "./resolvers/mutation/set-standards.ts";
import { undo } from "./resolvers/mutation/undo.ts";
import { bottlenecks } from "./resolvers/query/bottlenecks.ts";
import { cases } from "./resolvers/query/cases.ts";
import { changes } from "./resolvers/query/changes.ts";
import { department } from "./resolvers/query/department.ts";
import { departments } from "./resolvers/query/departments.ts";
import { diff } from "./resolvers/query/diff.ts";
import { findings } from "./resolvers/query/findings.ts";
import { handovers } from "./resolvers/query/handovers.ts";
import { impactOf } from "./resolvers/query/impact-of.ts";
import { importPreview } from "./resolvers/query/import-preview.ts";
import { jobs } from "./resolvers/query/jobs.ts";
import { landscape } from "./resolvers/query/landscape.ts";
import { logs } from "./resolvers/query/logs.ts";
import { neighbourhood } from "./resolvers/query/neighbourhood.ts";
import { node } from "./resolvers/query/node.ts";
import { nodes } from "./resolvers/query/nodes.ts";
import { paths } from "./resolvers/query/paths.ts";
import { positions } from "./resolvers/query/positions.ts";
import { process } from "./resolvers/query/process.ts";
import { processes } from "./resolvers/query/processes.ts";
import { search } from "./resolvers/query/search.ts";
import { series } from "./resolvers/query/series.ts";
import { variants } from "./resolvers/query/variants.ts";
import { viewer } from "./resolvers/query/viewer.ts";
import { whereUsed } from "./resolvers/query/where-used.ts";
import { job } from "./resolvers/subscription/job.ts";
import { revision } from "./resolvers/subscription/revision.ts";
import { Bottleneck } from "./resolvers/type/bottleneck.ts";
import { Calendar } from "./resolvers/type/calendar.ts";
import { Case } from "./resolvers/type/case.ts";
import { ConcurrentPair } from "./resolvers/type/concurrent-pair.ts";
import { CustomerOutput } from "./resolvers/type/customer-output.ts";
import { Department } from "./resolvers/type/department.ts";
import { DepartmentPreview } from "./resolvers/type/department-preview.ts";
import { Derivation } from "./resolvers/type/derivation.ts";
import { Finding } from "./resolvers/type/finding.ts";
import { FlowDiff } from "./resolvers/type/flow-diff.ts";
import { StepDiff } from "./resolvers/type/step-diff.ts";
import { VersionDiff } from "./resolvers/type/version-diff.ts";
import { Flow } from "./resolvers/type/flow.ts";
import { Handover } from "./resolvers/type/handover.ts";
import { ImportPreview } from "./resolvers/type/import-preview.ts";
import { ImportSummary } from "./resolvers/type/import-summary.ts";
import { Job } from "./resolvers/type/job.ts";
import { Log } from "./resolvers/type/log.ts";
import { MapEdge } from "./resolvers/type/map-edge.ts";
import { MapNode } from "./resolvers/type/map-node.ts";
import { Neighbour } from "./resolvers/type/neighbour.ts";
import { OrganisationChange } from "./resolvers/type/organisation-change.ts";
import { Output } from "./resolvers/type/output.ts";
import { PathPiece } from "./resolvers/type/path-piece.ts";
import { PositionStep } from "./resolvers/type/position-step.ts";
import { Position } from "./resolvers/type/position.ts";
import { ProcessLineage } from "./resolvers/type/process-lineage.ts";
import { ProcessOverlap } from "./resolvers/type/process-overlap.ts";
import { ProcessVersion } from "./resolvers/type/process-version.ts";
import { ActivityMatch } from "./resolvers/type/activity-match.ts";
import { Conformance } from "./resolvers/type/conformance.ts";
import { StepConformance } from "./resolvers/type/step-conformance.ts";
import { DepartmentConformance } from "./resolvers/type/department-conformance.ts";
import { Process } from "./resolvers/type/process.ts";
import { Resource } from "./resolvers/type/resource.ts";
import { ServiceTime } from "./resolvers/type/service-time.ts";
import { StepPerformer } from "./resolvers/type/step-performer.ts";
import { Step } from "./resolvers/type/step.ts";
import { DepartmentLoad } from "./resolvers/type/department-load.ts";
import { ExpectedHandover } from "./resolvers/type/expected-handover.ts";
import { Impact } from "./resolvers/type/impact.ts";
import { ImpactedProcess } from "./resolvers/type/impacted-process.ts";
import { LoadPart } from "./resolvers/type/load-part.ts";
import { MissingInput } from "./resolvers/type/missing-input.ts";
import { ProcessStation } from "./resolvers/type/process-station.ts";
import { ProcessStructure } from "./resolvers/type/process-structure.ts";
import { StepStructure } from "./resolvers/type/step-structure.ts";
import { StructuralPosition } from "./resolvers/type/structural-position.ts";
import { Variant } from "./resolvers/type/variant.ts";
import { WorkItem } from "./resolvers/type/work-item.ts";

/** Every resolver there is: scalars, root fields, and the types whose fields are no plain properties of what stands behind them. */
export const resolvers: Resolvers = {
  DateTime,
  JSON: JsonScalar,
  Query: {
    bottlenecks,
    cases,
    changes,
    department,
    departments,
    diff,
    findings,
    handovers,
    impactOf,
    importPreview,
    jobs,
    landscape,
    logs,
    neighbourhood,
    node,
    nodes,
    paths,
    positions,
    process,
    models,
    processes,
    search,
    series,
    variants,
    viewer,
    whereUsed,
  },
  Mutation: {
    createProcess,
    createVersion,
    deriveProcess,
    editVersion,
    removeProcess,
    setCurrentVersion,
    cancelJob,
    deleteLog,
    importLog,
    mergeDepartments,
    promoteProcess,
    remapLog,
    loadSample,
    matchActivities,
    removeDepartment,
    removeSample,
    resolveLane,
    setDepartment,
    setDerivation,
    setProcess,
    setResource,
    setStandards,
    undo,
  },
  Subscription: { job, revision },
  ActivityMatch,
  Conformance,
  StepConformance,
  DepartmentConformance,
  Bottleneck,
  Calendar,
  Case,
  ConcurrentPair,
  CustomerOutput,
  Department,
  DepartmentPreview,
  Derivation,
  Finding,
  Flow,
  FlowDiff,
  Handover,
  ImportPreview,
  ImportSummary,
  Job,
  LanePreview,
  Log,
  MapEdge,
  MapNode,
  Message,
  ModelLane,
  ModelPreview,
  ModelProcessPreview,
  Neighbour,
  OrganisationChange,
  Output,
  PathPiece,
  Position,
  PositionStep,
  Process,
  ProcessModel,
  ProcessLineage,
  ProcessOverlap,
  ProcessVersion,
  Resource,
  ServiceTime,
  Step,
  StepDiff,
  StepDesign,
  StepPerformer,
  DepartmentLoad,
  ExpectedHandover,
  Impact,
  ImpactedProcess,
  LoadPart,
  MissingInput,
  ProcessStation,
  ProcessStructure,
  StepStructure,
  StructuralPosition,
  Variant,
  VersionDiff,
  VersionElement,
  WorkItem,
};
