/**
 * What stands behind each object of the schema: the value that its resolvers get as parent. Rows are as stores and roll-ups give them; figures
 * carry the loaders of the selection they were asked with, so that what hangs below them rests on the same cases.
 */
import type { Finding } from "../domain/finding.ts";
import type { ImportedModel, ReadLane, ReadProcess } from "../domain/imported-model.ts";
import type {
  Calendar,
  Department,
  Flow,
  Message,
  ModelLane,
  Process,
  ProcessModel,
  ProcessVersion,
  Resource,
  Step,
  StepDesign,
} from "../domain/organisation.ts";
import type { ActivityMatch } from "../domain/structure.ts";
import type { Bottleneck } from "../rollup/bottleneck.ts";
import type { Conformance, ConformingDepartment, ConformingStep } from "../rollup/conformance.ts";
import type { Delay } from "../rollup/delay.ts";
import type { Handover } from "../rollup/handover.ts";
import type { LandscapeCell } from "../rollup/landscape.ts";
import type { CustomerOutput, Neighbour } from "../rollup/neighbour.ts";
import type { Output } from "../rollup/output.ts";
import type { PositionStep } from "../rollup/position.ts";
import type { MapEdge, MapNode } from "../rollup/process-map.ts";
import type { ProcessMetrics } from "../rollup/process-metrics.ts";
import type { ServiceTime } from "../rollup/service-time.ts";
import type { Variant } from "../rollup/variant.ts";
import type { ToldChange } from "../service/changes-of-revision.ts";
import type { DerivationRecord } from "../service/derivations-of-revision.ts";
import type { VersionDifference } from "../service/diff-of-versions.ts";
import type { Job } from "../service/job.ts";
import type { ImportPreview } from "../service/preview-import.ts";
import type { Stores } from "../service/stores.ts";
import type {
  DepartmentLoad,
  ExpectedHandover,
  Impact,
  LoadPart,
  MissingInput,
  ProcessStation,
  ProcessStructure,
  StepStructure,
} from "../service/structural-analysis.ts";
import type { StructuralPlace } from "../service/structural-place.ts";
import type { FigureLoaders } from "./loaders/figure-loaders.ts";

type Row<Method extends keyof Stores["warehouse"]> =
  Awaited<ReturnType<Stores["warehouse"][Method]>> extends readonly (infer Item)[] ? NonNullable<Item> : never;

/** A department, or a position of it where a process is named, over the cases of a selection. */
export interface SubjectSource {
  readonly department: Department;
  readonly process: Process | null;
  readonly figures: FigureLoaders;
}

export type DepartmentSource = Department;
export type ResourceSource = Resource;
export type ProcessSource = Process;
export type ProcessVersionSource = ProcessVersion;
export type StepSource = Step;
export type FlowSource = Flow;
export type FindingSource = Finding;
export interface ProcessLineageSource {
  readonly process: Process;
  readonly base: Process | null;
  readonly baseVersion: ProcessVersion | null;
  readonly provisional: readonly Process[];
}
export type FlowDiffSource = VersionDifference["flows"][number];
export type StepDiffSource = VersionDifference["steps"][number];
export type VersionDiffSource = VersionDifference & { readonly from: ProcessVersion; readonly to: ProcessVersion };
export type OrganisationChangeSource = ToldChange;
export type CalendarSource = Calendar;

export interface PositionSource extends SubjectSource {
  readonly process: Process;
}
export type PositionStepSource = PositionStep;
export type ActivityMatchSource = ActivityMatch;
export type ConformanceSource = Conformance & { readonly version: ProcessVersion; readonly unseen: readonly Step[] };
export type StepConformanceSource = ConformingStep;
export type DepartmentConformanceSource = ConformingDepartment;
export type OutputSource = Output & { readonly subject: SubjectSource };
export type CustomerOutputSource = CustomerOutput;
export type NeighbourSource = Neighbour;
export interface ProcessOverlapSource {
  readonly processId: number;
  readonly executions: number;
  readonly workItems: number;
}
export type DelaySource = Delay;
export type ServiceTimeSource = Omit<ServiceTime, "standardSource"> & { readonly subject: SubjectSource };
export type ProcessMetricsSource = ProcessMetrics;
export type MapNodeSource = MapNode & { readonly figures: FigureLoaders };
export type MapEdgeSource = MapEdge;
export type LandscapeCellSource = LandscapeCell;
export type BottleneckSource = Bottleneck;
export type HandoverSource = Handover;
export type VariantSource = Variant;
export interface StepPerformerSource {
  readonly departmentId: number;
  readonly executions: number;
}
export type DerivationSource = DerivationRecord;
export type ConcurrentPairSource = DerivationRecord["frozen"]["concurrentPairs"][number];

export type CaseSource = Row<"casesByKey">;
export type WorkItemSource = Row<"workItemsOfCases">[number];
export interface PathPieceSource {
  /** null: nothing is known to be pending. */
  readonly workItem: WorkItemSource | null;
  readonly departmentId: number;
  readonly kind: "WAIT" | "SERVICE" | "ELAPSED";
  readonly fromMs: number;
  readonly toMs: number;
}
export type LogSource = Row<"logs">;
export type ImportPreviewSource = ImportPreview;
export type ImportSummarySource = NonNullable<ImportPreview["summary"]>;
export type DepartmentPreviewSource = ImportSummarySource["departments"][number];
export type JobSource = Job;

export type DepartmentLoadSource = DepartmentLoad;
export type ExpectedHandoverSource = ExpectedHandover;
export type ImpactSource = Impact;
export type ImpactedProcessSource = Impact["processes"][number];
export type LoadPartSource = LoadPart;
export type MissingInputSource = MissingInput;
export type ProcessStationSource = ProcessStation;
export interface ProcessStructureSource {
  readonly version: ProcessVersion;
  readonly structure: ProcessStructure;
}
export type StepStructureSource = StepStructure;
export type StructuralPositionSource = StructuralPlace;
export type ProcessModelSource = ProcessModel;
export type ModelLaneSource = ModelLane;
export interface ModelPreviewSource {
  readonly model: ImportedModel;
  readonly lanes: ImportPreview["lanes"];
}
export type ModelProcessPreviewSource = ReadProcess;
export interface LanePreviewSource {
  readonly lane: ReadLane;
  readonly process: ReadProcess;
  /** As asked for: null = make one; undefined = nothing was asked. */
  readonly asked: number | null | undefined;
}
export type MessageSource = Message;
export type StepDesignSource = StepDesign;
export interface VersionElementSource {
  readonly elementId: string;
  readonly stepId: number;
}
