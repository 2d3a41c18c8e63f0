/* Generated from schema/ by `npm run generate`; do not edit. */
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ActivityMatchSource, BottleneckSource, CalendarSource, CaseSource, ConcurrentPairSource, ConformanceSource, CustomerOutputSource, DelaySource, DepartmentSource, DepartmentConformanceSource, DepartmentLoadSource, DepartmentPreviewSource, DerivationSource, ExpectedHandoverSource, FindingSource, FlowSource, FlowDiffSource, HandoverSource, ImpactSource, ImpactedProcessSource, ImportPreviewSource, ImportSummarySource, JobSource, LanePreviewSource, MessageSource, ModelLaneSource, ModelPreviewSource, ModelProcessPreviewSource, ProcessModelSource, StepDesignSource, VersionElementSource, LandscapeCellSource, LoadPartSource, LogSource, MapEdgeSource, MapNodeSource, MissingInputSource, NeighbourSource, OrganisationChangeSource, OutputSource, PathPieceSource, PositionSource, PositionStepSource, ProcessSource, ProcessLineageSource, ProcessMetricsSource, ProcessOverlapSource, ProcessStationSource, ProcessStructureSource, ProcessVersionSource, ResourceSource, ServiceTimeSource, StepSource, StepConformanceSource, StepDiffSource, StepPerformerSource, StepStructureSource, StructuralPositionSource, VariantSource, VersionDiffSource, WorkItemSource } from '../sources.ts';
import type { RequestContext } from '../request-context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An instant, ISO 8601, UTC. */
  DateTime: { input: number; output: number; }
  /** Any JSON value, for attributes that logs bring along. */
  JSON: { input: unknown; output: unknown; }
};

/** What an activity of the logs means in the version that people designed. */
export type ActivityMatch = {
  /** As the logs call it. */
  readonly activity: Scalars['String']['output'];
  /** Null unless several steps have the name: then the department of the event decides, and each has an entry of its own. */
  readonly department: Maybe<Department>;
  /** Events of it, as imported; where a department is named, only those of the department. */
  readonly events: Scalars['Int']['output'];
  /** Why this step. */
  readonly how: MatchKind;
  /** The step that is meant; null = none of the model. */
  readonly step: Maybe<Step>;
  /** Other steps it may mean, surest first. At most 3. */
  readonly suggestions: ReadonlyArray<Step>;
  /** How sure that is, 0 to 1. Of NONE: how sure the first suggestion would be. */
  readonly sure: Scalars['Float']['output'];
};

/** What an activity means. */
export type ActivityMatchInput = {
  /** As the logs call it. */
  readonly activity: Scalars['String']['input'];
  /** A task, call or named event of the current version; null = none of the model. */
  readonly step?: InputMaybe<Scalars['ID']['input']>;
};

/** A new flow; a step leads to another once at most. */
export type AddFlow = {
  /** Id or key of a step. */
  readonly from: Scalars['ID']['input'];
  /** Its condition in words. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** How often it is taken where its step is left by one of several flows, 0 to 1. */
  readonly probability?: InputMaybe<Scalars['Float']['input']>;
  /** Id or key of a step. */
  readonly to: Scalars['ID']['input'];
};

/** A new step. */
export type AddStep = {
  /** A step that leads to it. With `before` too, it comes into the flow between the two, where there is one. */
  readonly after?: InputMaybe<Scalars['ID']['input']>;
  /** A step that it leads to. */
  readonly before?: InputMaybe<Scalars['ID']['input']>;
  /** Who is to do it; null = nobody yet. */
  readonly department?: InputMaybe<Scalars['ID']['input']>;
  /**
   * What it is in BPMN 2.0: task, userTask, manualTask, serviceTask, scriptTask, businessRuleTask, sendTask, receiveTask, startEvent, endEvent,
   * intermediateThrowEvent, intermediateCatchEvent, exclusiveGateway, parallelGateway, inclusiveGateway, eventBasedGateway, callActivity or subProcess.
   */
  readonly element?: InputMaybe<Scalars['String']['input']>;
  /** A text that later edits of the list call it by instead of an id. */
  readonly key?: InputMaybe<Scalars['String']['input']>;
  /** Its name. */
  readonly name: Scalars['String']['input'];
};

/**
 * Cases that match `include` and none of `exclude`, in the period. Within a selector: AND between fields, OR within a list; a field left out selects everything,
 * an empty list nothing. Times and output rest on the COMPLETED and ABORTED cases selected unless `status` is named; credit on the COMPLETED ones.
 */
export type AnalysisFilter = {
  /** A case that matches any of these is left out. */
  readonly exclude?: InputMaybe<ReadonlyArray<CaseSelector>>;
  /** What a case must match; all cases where it is left out. */
  readonly include?: InputMaybe<CaseSelector>;
  /** When; ever, where it is left out. */
  readonly period?: InputMaybe<Period>;
};

/** Something that is said of a step in both versions, differently. */
export type AttributeDiff = {
  /** In `from`, times in hours; null = not said. */
  readonly from: Maybe<Scalars['String']['output']>;
  /** `name`, `department`, `element` (in BPMN 2.0), or of its agreed standard `sojourn`, `work` or `variation`. */
  readonly name: Scalars['String']['output'];
  /** In `to`, times in hours; null = not said. */
  readonly to: Maybe<Scalars['String']['output']>;
};

/** What an attribute belongs to. */
export type AttributeLevel =
  /** The case as a whole. */
  | 'CASE'
  /** Single work items. */
  | 'WORK_ITEM';

/** A value of an attribute, by list or by range; both must hold where both are given. */
export type AttributeSelector = {
  /** Any of these texts. */
  readonly in?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Whether the case carries it, or some work item of the case. */
  readonly level?: InputMaybe<AttributeLevel>;
  /** Largest value, included. */
  readonly max?: InputMaybe<Scalars['JSON']['input']>;
  /** Smallest value, included: a number, or a text compared as text (ISO dates compare rightly). */
  readonly min?: InputMaybe<Scalars['JSON']['input']>;
  /** Name as in the log. */
  readonly name: Scalars['String']['input'];
};

/**
 * Do the parts add up? `total` comes from the cases alone, `booked` from the work items of all departments (external and unassigned included), over the same set of cases;
 * for credit, `total` is the value of the COMPLETED cases and `booked` the credits plus lost plus unattributed value; `mine` is this subject's part of `booked`. Time is summed in integer milliseconds in both views, and `difference` is then exactly 0.
 */
export type Balance = {
  /** From the work items of all departments. */
  readonly booked: Scalars['Float']['output'];
  /** total - booked, in `unit`; of times it is found in integer milliseconds. */
  readonly difference: Scalars['Float']['output'];
  /** This subject's part of `booked`. */
  readonly mine: Scalars['Float']['output'];
  /** From the cases: the sum of their lead times, or the value of the COMPLETED ones. */
  readonly total: Scalars['Float']['output'];
  /** HOURS of times, VALUE of credit. */
  readonly unit: Unit;
};

/** What a statement about structure rests on. */
export type Basis =
  /** Both of them. */
  | 'BOTH'
  /** A model that people made. */
  | 'DESIGNED'
  /** The cases in the logs. */
  | 'OBSERVED';

/** A subject and the time booked to it. */
export type Bottleneck = {
  /** Selected cases with work of it. */
  readonly cases: Scalars['Int']['output'];
  /** Its time. */
  readonly delay: Delay;
  /** From 1; the most time first. */
  readonly rank: Scalars['Int']['output'];
  /** What the time is booked to. */
  readonly subject: BottleneckSubject;
};

/** What time can be booked to. RESOURCE needs the permission for person-level results. */
export type BottleneckBy =
  /** Each leaf department, over all processes. */
  | 'DEPARTMENT'
  /** Each ordered pair of leaf departments: the wait in front of the receiver. Defined for the critical view. */
  | 'HANDOVER'
  /** Each resource. */
  | 'RESOURCE'
  /** Each step of each process. */
  | 'STEP';

/** A page of bottlenecks. */
export type BottleneckConnection = {
  /** Do the times of all departments add up to the lead times? `mine` is the time that is ranked: less than `booked` where departments are left out. */
  readonly balance: Balance;
  /** At most `first`. */
  readonly edges: ReadonlyArray<BottleneckEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** A bottleneck in a page. */
export type BottleneckEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: Bottleneck;
};

/** What time can be booked to. */
export type BottleneckSubject = Department | Handover | Resource | Step;

/** When somebody works: every week the same, but for holidays. */
export type Calendar = {
  /** Days without work, as YYYY-MM-DD, ascending. At most 1,000. */
  readonly holidays: ReadonlyArray<Scalars['String']['output']>;
  /** Working hours of a week without holidays. */
  readonly hoursPerWeek: Scalars['Float']['output'];
  /** IANA name of the zone that hours and days are read in. */
  readonly timeZone: Scalars['String']['output'];
  /** By day and time, without overlaps. At most 1,000. */
  readonly weekly: ReadonlyArray<WorkingHours>;
};

/** When somebody works. */
export type CalendarInput = {
  /** Days without work, as YYYY-MM-DD. */
  readonly holidays?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** IANA name of the zone that hours and days are read in, such as Europe/Zurich. */
  readonly timeZone: Scalars['String']['input'];
  /** In any order; those of a day must not overlap. */
  readonly weekly: ReadonlyArray<WorkingHoursInput>;
};

/** What a cancellation gives. */
export type CancelJobPayload = {
  /** The job, which may need a moment to end; null where `userErrors` say why not. */
  readonly job: Maybe<Job>;
  /** Why it was not cancelled; empty where it was. At most 100. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A run of a process. */
export type Case = Node & {
  /** What the logs say of the case, by name of the attribute. */
  readonly attributes: Scalars['JSON']['output'];
  /** Pieces that tile the case from start to end without gap or overlap, first to last. At most 20,000. */
  readonly criticalPath: ReadonlyArray<PathPiece>;
  /** Its last completion; null while it is OPEN. */
  readonly end: Maybe<Scalars['DateTime']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Its key in the logs. */
  readonly key: Scalars['String']['output'];
  /** From start to end; to the as-of instant while it is OPEN. */
  readonly leadTime: Scalars['Float']['output'];
  /** Which process it is a run of. */
  readonly process: Process;
  /** Earliest of a recorded creation, enablement, start or completion in it. */
  readonly start: Scalars['DateTime']['output'];
  /** How it stands. */
  readonly status: CaseStatus;
  /** What was done, in the total order (complete, start, sequence). At most 10,000. */
  readonly workItems: ReadonlyArray<WorkItem>;
};


/** A run of a process. */
export type CaseLeadTimeArgs = {
  unit?: InputMaybe<TimeUnit>;
};

/** A page of cases. */
export type CaseConnection = {
  /** At most `first`. */
  readonly edges: ReadonlyArray<CaseEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** A case in a page. */
export type CaseEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: Case;
};

/** In which order cases are listed; ties by process and key. */
export type CaseOrder =
  /** Earliest end first. */
  | 'END_ASC'
  /** Latest end first. */
  | 'END_DESC'
  /** Shortest lead time first. */
  | 'LEAD_TIME_ASC'
  /** Longest lead time first. */
  | 'LEAD_TIME_DESC'
  /** Earliest start first. */
  | 'START_ASC'
  /** Latest start first. */
  | 'START_DESC';

/** Criteria of a case: all those given must hold. */
export type CaseSelector = {
  /** All of these attributes must match. */
  readonly attributes?: InputMaybe<ReadonlyArray<AttributeSelector>>;
  /** Any of these cases. */
  readonly cases?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Touched by any of these departments (with their subtrees). */
  readonly departments?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Cases with any of these handovers. */
  readonly handovers?: InputMaybe<ReadonlyArray<HandoverSelector>>;
  /** Cases of processes of any of these kinds. */
  readonly kinds?: InputMaybe<ReadonlyArray<ProcessKind>>;
  /** Bounds of the lead time, both included. */
  readonly leadTime?: InputMaybe<DurationRange>;
  /** Cases of any of these processes. */
  readonly processes?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Cases of any of these statuses; naming statuses also makes the figures rest on them. */
  readonly status?: InputMaybe<ReadonlyArray<CaseStatus>>;
  /** Cases in which any of these steps was executed. */
  readonly steps?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Cases that ran through any of these sequences of steps. */
  readonly variants?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Cases that belong to any of these versions, by the version valid at their start. */
  readonly versions?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** How a case stands. */
export type CaseStatus =
  /** It was given up. */
  | 'ABORTED'
  /** It reached its end. */
  | 'COMPLETED'
  /** It still runs. */
  | 'OPEN'
  /** Nothing has happened in it for long, and it reached no end. */
  | 'STALE';

/** Why work waits. */
export type Cause =
  /** The person it was assigned to was busy or off while a colleague was idle. */
  | 'ASSIGNMENT'
  /** Gathered until a batch was complete. */
  | 'BATCHING'
  /** Busy with work that came earlier. */
  | 'CONTENTION'
  /** Nothing the logs know held it up: waiting for outside, or for work not logged. */
  | 'EXTRANEOUS'
  /** Busy with work that came later and went first. */
  | 'PRIORITISATION'
  /** On its way: scheduled, assigned or received only later. */
  | 'TRANSFER'
  /** Off duty. */
  | 'UNAVAILABILITY'
  /** Not worked out. */
  | 'UNKNOWN';

/** Wait with one cause. */
export type CauseShare = {
  /** The cause. */
  readonly cause: Cause;
  /** Wait that it explains. */
  readonly time: TimeBooked;
};

/** What to set of a flow; fields left out stay as they are, null takes back. */
export type ChangeFlow = {
  /** Id or key of a step. */
  readonly from: Scalars['ID']['input'];
  /** Its condition in words. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** How often it is taken where its step is left by one of several flows, 0 to 1. */
  readonly probability?: InputMaybe<Scalars['Float']['input']>;
  /** Id or key of a step. */
  readonly to: Scalars['ID']['input'];
};

/** What to set of a step; fields left out stay as they are. */
export type ChangeStep = {
  /** Who is to do it; null = nobody. */
  readonly department?: InputMaybe<Scalars['ID']['input']>;
  /** What it is in BPMN 2.0; see `AddStep.element`. */
  readonly element?: InputMaybe<Scalars['String']['input']>;
  /** Its name; logs go on meaning it by the old one. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Which: its id, or the key it was added with. */
  readonly step: Scalars['ID']['input'];
};

/** What a column is taken for, and why. */
export type ColumnGuess = {
  /** Its name in the file. */
  readonly column: Scalars['String']['output'];
  /** Its role: as mapped, else guessed. */
  readonly role: ColumnRole;
  /** Different texts of it, in order of appearance. At most 5. */
  readonly samples: ReadonlyArray<Scalars['String']['output']>;
  /** How sure it is, from 0 to 1; 1 where it was mapped so. */
  readonly sure: Scalars['Float']['output'];
  /** What the guess rests on. */
  readonly why: Scalars['String']['output'];
};

/** What a column was taken for. */
export type ColumnMapping = {
  /** Its name in the file. */
  readonly column: Scalars['String']['output'];
  /** Its role. */
  readonly role: ColumnRole;
};

/** What a column is to be read as. */
export type ColumnMappingInput = {
  /** Its name in the file. */
  readonly column: Scalars['String']['input'];
  /** Its role. */
  readonly role: ColumnRole;
};

/** What a column of a log can be. */
export type ColumnRole =
  /** Name of the step. */
  | 'ACTIVITY'
  /** Key of the case. */
  | 'CASE'
  /** Kept as an attribute of the case. */
  | 'CASE_ATTRIBUTE'
  /** When work ended. */
  | 'COMPLETE'
  /** Who is responsible. */
  | 'DEPARTMENT'
  /** Id of the event. */
  | 'EVENT_ID'
  /** Not read. */
  | 'IGNORE'
  /** Kept as an attribute of the work item. */
  | 'ITEM_ATTRIBUTE'
  /** What the event means: start, complete, schedule, or another transition. */
  | 'LIFECYCLE'
  /** Name of the process, where one file holds several. */
  | 'PROCESS'
  /** Who did it. */
  | 'RESOURCE'
  /** Order of events with equal times. */
  | 'SEQUENCE'
  /** When work began. */
  | 'START'
  /** Business status of the case. */
  | 'STATUS'
  /** When the event happened. */
  | 'TIMESTAMP'
  /** Output value of the case. */
  | 'VALUE';

/** How it is decided which steps of a process run side by side. */
export type Concurrency =
  /** Those that follow each other in both orders about equally often. */
  | 'HEURISTICS'
  /** Those that the model draws side by side. */
  | 'MODEL'
  /** None do: what ended before is what enabled. */
  | 'OFF'
  /** Those whose work overlaps in time in at least 90 % of the pairs, in at least 5 cases. */
  | 'OVERLAP';

/** Two steps taken as concurrent. */
export type ConcurrentPair = {
  /** One step. */
  readonly a: Step;
  /** The other step. */
  readonly b: Step;
  /** Cases in which both occur. */
  readonly cases: Scalars['Int']['output'];
};

/** One condition of a proposal. */
export type Condition = {
  /** COMPLETED_CASES, REQUESTERS, MONTHS, STABLE_STRUCTURE, FITNESS, LEAD_TIME, FIRST_PASS_YIELD, NO_RECENT_CASE or MANY_PROVISIONAL. */
  readonly code: Scalars['String']['output'];
  /** Whether it holds; null where it cannot be judged, and `text` says why. */
  readonly holds: Maybe<Scalars['Boolean']['output']>;
  /** The figure that is needed. */
  readonly needed: Scalars['Float']['output'];
  /** What is there and what is needed, in a sentence. */
  readonly text: Scalars['String']['output'];
  /** The figure that it is judged by: of LEAD_TIME the upper end and of FIRST_PASS_YIELD the lower end of the interval. Null where nothing is known. */
  readonly value: Maybe<Scalars['Float']['output']>;
};

/** How the selected cases of a process fit the model they are laid on, in tokens that run through it. */
export type Conformance = {
  /** Cases it rests on: COMPLETED and ABORTED unless the filter names statuses. */
  readonly cases: Scalars['Int']['output'];
  /** Tokens taken, the one each case ends with included. */
  readonly consumed: Scalars['Float']['output'];
  /** Departments that did steps or should have; most deviations first. At most 10,000. */
  readonly departments: ReadonlyArray<DepartmentConformance>;
  /** 1 - (missing / consumed + remaining / produced) / 2, over all tokens of the cases: 1 = all went as the model has it. */
  readonly fitness: Estimate;
  /** Tokens that had to be made: a step was done that was not its turn. */
  readonly missing: Scalars['Float']['output'];
  /** Share of cases without a missing or a remaining token. */
  readonly perfectCases: Estimate;
  /** Tokens put, the one each case begins with included. */
  readonly produced: Scalars['Float']['output'];
  /** Tokens left when the case had ended: a step was not done whose turn it was. */
  readonly remaining: Scalars['Float']['output'];
  /** Steps that were done or skipped, those that only logs know included; most deviations first. At most 10,000. */
  readonly steps: ReadonlyArray<StepConformance>;
  /** Work of the model that no activity of the logs means: nobody can say whether it was done, so tokens pass it as they pass a gateway. At most 10,000. */
  readonly unseen: ReadonlyArray<Step>;
  /** The version they are laid on. */
  readonly version: ProcessVersion;
};

/** What a new process is. */
export type CreateProcessInput = {
  /** Cases that begin in an hour, as planned. */
  readonly arrivalsPerHour?: InputMaybe<Scalars['Float']['input']>;
  /** Who makes it; see `OrganisationChange.author`. */
  readonly author?: InputMaybe<Scalars['String']['input']>;
  /** Its kind. */
  readonly kind?: InputMaybe<ProcessKind>;
  /** Its name, which no other process has. */
  readonly name: Scalars['String']['input'];
  /** Output value of a completed case; null = 1. */
  readonly valuePerCase?: InputMaybe<Scalars['Float']['input']>;
  /** What output values are counted in; null = `case`. */
  readonly valueUnit?: InputMaybe<Scalars['String']['input']>;
};

/** What a new version is like. */
export type CreateVersionInput = {
  /** Who makes it; see `OrganisationChange.author`. */
  readonly author?: InputMaybe<Scalars['String']['input']>;
  /** One of its versions; null: the current one, or an empty version where it has none. */
  readonly from?: InputMaybe<Scalars['ID']['input']>;
  /** Whose version. */
  readonly process: Scalars['ID']['input'];
};

/**
 * What one customer got. `department` null: the end of the process, its outside result.
 * Outside results count only in their own row, never in `handovers` or first-pass yield of the whole.
 */
export type CustomerOutput = {
  /** Who received; null = the outside result at the end of the process. */
  readonly department: Maybe<Department>;
  /** Deliveries that did not come back, as share of all. n counts cases. */
  readonly firstPassYield: Estimate;
  /** Deliveries: pairs of a work item of the giver and one of the receiver that it directly enabled. */
  readonly handovers: Scalars['Int']['output'];
  /** Mean time from the hand-over to the receiver's start, or to its completion where starts are unknown, hours; over all pairs, on the critical path or not. */
  readonly pickUp: Estimate;
  /** Deliveries that came back. */
  readonly returned: Scalars['Int']['output'];
  /** Mean time from the giver's enablement to the hand-over, hours: what the customer waited for us. */
  readonly turnaround: Estimate;
};

/** What the logs record, and what had to be repaired; shares are of work items, 0 to 1. */
export type DataQuality = {
  /** Share with dates without a time of day. */
  readonly coarseTimestamps: Scalars['Float']['output'];
  /** Work items equal to an earlier one of their case in all fields but the event id. */
  readonly duplicates: Scalars['Int']['output'];
  /** Work items with times that had to be repaired: completion before start, never completed, clock skew, estimated. */
  readonly repaired: Scalars['Int']['output'];
  /** Share whose department is known, by the log or by the resource. */
  readonly withDepartment: Scalars['Float']['output'];
  /** Share with a resource. */
  readonly withResource: Scalars['Float']['output'];
  /** Share with a recorded start. */
  readonly withStart: Scalars['Float']['output'];
};

/** Where a subject's time went. wait + service + elapsed = its part of the lead time; `elapsed` is time of logs without start times, neither wait nor service. */
export type Delay = {
  /** wait + service + elapsed. */
  readonly all: TimeBooked;
  /** Do the times of all departments add up to the lead times? */
  readonly balance: Balance;
  /** Why it waited, by cause; they add up to `wait`. Null where the log has no start times. At most 8, the number of causes. */
  readonly causes: Maybe<ReadonlyArray<CauseShare>>;
  /** From enabled to complete where no start was recorded. */
  readonly elapsed: TimeBooked;
  /** Time above standard per case, hours: sum over its work items of (sojourn - standard) where positive, over the selected cases it worked in. */
  readonly excess: Estimate;
  /** Probability that the subject is the biggest one, under resampling of the cases; null where it was not worked out. */
  readonly probabilityRankedFirst: Maybe<Scalars['Float']['output']>;
  /** From start to complete: work was under its hands. */
  readonly service: TimeBooked;
  /** Which view the times are of. */
  readonly view: DelayView;
  /** From enabled to start: work lay in the subject's queue. */
  readonly wait: TimeBooked;
};

/** How the lead time of a case is shared out; both views add up to it exactly. */
export type DelayView =
  /** Each instant belongs to the work that set the finish: follow the binding predecessors from the end back to the start. For finding improvements. */
  | 'CRITICAL'
  /** Each instant is split equally over the departments with work open at it, then over their open items. For judging fairly. */
  | 'SHARED';

/** What a removal gives. */
export type DeletePayload = {
  /** Id of what was removed; null where `userErrors` say why not. */
  readonly deleted: Maybe<Scalars['ID']['output']>;
  /** Why nothing changed; empty where it did. At most 100. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A unit of the organisation; departments form a tree. */
export type Department = Node & {
  /** Spellings in logs and lanes that mean it, its name apart. At most 1,000. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** When it works: its own calendar, else that of the nearest department above it that has one; null where none has. */
  readonly calendar: Maybe<Calendar>;
  /** How many can work at the same time; null where nobody said. */
  readonly capacity: Maybe<Scalars['Int']['output']>;
  /** The units right below it, by name. At most 10,000. */
  readonly children: ReadonlyArray<Department>;
  /** To whom it hands work, most handovers first. At most `first`. */
  readonly customers: ReadonlyArray<Neighbour>;
  /** Where its time went in all processes together. */
  readonly delay: Delay;
  /** An outside party, customer or supplier; inherited down the tree. */
  readonly external: Scalars['Boolean']['output'];
  readonly id: Scalars['ID']['output'];
  /** The work that arrives (itself, without its subtree) over all its steps in all current versions: one queue. */
  readonly load: DepartmentLoad;
  /** Its name in this revision. */
  readonly name: Scalars['String']['output'];
  /** What it delivered in all processes together; executions count once. */
  readonly output: Output;
  /** The calendar that was set for itself; null where none was. */
  readonly ownCalendar: Maybe<Calendar>;
  /** The unit it belongs to; null at the top. */
  readonly parent: Maybe<Department>;
  /** Its place in each process it works in, most work items first. */
  readonly positions: PositionConnection;
  /** How quick it is for what it does. */
  readonly serviceTime: ServiceTime;
  /** Who hands work to it, most handovers first. At most `first`. */
  readonly suppliers: ReadonlyArray<Neighbour>;
  /** A system role: work in it is done by machines; inherited down the tree. An import marks a department that it creates where the names of all its resources say so. */
  readonly system: Scalars['Boolean']['output'];
  /** Counts its changes; give it as `expectedVersion`. */
  readonly version: Scalars['Int']['output'];
};


/** A unit of the organisation; departments form a tree. */
export type DepartmentCustomersArgs = {
  basis?: InputMaybe<Basis>;
  filter?: InputMaybe<AnalysisFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A unit of the organisation; departments form a tree. */
export type DepartmentDelayArgs = {
  filter?: InputMaybe<AnalysisFilter>;
  view?: InputMaybe<DelayView>;
};


/** A unit of the organisation; departments form a tree. */
export type DepartmentLoadArgs = {
  processes?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};


/** A unit of the organisation; departments form a tree. */
export type DepartmentOutputArgs = {
  filter?: InputMaybe<AnalysisFilter>;
};


/** A unit of the organisation; departments form a tree. */
export type DepartmentPositionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AnalysisFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A unit of the organisation; departments form a tree. */
export type DepartmentServiceTimeArgs = {
  filter?: InputMaybe<AnalysisFilter>;
};


/** A unit of the organisation; departments form a tree. */
export type DepartmentSuppliersArgs = {
  basis?: InputMaybe<Basis>;
  filter?: InputMaybe<AnalysisFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What a department did beside the model: what is done counts for who did it, what is skipped for who should have. */
export type DepartmentConformance = {
  /** Which, without those below it. */
  readonly department: Department;
  /** Work items it did. */
  readonly executions: Scalars['Int']['output'];
  /** Work items that the model has no place for. */
  readonly extra: Scalars['Int']['output'];
  /** Work items done after something that comes behind them in the model. */
  readonly outOfOrder: Scalars['Int']['output'];
  /** Times that cases went without a step of its. */
  readonly skipped: Scalars['Int']['output'];
};

/** A page of departments. */
export type DepartmentConnection = {
  /** At most `first`. */
  readonly edges: ReadonlyArray<DepartmentEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** A department in a page. */
export type DepartmentEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: Department;
};

/** Departments that rankings can leave out. */
export type DepartmentGroup =
  /** Outside parties: `Department.external`. */
  | 'EXTERNAL'
  /** System roles: `Department.system`. */
  | 'SYSTEM';

/** The load of a department as one queue. Processes whose arrivals are unknown count as not running, and stand in `missing`. */
export type DepartmentLoad = {
  /** Pieces of work that arrive in an hour, as far as known. */
  readonly arrivalsPerHour: Scalars['Float']['output'];
  /** Whether the work content of all that arrives is known. */
  readonly complete: Scalars['Boolean']['output'];
  /** Whose load (itself, without its subtree). */
  readonly department: Department;
  /** Hours of work that arrive in an hour, as far as known. */
  readonly hoursPerHour: Scalars['Float']['output'];
  /** Mean work content of what arrives, hours; null where nothing does. */
  readonly meanWork: Maybe<Scalars['Float']['output']>;
  /** What the figures lack. At most 10,000. */
  readonly missing: ReadonlyArray<MissingInput>;
  /** Change of the mean wait with one more server, hours. */
  readonly oneMoreServer: Maybe<Scalars['Float']['output']>;
  /** Share of the week in which it works by its calendar, its own or inherited, holidays apart; 1 = around the clock, also where nobody set a calendar. */
  readonly openShare: Scalars['Float']['output'];
  /** What arrives, by process and step. At most 10,000. */
  readonly parts: ReadonlyArray<LoadPart>;
  /** How many can work at the same time; null where unknown or without bound. */
  readonly servers: Maybe<Scalars['Int']['output']>;
  /** Where `servers` comes from. */
  readonly serversSource: ServersSource;
  /** False: the queue grows for ever. Null where servers are unknown. */
  readonly stable: Maybe<Scalars['Boolean']['output']>;
  /** hoursPerHour over servers times `openShare`; null where servers are unknown. Too low where `complete` is false. */
  readonly utilisation: Maybe<Scalars['Float']['output']>;
  /** Squared coefficient of variation of the work content of what arrives; null where nothing does. */
  readonly variation: Maybe<Scalars['Float']['output']>;
  /** Mean wait in working hours; null where unknown, where `complete` is false, and where the queue grows for ever. */
  readonly wait: Maybe<Scalars['Float']['output']>;
};

/** What ways lead over. */
export type DepartmentOrStep = Department | Step;

/** What a mutation of a department gives. */
export type DepartmentPayload = {
  /** The department as it is now; null where `userErrors` say why not. */
  readonly department: Maybe<Department>;
  /** Why nothing changed; empty where it did. At most 100. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A department that a file names. */
export type DepartmentPreview = {
  /** Events it did. */
  readonly events: Scalars['Int']['output'];
  /** The department of the organisation that has this name or alias; null where a new one would be made. */
  readonly known: Maybe<Department>;
  /** As the file spells it. */
  readonly name: Scalars['String']['output'];
};

/** What stands on another thing. */
export type Dependent = Department | Process | ProcessVersion | Step;

/** How the work items of a process are derived. Decided once and kept until somebody changes it. */
export type Derivation = {
  /** The instant that open cases are looked at: the latest timestamp of the logs, or as set. */
  readonly asOf: Scalars['DateTime']['output'];
  /** True where neither end steps nor a status column say which cases are complete: all of them count as COMPLETED. */
  readonly completionAssumed: Scalars['Boolean']['output'];
  /** How it is decided which steps run side by side. */
  readonly concurrency: Concurrency;
  /** Pairs of steps taken as concurrent. At most 10,000. */
  readonly concurrentSteps: ReadonlyArray<ConcurrentPair>;
  /** First instant of the reference period of the standards; null where no case completed. */
  readonly referenceFrom: Maybe<Scalars['DateTime']['output']>;
  /** First instant after the reference period. */
  readonly referenceTo: Maybe<Scalars['DateTime']['output']>;
  /** What normalising the events touched, and how often. At most 1,000. */
  readonly warnings: ReadonlyArray<ImportWarning>;
};

/** What a provisional process is made from. */
export type DeriveProcessInput = {
  /** Who derives it; see `OrganisationChange.author`. */
  readonly author?: InputMaybe<Scalars['String']['input']>;
  /** A version of the process to derive from. */
  readonly from: Scalars['ID']['input'];
  /** Its name, which no other process has. */
  readonly name: Scalars['String']['input'];
};

/** Which of two versions has something. */
export type DiffKind =
  /** Only the one that differs. */
  | 'ADDED'
  /** Both; something else is said of it. */
  | 'CHANGED'
  /** Only the one that is compared with. */
  | 'REMOVED'
  /** Both. */
  | 'SAME';

/** What a series can be split by. */
export type Dimension =
  /** Causes of waiting; only with the measure WAIT. */
  | 'CAUSE'
  /** Leaf departments. */
  | 'DEPARTMENT'
  /** Kinds of processes. */
  | 'KIND'
  /** Processes. */
  | 'PROCESS'
  /** Statuses of cases. */
  | 'STATUS'
  /** Steps. */
  | 'STEP';

/** Bounds of a duration, both included; one left out is open. */
export type DurationRange = {
  /** Longest. */
  readonly max?: InputMaybe<Scalars['Float']['input']>;
  /** Shortest. */
  readonly min?: InputMaybe<Scalars['Float']['input']>;
  /** Unit of both bounds. */
  readonly unit?: InputMaybe<TimeUnit>;
};

/** Spread of a duration. */
export type DurationSummary = {
  /** Longest; null where n is 0. */
  readonly max: Maybe<Scalars['Float']['output']>;
  /** Mean with its interval. */
  readonly mean: Estimate;
  /** Half are at most this long; null where n is 0, shaky where n is under 6. */
  readonly median: Maybe<Scalars['Float']['output']>;
  /** Shortest; null where n is 0. */
  readonly min: Maybe<Scalars['Float']['output']>;
  /** Durations summed up: cases, work items or handovers, as the field says. */
  readonly n: Scalars['Int']['output'];
  /** Nine in ten are at most this long; null where n is 0; shaky where n is under 29. */
  readonly p90: Maybe<Scalars['Float']['output']>;
  /** Nineteen in twenty are at most this long; null where n is 0; shaky where n is under 59. */
  readonly p95: Maybe<Scalars['Float']['output']>;
  /** Unit of all of them. */
  readonly unit: Unit;
};

/** Edits of a version. */
export type EditVersionInput = {
  /** Who edits; see `OrganisationChange.author`. */
  readonly author?: InputMaybe<Scalars['String']['input']>;
  /** One after the other, at least one; later ones see what earlier ones did. */
  readonly edits: ReadonlyArray<VersionEdit>;
  /** `ProcessVersion.revision` as last seen; CONFLICT where somebody changed the process or a version of it since. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Which version. */
  readonly version: Scalars['ID']['input'];
};

/**
 * A figure, how many cases it rests on, and how sure it is. `value` null has a reason. The interval of a ratio of sums R = sum y / sum x over n cases is
 * R +- 1.96 s with s^2 = n/(n-1) sum (y - R x)^2 / (sum x)^2; that of a share of cases or of an on-time rate is Wilson's; plain sums and counts are exact and have none.
 */
export type Estimate = {
  /** Probability that the interval claims, 0.95; null where there is none. */
  readonly confidence: Maybe<Scalars['Float']['output']>;
  /** Upper bound of the interval; null where there is none. */
  readonly high: Maybe<Scalars['Float']['output']>;
  /** Lower bound of the interval; null where there is none. */
  readonly low: Maybe<Scalars['Float']['output']>;
  /** How the interval was found. */
  readonly method: EstimateMethod;
  /** Cases the figure rests on (handovers or work items where the field says so). */
  readonly n: Scalars['Int']['output'];
  /** Why `value` is null; null where it is not. */
  readonly reason: Maybe<NullReason>;
  /** What the value and its bounds are counted in. */
  readonly unit: Unit;
  /** The figure; null where `reason` says why. */
  readonly value: Maybe<Scalars['Float']['output']>;
};

/** How the interval of an estimate was found. */
export type EstimateMethod =
  /** By weighting the cases again and again at random. */
  | 'BOOTSTRAP'
  /** A sum or a count: nothing to estimate. */
  | 'EXACT'
  /** From the spread between cases, by linearising the ratio of sums. */
  | 'LINEARISED'
  /** Drawn towards the whole where observations are few. */
  | 'SHRUNKEN'
  /** From a simulation. */
  | 'SIMULATED'
  /** Wilson's interval of a share. */
  | 'WILSON';

/** Expected handovers from one department to another. */
export type ExpectedHandover = {
  /** Who hands over. */
  readonly from: Department;
  /** Times in a case. */
  readonly times: Scalars['Float']['output'];
  /** Who takes over. */
  readonly to: Department;
};

/** Something that the structure says by itself, without a log; and what can be done about it. */
export type Finding = {
  /**
   * What it is: NO_END_REACHABLE, NO_WAY_OUT, NO_START, UNREACHABLE_STEP, DEAD_END, FLOW_INTO_START, FLOW_OUT_OF_END, UNATTACHED_BOUNDARY_EVENT,
   * JOIN_NEVER_COMPLETE, BRANCHES_NOT_JOINED, STEP_WITHOUT_DEPARTMENT, UNSTABLE_QUEUE, BUSY_QUEUE, SINGLE_POINT_OF_FAILURE, ONE_PERSON_MUST_PASS, PING_PONG,
   * MIN_CUT or MISSING_INPUT.
   */
  readonly code: Scalars['String']['output'];
  /** The department it is about; null where it is about none. */
  readonly department: Maybe<Department>;
  /** What it is, in a sentence with the figures that matter. */
  readonly message: Scalars['String']['output'];
  /** The process it is about; null where it is about none. */
  readonly process: Maybe<Process>;
  /** What can be done about it. */
  readonly remedy: Scalars['String']['output'];
  /** How bad it is. */
  readonly severity: Severity;
  /** The step it is about; null where it is about none. */
  readonly step: Maybe<Step>;
  /** The figure that it rests on, as the code says; null where it rests on none. */
  readonly value: Maybe<Scalars['Float']['output']>;
  /** The version it is about; null where it is about none. */
  readonly version: Maybe<ProcessVersion>;
};

/** An edge of a version. */
export type Flow = {
  /** Cases that took it; null on a designed flow nobody used. */
  readonly cases: Maybe<Scalars['Int']['output']>;
  /** What a model says of it; null where it was only observed. */
  readonly design: Maybe<FlowDesign>;
  /** What comes first. */
  readonly from: Step;
  /** `cases` over the cases of the version, 0 to 1. */
  readonly share: Maybe<Scalars['Float']['output']>;
  /** What comes right after. */
  readonly to: Step;
};

/** What a model says of a flow. */
export type FlowDesign = {
  /** Ids in the model: several where it draws several flows between the two, none where it was made here. At most 1,000. */
  readonly elementIds: ReadonlyArray<Scalars['String']['output']>;
  /** Whether it is taken where no condition of the others holds. */
  readonly isDefault: Scalars['Boolean']['output'];
  /** Its condition in words. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** How often it is taken where its step is left by one of several, 0 to 1; null = nobody said. */
  readonly probability: Maybe<Scalars['Float']['output']>;
};

/** A flow of either version, or of both. */
export type FlowDiff = {
  /** Whether both have it: never CHANGED. */
  readonly change: DiffKind;
  /** Where it leads from: a step of `to`, or of `from` where it was removed. */
  readonly fromStep: Step;
  /** Where it leads: a step of `to`, or of `from` where it was removed. */
  readonly toStep: Step;
};

/** A work item directly enabling one of another department, summed up over an ordered pair of departments. */
export type Handover = {
  /** Those in which the giver was the last to arrive. */
  readonly binding: Scalars['Int']['output'];
  /** Who gives. */
  readonly from: Department;
  /** Wait and elapsed time in front of the receiver on the critical path, of binding handovers. */
  readonly onPath: TimeBooked;
  /** Mean time from the hand-over to the receiver's start, or to its completion where starts are unknown, hours; over all pairs. */
  readonly pickUp: Estimate;
  /** Handovers right back to who had just handed over, where a side does a step again. */
  readonly pingPong: Scalars['Int']['output'];
  /** Where; null = in all processes together. */
  readonly process: Maybe<Process>;
  /** Deliveries that came back. */
  readonly returned: Scalars['Int']['output'];
  /** Pairs of a giver's work item and a receiver's that it directly enabled. */
  readonly times: Scalars['Int']['output'];
  /** Who receives. */
  readonly to: Department;
};

/** Departments and the handovers between them. */
export type HandoverNetwork = {
  /** Those that give or receive, by name. At most 10,000. */
  readonly departments: ReadonlyArray<Department>;
  /** Most times first; inside one department there are none. At most 10,000; more is BAD_INPUT, ask for a level or a filter. */
  readonly handovers: ReadonlyArray<Handover>;
};

/** A handover between two departments, each with its subtree. */
export type HandoverSelector = {
  /** Department that gave. */
  readonly from: Scalars['ID']['input'];
  /** true: only deliveries that came back; false: only those that did not; left out: both. */
  readonly returned?: InputMaybe<Scalars['Boolean']['input']>;
  /** Department that received. */
  readonly to: Scalars['ID']['input'];
};

/** What is downstream. */
export type Impact = {
  /** The departments that do them, or get messages on the way; most steps first. At most `first`. */
  readonly departments: ReadonlyArray<Department>;
  /** The processes they belong to, most steps first. At most `first`. */
  readonly processes: ReadonlyArray<ImpactedProcess>;
  /** Work downstream, nearest first. At most `first`. */
  readonly steps: ReadonlyArray<Step>;
  /** How many steps in all. */
  readonly totalSteps: Scalars['Int']['output'];
};


/** What is downstream. */
export type ImpactDepartmentsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What is downstream. */
export type ImpactProcessesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What is downstream. */
export type ImpactStepsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What is downstream in one process. */
export type ImpactedProcess = {
  /** Departments downstream there. */
  readonly departments: Scalars['Int']['output'];
  /** Which process. */
  readonly process: Process;
  /** Steps of work downstream there. */
  readonly steps: Scalars['Int']['output'];
};

/** A file to import, and how. What is left out is found out from the file. */
export type ImportLogInput = {
  /** Who imports it; see `OrganisationChange.author`. */
  readonly author?: InputMaybe<Scalars['String']['input']>;
  /** Concurrency relation to derive the processes with from now on. */
  readonly concurrency?: InputMaybe<Concurrency>;
  /** Drop duplicate events instead of flagging them. */
  readonly dedupe?: InputMaybe<Scalars['Boolean']['input']>;
  /** How to read it. */
  readonly format?: InputMaybe<LogFormat>;
  /** Name of the space that the event ids are unique in: equal ids in all logs that name it are one execution. */
  readonly idSpace?: InputMaybe<Scalars['String']['input']>;
  /** Text of the client's choice: asked again with the same one, the same job is given and nothing begins twice. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Kind of the processes that this import creates; ROUTINE where left out. */
  readonly kind?: InputMaybe<ProcessKind>;
  /** Of a BPMN file: whose its lanes are; the others are matched by name and alias, else a department is made. At most 10,000. */
  readonly lanes?: InputMaybe<ReadonlyArray<LaneInput>>;
  /** Roles of columns; those that are not named are guessed. At most 1,000. */
  readonly mapping?: InputMaybe<ReadonlyArray<ColumnMappingInput>>;
  /** Name of the process; where left out, what a column says, or the name of the file. */
  readonly process?: InputMaybe<Scalars['String']['input']>;
  /** Upload of a table with two columns, resource and department. */
  readonly resourceTable?: InputMaybe<Scalars['ID']['input']>;
  /** A strptime format for all times. */
  readonly timeFormat?: InputMaybe<Scalars['String']['input']>;
  /** Zone of times without one; UTC where left out. */
  readonly timeZone?: InputMaybe<Scalars['String']['input']>;
  /** Id that `POST /uploads` gave. */
  readonly upload: Scalars['ID']['input'];
};

/** The job that imports. */
export type ImportLogPayload = {
  /** Queued, or already running; null where `userErrors` say why not. */
  readonly job: Maybe<Job>;
  /** Why no job was begun; empty where one was. At most 100. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** One way to read what a file leaves open. */
export type ImportOption = {
  /** What it makes of a text of the file, such as `03/04/2022 = 3 April 2022`. */
  readonly example: Maybe<Scalars['String']['output']>;
  /** In words. */
  readonly label: Scalars['String']['output'];
  /** Rows that can be read so; null where they were not counted. */
  readonly readable: Maybe<Scalars['Int']['output']>;
  /** What to give as the question's `field`. */
  readonly value: Scalars['String']['output'];
};

/** What importing a file would give. */
export type ImportPreview = {
  /** Its columns (attributes, in an XES) in the order of the file, with what they are taken for; none where `problem` says that it cannot be read. At most 10,000. */
  readonly columns: ReadonlyArray<ColumnGuess>;
  /** Name of the file. */
  readonly fileName: Scalars['String']['output'];
  /** How it is read. */
  readonly format: LogFormat;
  /** What a file of models holds; null for a log, and where `problem` says why it cannot be read. */
  readonly model: Maybe<ModelPreview>;
  /** Why it cannot be imported so: a role without a column, an open question, a file that cannot be read. */
  readonly problem: Maybe<UserError>;
  /** What the file leaves open. At most 10. */
  readonly questions: ReadonlyArray<ImportQuestion>;
  /** What would be imported; null where `problem` says why nothing would. */
  readonly result: Maybe<ImportSummary>;
  /** At most 20 rows from its beginning (events, in an XES); the cells of each in the order of `columns`, null where empty. */
  readonly rows: ReadonlyArray<ReadonlyArray<Maybe<Scalars['String']['output']>>>;
  /** The log that this very file was imported as, if it was; the latest of them. */
  readonly sameAs: Maybe<Log>;
  /** What reading it touched, counted. At most 1,000. */
  readonly warnings: ReadonlyArray<ImportWarning>;
};

/** What a file leaves open and a person must decide, such as whether the day or the month comes first. */
export type ImportQuestion = {
  /** Stable, such as `day-or-month`. */
  readonly code: Scalars['String']['output'];
  /** Field of the input that the value of an option answers, such as `timeFormat`. */
  readonly field: Scalars['String']['output'];
  /** What may be meant. At most 10. */
  readonly options: ReadonlyArray<ImportOption>;
  /** In words. */
  readonly question: Scalars['String']['output'];
};

/** What would be imported. */
export type ImportSummary = {
  /** Cases. */
  readonly cases: Scalars['Int']['output'];
  /** How many departments. */
  readonly departmentCount: Scalars['Int']['output'];
  /** Departments, those with most events first. At most 1,000; `departmentCount` counts all. */
  readonly departments: ReadonlyArray<DepartmentPreview>;
  /** Events that are kept. */
  readonly events: Scalars['Int']['output'];
  /** The first time in it. */
  readonly from: Scalars['DateTime']['output'];
  /** Whether it records when work began, so that waiting and working are told apart. */
  readonly hasStart: Scalars['Boolean']['output'];
  /** How many processes. */
  readonly processCount: Scalars['Int']['output'];
  /** Names of the processes, in order of appearance. At most 1,000; `processCount` counts all. */
  readonly processes: ReadonlyArray<Scalars['String']['output']>;
  /** Different resources. */
  readonly resources: Scalars['Int']['output'];
  /** Different steps, counted in each process. */
  readonly steps: Scalars['Int']['output'];
  /** The last time in it. */
  readonly to: Scalars['DateTime']['output'];
};

/** Something a rule touched, counted; `example` is a place in the file. */
export type ImportWarning = {
  /** Stable, such as `duplicate-event`. */
  readonly code: Scalars['String']['output'];
  /** How many records. */
  readonly count: Scalars['Int']['output'];
  /** A place in the file, such as `line 17`; null where there is no single one. */
  readonly example: Maybe<Scalars['String']['output']>;
  /** What was found and what was done. */
  readonly message: Scalars['String']['output'];
};

/** What an import gave for one process. */
export type ImportedProcess = {
  /** Cases of the log in this process. */
  readonly cases: Scalars['Int']['output'];
  /** Events of the log in this process. */
  readonly events: Scalars['Int']['output'];
  /** Name of the process at that time. */
  readonly process: Scalars['String']['output'];
  /** What reading the file and deriving the process touched, counted. At most 1,000. */
  readonly warnings: ReadonlyArray<ImportWarning>;
  /** Work items of the process after the import, those of its earlier logs included; 0 where the file was there already. */
  readonly workItems: Scalars['Int']['output'];
};

/** Where the inputs of a structural figure come from. */
export type InputBasis =
  /** Nobody said how the work of some step varies: it is taken to vary as an exponential distribution does. */
  | 'ASSUMED'
  /** Logs show some of them, and how often. */
  | 'OBSERVED'
  /** People planned or agreed all of them. */
  | 'PLANNED';

/** Length of a bucket of time. */
export type Interval =
  /** From midnight to midnight, UTC. */
  | 'DAY'
  /** A calendar month. */
  | 'MONTH'
  /** Three calendar months, from January. */
  | 'QUARTER'
  /** From Monday to Monday. */
  | 'WEEK'
  /** A calendar year. */
  | 'YEAR';

/** Work in the background. Jobs wait in a queue and run one after another, since each writes a revision. */
export type Job = Node & {
  /** What the columns of the file were taken for, and why; empty like `imported`. At most 10,000. */
  readonly columns: ReadonlyArray<ColumnGuess>;
  /** How much of the phase is done. */
  readonly done: Scalars['Float']['output'];
  /** Why it FAILED. */
  readonly error: Maybe<UserError>;
  /** When it ended, in whatever way; null before. */
  readonly finishedAt: Maybe<Scalars['DateTime']['output']>;
  readonly id: Scalars['ID']['output'];
  /** What an import reported of each process of its file. Empty before it is DONE, and where the service ended in the moment it was. At most 1,000. */
  readonly imported: ReadonlyArray<ImportedProcess>;
  /** What it does. */
  readonly kind: JobKind;
  /** What it is doing: reading or simulating, storing, deriving, publishing; null unless it is running. */
  readonly phase: Maybe<Scalars['String']['output']>;
  /** When it was asked for. */
  readonly queuedAt: Scalars['DateTime']['output'];
  /** What it made: a log, or a model. Null before it is DONE, and once that is deleted. */
  readonly result: Maybe<Node>;
  /** When it began; null while it waits. */
  readonly startedAt: Maybe<Scalars['DateTime']['output']>;
  /** How far it is. */
  readonly state: JobState;
  /** What it is about, such as the name of a file. */
  readonly subject: Scalars['String']['output'];
  /** How much there is to do in this phase; null where that is unknown. */
  readonly total: Maybe<Scalars['Float']['output']>;
  /** What `done` and `total` count, such as bytes or events. */
  readonly unit: Scalars['String']['output'];
};

/** A page of jobs. */
export type JobConnection = {
  /** At most `first`. */
  readonly edges: ReadonlyArray<JobEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** A job in a page. */
export type JobEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: Job;
};

/** What a job does. */
export type JobKind =
  /** Deletes a log. Deletions are made while their request waits, so none is a job by now. */
  | 'DELETE'
  /** Derives ledgers again. That is done while the request that asks for it waits, so none is a job by now. */
  | 'DERIVE'
  /** Imports a file. */
  | 'IMPORT'
  /** Imports the file of a log again in its place. */
  | 'REMAP'
  /** Loads the sample organisation. */
  | 'SAMPLE';

/** How far a job is. */
export type JobState =
  /** Ended without any change, since somebody asked for that. */
  | 'CANCELLED'
  /** Ended; what it made is visible. */
  | 'DONE'
  /** Ended without any change; `error` says why. */
  | 'FAILED'
  /** Waits for its turn. */
  | 'QUEUED'
  /** Runs. */
  | 'RUNNING';

/** Departments against processes. */
export type Landscape = {
  /** Only cells with work in them. At most 10,000; more is BAD_INPUT, ask for a level or a filter. */
  readonly cells: ReadonlyArray<LandscapeCell>;
  /** The rows, by name. At most 10,000. */
  readonly departments: ReadonlyArray<Department>;
  /** The columns, by name. At most 10,000. */
  readonly processes: ReadonlyArray<Process>;
};

/** `values` in the order of the asked measures; the indexes point into `departments` and `processes`. */
export type LandscapeCell = {
  /** Selected cases with work of the department. */
  readonly cases: Scalars['Int']['output'];
  /** Row, from 0. */
  readonly department: Scalars['Int']['output'];
  /** Column, from 0. */
  readonly process: Scalars['Int']['output'];
  /** One for each asked measure. At most 15. */
  readonly values: ReadonlyArray<Estimate>;
};

/** Whose a lane is. */
export type LaneInput = {
  /** Its department; null: make one of the lane's name. */
  readonly department?: InputMaybe<Scalars['ID']['input']>;
  /** Id of its element in the file. */
  readonly element: Scalars['String']['input'];
};

/** How the department of a lane was found. */
export type LaneMatch =
  /** It has the lane's name as an alias. */
  | 'ALIAS'
  /** As asked for. */
  | 'ASKED'
  /** It has the lane's name. */
  | 'NAME'
  /** None was found. */
  | 'NONE';

/** A lane in a file of models. */
export type LanePreview = {
  /** Whose it would be; null where a department would be made, or nobody would be assigned. */
  readonly department: Maybe<Department>;
  /** Id of its element in the file. */
  readonly element: Scalars['String']['output'];
  /** How that was found. */
  readonly matchedBy: LaneMatch;
  /** As the model calls it; null where it has no name. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** Name of the pool it lies in. */
  readonly pool: Maybe<Scalars['String']['output']>;
  /** What the process that it lies in would be called. */
  readonly process: Scalars['String']['output'];
  /** Steps that lie in it, events and gateways too. */
  readonly steps: Scalars['Int']['output'];
  /** Departments with nearly its name, nearest first. At most 5. */
  readonly suggestions: ReadonlyArray<Department>;
  /** Those of them that are tasks, calls or sub-processes. */
  readonly tasks: Scalars['Int']['output'];
};

/** How a lane came to be whose it is. */
export type LaneState =
  /** A department was made for it, or it has no name: nobody has said yet who is meant. */
  | 'CREATED'
  /** A department had its name or alias. */
  | 'MATCHED'
  /** Somebody said it. */
  | 'RESOLVED';

/** What a step of a process brings to a department. */
export type LoadPart = {
  /** visits times the cases that begin in an hour. */
  readonly arrivalsPerHour: Scalars['Float']['output'];
  /** Which process. */
  readonly process: Process;
  /** Which step. */
  readonly step: Step;
  /** Expected visits of a case, as far as this department does the step. */
  readonly visits: Scalars['Float']['output'];
  /** Mean work content, hours. */
  readonly work: Scalars['Float']['output'];
};

/** A file that was imported, or the sample organisation. */
export type Log = Node & {
  /** Cases it has events of. */
  readonly cases: Scalars['Int']['output'];
  /** Events it holds. */
  readonly events: Scalars['Int']['output'];
  /** Its name, without folders. */
  readonly fileName: Scalars['String']['output'];
  /** How it was read. */
  readonly format: LogFormat;
  readonly id: Scalars['ID']['output'];
  /** When. */
  readonly importedAt: Scalars['DateTime']['output'];
  /** What its columns (attributes, in an XES) were taken for. At most 10,000. */
  readonly mapping: ReadonlyArray<ColumnMapping>;
  /** What it speaks of. At most 10,000. */
  readonly processes: ReadonlyArray<Process>;
  /** What it records, and what had to be repaired. */
  readonly quality: DataQuality;
  /** Whether it is the log of the sample organisation, which `removeSample` takes away with all that belongs to it. */
  readonly sample: Scalars['Boolean']['output'];
  /** How its file was read, beside the roles of its columns; null where `upload` is. */
  readonly settings: Maybe<LogSettings>;
  /** The file it came from, to preview and to map it again; null where the service does not keep it, as with logs imported by the command line alone. */
  readonly upload: Maybe<Scalars['ID']['output']>;
  /** What reading it touched, counted. At most 1,000. */
  readonly warnings: ReadonlyArray<ImportWarning>;
  /** Work items derived from its events. */
  readonly workItems: Scalars['Int']['output'];
};

/** A page of logs. */
export type LogConnection = {
  /** At most `first`. */
  readonly edges: ReadonlyArray<LogEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** A log in a page. */
export type LogEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: Log;
};

/** How a file is read. */
export type LogFormat =
  /** A process model. */
  | 'BPMN'
  /** Rows with separators, one an event. */
  | 'CSV'
  /** Object-centric event log. */
  | 'OCEL'
  /** No file: the sample organisation, made by simulation. */
  | 'SAMPLE'
  /** IEEE 1849 event log. */
  | 'XES';

/** What was said about reading a file; null where it was found out from the file. */
export type LogSettings = {
  /** Name of the process. */
  readonly process: Maybe<Scalars['String']['output']>;
  /** Upload of a table with two columns, resource and department; null where none was given. */
  readonly resourceTable: Maybe<Scalars['ID']['output']>;
  /** A strptime format for all times. */
  readonly timeFormat: Maybe<Scalars['String']['output']>;
  /** Zone of times without one. */
  readonly timeZone: Maybe<Scalars['String']['output']>;
};

/** One step directly enabling another. */
export type MapEdge = {
  /** Cases that have it. */
  readonly cases: Scalars['Int']['output'];
  /** The enabling step. */
  readonly from: Step;
  /** Whether the two steps' departments differ, most of the times. */
  readonly handover: Scalars['Boolean']['output'];
  /** From the completion of the first to the start of the second, or to its completion where starts are unknown. */
  readonly pickUp: DurationSummary;
  /** How often. */
  readonly times: Scalars['Int']['output'];
  /** The enabled step. */
  readonly to: Step;
};


/** One step directly enabling another. */
export type MapEdgePickUpArgs = {
  unit?: InputMaybe<TimeUnit>;
};

/** A step in a process map. */
export type MapNode = {
  /** Cases that have it. */
  readonly cases: Scalars['Int']['output'];
  /** Where its time went, on the critical path. */
  readonly delay: Delay;
  /** The department that did it most; null where nobody is known. */
  readonly department: Maybe<Department>;
  /** Work items of finished cases that enable no other. */
  readonly ends: Scalars['Int']['output'];
  /** Real happenings. */
  readonly executions: Scalars['Int']['output'];
  /** Mean place of its work in the order of the case: (rank - 1) / (n - 1), 0.5 if n = 1; 0 first, 1 last. */
  readonly order: Scalars['Float']['output'];
  /** Later attempts by a department that did the step before in the case. */
  readonly repeats: Scalars['Int']['output'];
  /** From enabled to complete, of its work items. */
  readonly sojourn: DurationSummary;
  /** Work items that no other enabled: the case begins with them. */
  readonly starts: Scalars['Int']['output'];
  /** The step. */
  readonly step: Step;
};


/** A step in a process map. */
export type MapNodeSojournArgs = {
  unit?: InputMaybe<TimeUnit>;
};

/** What activities of the logs of a process mean. */
export type MatchActivitiesInput = {
  /** One for each activity; those left out stay as they are. */
  readonly matches: ReadonlyArray<ActivityMatchInput>;
  /** Whose logs. */
  readonly process: Scalars['ID']['input'];
};

/** Why an activity is taken for a step. */
export type MatchKind =
  /** Somebody said so: it is an alias of the step. */
  | 'ALIAS'
  /** The step has this name. */
  | 'EXACT'
  /** No step is sure enough. */
  | 'NONE'
  /** The step has this name but for case, blanks and punctuation. */
  | 'NORMALISED'
  /** Somebody said that it is none of the model. */
  | 'SAID'
  /** They have enough words in common, more than any other step, who does it considered. */
  | 'SIMILAR';

/** A figure that can be asked for by name. */
export type Measure =
  /** Selected cases with work of the subject. */
  | 'CASES'
  /** Its part of the value of the COMPLETED cases, see Output.credit. */
  | 'CREDIT'
  /** Its credit over the value of the COMPLETED cases. */
  | 'CREDIT_SHARE'
  /** Standard work content delivered, hours. */
  | 'EARNED_HOURS'
  /** Time from enabled to complete where no start was recorded, hours in all. */
  | 'ELAPSED'
  /** Time above standard, hours per case it worked in. */
  | 'EXCESS'
  /** Real happenings: executions of steps. */
  | 'EXECUTIONS'
  /** Deliveries that did not come back, as share of all. */
  | 'FIRST_PASS_YIELD'
  /** Deliveries to other departments. */
  | 'HANDOVERS'
  /** Mean lead time of the selected cases of the process, hours, whoever worked in them. */
  | 'LEAD_TIME'
  /** Sum of sojourns over sum of standards. */
  | 'OBSERVED_OVER_EXPECTED'
  /** Work items that are a later attempt in their case: repeats and redos. */
  | 'REWORK'
  /** Time from start to complete, hours in all. */
  | 'SERVICE'
  /** wait + service + elapsed, as share of the lead time of the selected cases. */
  | 'SHARE_OF_LEAD_TIME'
  /** Time from enabled to start, hours in all. */
  | 'WAIT';

/** Which departments to merge. */
export type MergeDepartmentsInput = {
  /** Who changes it; see `OrganisationChange.author`. */
  readonly author?: InputMaybe<Scalars['String']['input']>;
  /** Those that go. */
  readonly from: ReadonlyArray<Scalars['ID']['input']>;
  /** The one that stays. */
  readonly into: Scalars['ID']['input'];
};

/** A message between a step and another party: a handover to or from an outside department. */
export type Message = {
  /** The other party. */
  readonly department: Department;
  /** Which way it goes. */
  readonly direction: MessageDirection;
  /** What it is. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** Who sends it or gets it in this process. */
  readonly step: Step;
};

/** Which way a message goes, seen from the step. */
export type MessageDirection =
  /** The step gets it. */
  | 'RECEIVES'
  /** The step sends it. */
  | 'SENDS';

/** Something that a figure lacks. */
export type MissingInput = {
  /** Of which department; null where it is of none. */
  readonly department: Maybe<Department>;
  /** Of which process; null where it is of none. */
  readonly process: Maybe<Process>;
  /** Of which step; null where it is of none. */
  readonly step: Maybe<Step>;
  /** WORK: the work content of a step; DEPARTMENT: who does a step; ARRIVALS: how often cases of a process begin; CAPACITY: how many can work in a department; EXIT: a way out of a loop of a process. */
  readonly what: Scalars['String']['output'];
};

/** A lane of a model, or a pool that stands for a department. */
export type ModelLane = {
  /** Whose it is; null where it has no name and nobody said it. */
  readonly department: Maybe<Department>;
  /** Id of its element in the file. */
  readonly element: Scalars['String']['output'];
  /** As the model calls it; null where it has no name. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** Name of the pool it lies in. */
  readonly pool: Maybe<Scalars['String']['output']>;
  /** The process it lies in, or that exchanges messages with it. */
  readonly process: Process;
  /** How it came to be whose it is. */
  readonly state: LaneState;
  /** Steps that lie in it, events and gateways too. */
  readonly steps: Scalars['Int']['output'];
  /** Departments with nearly its name, nearest first. At most 5. */
  readonly suggestions: ReadonlyArray<Department>;
};

/** What importing a file of models would give. */
export type ModelPreview = {
  /** Its lanes, pools that stand for a department, and whose they would be. At most 10,000. */
  readonly lanes: ReadonlyArray<LanePreview>;
  /** Its processes with content. At most 1,000. */
  readonly processes: ReadonlyArray<ModelProcessPreview>;
  /** What reading it touched, counted. At most 1,000. */
  readonly warnings: ReadonlyArray<ImportWarning>;
};

/** A process in a file of models. */
export type ModelProcessPreview = {
  /** Id of its element in the file. */
  readonly element: Scalars['String']['output'];
  /** Events. */
  readonly events: Scalars['Int']['output'];
  /** Sequence flows, several between the same two steps as one. */
  readonly flows: Scalars['Int']['output'];
  /** Gateways. */
  readonly gateways: Scalars['Int']['output'];
  /** Messages that its steps exchange with other parties. */
  readonly messages: Scalars['Int']['output'];
  /** What it would be called. */
  readonly name: Scalars['String']['output'];
  /** The process that it would be a new version of; null where it would be made. */
  readonly process: Maybe<Process>;
  /** Tasks, calls and sub-processes. */
  readonly tasks: Scalars['Int']['output'];
};

/** Each mutation is atomic: it gives a new revision that has all of it, or `userErrors` and no change. */
export type Mutation = {
  /** Ends a job that waits or runs, with nothing changed. One that is about to publish what it made may still end as DONE. */
  readonly cancelJob: CancelJobPayload;
  /** Makes a process whose first version is a start that leads to an end. */
  readonly createProcess: ProcessPayload;
  /** Makes the next version of a process like one of its versions. */
  readonly createVersion: VersionPayload;
  /**
   * Removes a log; its processes are derived again from the logs that are left. Their steps, standards and names stay, but for those of the sample
   * organisation, which go as with `removeSample`.
   */
  readonly deleteLog: DeletePayload;
  /**
   * Makes a provisional process from a version of another: steps of its own that know which ones they come from, with the same departments, agreed standards
   * and flows.
   */
  readonly deriveProcess: ProcessPayload;
  /**
   * Edits the steps and flows of a version, all edits or none. A version that was made here, and that no case belongs to, changes in place. Of one that logs
   * or a file say, the edits make the next version, and it stays: the payload has the version that has the edits. That one is the current version at once
   * where the edited one was and no case belongs to that; else `setCurrentVersion` makes it so. Names, departments and kinds of steps are the process's, in all its versions.
   */
  readonly editVersion: VersionPayload;
  /** Imports an uploaded file as a job: it becomes visible as a whole or not at all. */
  readonly importLog: ImportLogPayload;
  /**
   * Loads the sample organisation, a made-up company of twelve departments in 2025, as a job: its log, departments, processes and agreed standards become
   * visible as a whole or not at all. Refused with CONFLICT where it is there or on its way.
   */
  readonly loadSample: ImportLogPayload;
  /** Says what activities of the logs mean. The process is derived again, laid on its model unless another concurrency was asked for. */
  readonly matchActivities: ProcessPayload;
  /** Merges spellings: work of `from` becomes work of `into`, and the names become aliases. */
  readonly mergeDepartments: DepartmentPayload;
  /**
   * Makes a provisional process what everybody does: its current version becomes the next and current version of the process it was derived from, with that
   * process's own steps where both have them. The provisional process keeps its cases. The proposal does not have to hold: people decide.
   */
  readonly promoteProcess: ProcessPayload;
  /**
   * Imports the stored file of a log again under another mapping, as a job: the old log goes and the new one comes in one revision. Needs a log whose
   * `upload` is not null.
   */
  readonly remapLog: ImportLogPayload;
  /** Removes a department that nothing stands on; CONFLICT where steps, work, persons, messages or departments below it do. */
  readonly removeDepartment: DeletePayload;
  /** Removes a process with its versions, steps and standards; CONFLICT where it has a log, or another was derived from it or calls it. */
  readonly removeProcess: DeletePayload;
  /**
   * Takes the sample organisation away at once: its log, and the processes, departments and persons that only it brought. What other logs use stays, without
   * what the sample set of it.
   */
  readonly removeSample: DeletePayload;
  /**
   * Says whose a lane of a model is. The department that was made for it is merged into the one that is meant, whose alias the lane's name becomes, so that
   * this need not be said again.
   */
  readonly resolveLane: ProcessModelPayload;
  /** Makes a version the one that structure is read from; a process with logs is derived again. */
  readonly setCurrentVersion: ProcessPayload;
  /** Makes a department (without `id`) or changes one. A new name keeps the old one as an alias. Credits follow the tree, so the processes it works in are derived again. */
  readonly setDepartment: DepartmentPayload;
  /** How work items are derived: concurrency relation, completion rule, reference period. The process is derived again. */
  readonly setDerivation: ProcessPayload;
  /** Changes a process. New values of its cases change the credits, so it is then derived again. */
  readonly setProcess: ProcessPayload;
  /** Sets the department of a resource: its work follows wherever a log names no department, and the processes concerned are derived again. Needs PERSON_LEVEL. */
  readonly setResource: ResourcePayload;
  /** Agrees standards of steps; they replace those of the same steps, and the process is derived again. */
  readonly setStandards: ProcessPayload;
  /**
   * Takes the last change back that is not undone, and derives again what depends on it; the one before it is then the last. CONFLICT where something that
   * it changed was changed since (as by an import), or where what it made is in use.
   */
  readonly undo: UndoPayload;
};


/** Each mutation is atomic: it gives a new revision that has all of it, or `userErrors` and no change. */
export type MutationCancelJobArgs = {
  id: Scalars['ID']['input'];
};


/** Each mutation is atomic: it gives a new revision that has all of it, or `userErrors` and no change. */
export type MutationCreateProcessArgs = {
  input: CreateProcessInput;
};


/** Each mutation is atomic: it gives a new revision that has all of it, or `userErrors` and no change. */
export type MutationCreateVersionArgs = {
  input: CreateVersionInput;
};


/** Each mutation is atomic: it gives a new revision that has all of it, or `userErrors` and no change. */
export type MutationDeleteLogArgs = {
  id: Scalars['ID']['input'];
};


/** Each mutation is atomic: it gives a new revision that has all of it, or `userErrors` and no change. */
export type MutationDeriveProcessArgs = {
  input: DeriveProcessInput;
};


/** Each mutation is atomic: it gives a new revision that has all of it, or `userErrors` and no change. */
export type MutationEditVersionArgs = {
  input: EditVersionInput;
};


/** Each mutation is atomic: it gives a new revision that has all of it, or `userErrors` and no change. */
export type MutationImportLogArgs = {
  input: ImportLogInput;
};


/** Each mutation is atomic: it gives a new revision that has all of it, or `userErrors` and no change. */
export type MutationMatchActivitiesArgs = {
  input: MatchActivitiesInput;
};


/** Each mutation is atomic: it gives a new revision that has all of it, or `userErrors` and no change. */
export type MutationMergeDepartmentsArgs = {
  input: MergeDepartmentsInput;
};


/** Each mutation is atomic: it gives a new revision that has all of it, or `userErrors` and no change. */
export type MutationPromoteProcessArgs = {
  input: PromoteProcessInput;
};


/** Each mutation is atomic: it gives a new revision that has all of it, or `userErrors` and no change. */
export type MutationRemapLogArgs = {
  input: RemapLogInput;
};


/** Each mutation is atomic: it gives a new revision that has all of it, or `userErrors` and no change. */
export type MutationRemoveDepartmentArgs = {
  author?: InputMaybe<Scalars['String']['input']>;
  id: Scalars['ID']['input'];
};


/** Each mutation is atomic: it gives a new revision that has all of it, or `userErrors` and no change. */
export type MutationRemoveProcessArgs = {
  author?: InputMaybe<Scalars['String']['input']>;
  id: Scalars['ID']['input'];
};


/** Each mutation is atomic: it gives a new revision that has all of it, or `userErrors` and no change. */
export type MutationResolveLaneArgs = {
  input: ResolveLaneInput;
};


/** Each mutation is atomic: it gives a new revision that has all of it, or `userErrors` and no change. */
export type MutationSetCurrentVersionArgs = {
  input: SetCurrentVersionInput;
};


/** Each mutation is atomic: it gives a new revision that has all of it, or `userErrors` and no change. */
export type MutationSetDepartmentArgs = {
  input: SetDepartmentInput;
};


/** Each mutation is atomic: it gives a new revision that has all of it, or `userErrors` and no change. */
export type MutationSetDerivationArgs = {
  input: SetDerivationInput;
};


/** Each mutation is atomic: it gives a new revision that has all of it, or `userErrors` and no change. */
export type MutationSetProcessArgs = {
  input: SetProcessInput;
};


/** Each mutation is atomic: it gives a new revision that has all of it, or `userErrors` and no change. */
export type MutationSetResourceArgs = {
  input: SetResourceInput;
};


/** Each mutation is atomic: it gives a new revision that has all of it, or `userErrors` and no change. */
export type MutationSetStandardsArgs = {
  input: SetStandardsInput;
};


/** Each mutation is atomic: it gives a new revision that has all of it, or `userErrors` and no change. */
export type MutationUndoArgs = {
  author?: InputMaybe<Scalars['String']['input']>;
  change?: InputMaybe<Scalars['ID']['input']>;
};

/** The other side of handovers, and how they go. See CustomerOutput for `turnaround` and `pickUp`. */
export type Neighbour = {
  /** The other department. */
  readonly department: Department;
  /** Deliveries that did not come back, as share of all. n counts cases. */
  readonly firstPassYield: Estimate;
  /** Deliveries between the two, in this direction: pairs of a giver's work item and a receiver's that it directly enabled. */
  readonly handovers: Scalars['Int']['output'];
  /** Mean time from the hand-over to the receiver's start, or to its completion where starts are unknown, hours. */
  readonly pickUp: Estimate;
  /** Deliveries that came back. */
  readonly returned: Scalars['Int']['output'];
  /** Mean time from the giver's enablement to the hand-over, hours. */
  readonly turnaround: Estimate;
};

/** Anything that has an id of its own. */
export type Node = {
  /** Opaque, the same in all revisions. */
  readonly id: Scalars['ID']['output'];
};

/** Something near. */
export type NodeAtDistance = {
  /** Edges to it on the shortest way, from 1. */
  readonly distance: Scalars['Int']['output'];
  /** What is near. */
  readonly node: DepartmentOrStep;
};

/** Why a figure has no value. */
export type NullReason =
  /** The processes count their output in different units, which do not add. */
  | 'MIXED_UNITS'
  /** The question makes no sense here, such as an on-time rate without an agreed target. */
  | 'NOT_APPLICABLE'
  /** The logs do not record what the figure needs, such as start times. */
  | 'NOT_RECORDED'
  /** Hidden to protect persons. */
  | 'SUPPRESSED'
  /** Too few cases to say anything. */
  | 'TOO_FEW';

/** A change that a person made of the organisation. Imports of logs are none: see `Log`. */
export type OrganisationChange = Node & {
  /** When it was made. */
  readonly at: Scalars['DateTime']['output'];
  /** Who made it: the `author` that was given with it, else the header `Baton-Author` of the request, else `local`. */
  readonly author: Scalars['String']['output'];
  /** Whether it is the one that `undo` takes back next. */
  readonly canUndo: Scalars['Boolean']['output'];
  readonly id: Scalars['ID']['output'];
  /** The process it belongs to; null where it belongs to none, or to one that is gone. */
  readonly process: Maybe<Process>;
  /** What was done, as a sentence in the past. */
  readonly summary: Scalars['String']['output'];
  /** Whether it was taken back. */
  readonly undone: Scalars['Boolean']['output'];
};

/** What a department (or a position of it) delivered. */
export type Output = {
  /** Do the credits add up to the value of the COMPLETED cases? */
  readonly balance: Balance;
  /** To whom it delivered, most handovers first; the end of the process has a row of its own. At most `first`. */
  readonly byCustomer: ReadonlyArray<CustomerOutput>;
  /** COMPLETED cases with work of it. */
  readonly completedCases: Scalars['Int']['output'];
  /**
   * Its part of the value of the COMPLETED cases, in the processes' value unit: a case's value is split over those who did its steps in proportion to standard work content,
   * level by level down the department tree, repeats counted once; equally where a step's standard work is unknown.
   */
  readonly credit: Estimate;
  /** `credit` over the value of all COMPLETED selected cases. */
  readonly creditShare: Estimate;
  /** Standard work content delivered in COMPLETED cases, hours: each step it did counted once a case at its standard. Null where none of it is known. */
  readonly earnedHours: Estimate;
  /** Real happenings among them: one that belongs to several cases counts once. */
  readonly executions: Scalars['Int']['output'];
  /** Deliveries that did not come back, as share of all deliveries. n counts cases with a delivery. */
  readonly firstPassYield: Estimate;
  /** Deliveries to other departments: pairs of its work item and another's that it directly enabled. */
  readonly handovers: Scalars['Int']['output'];
  /** Value lost to defects booked here. */
  readonly lost: Scalars['Float']['output'];
  /** Credit that OPEN cases would bring; replaced when they complete, and in no balance. */
  readonly provisionalCredit: Scalars['Float']['output'];
  /** Deliveries that came back. */
  readonly returned: Scalars['Int']['output'];
  /** Executions that are also counted in other processes of the selection. At most 1,000. */
  readonly sharedWith: ReadonlyArray<ProcessOverlap>;
  /** Standard work content delivered in ABORTED cases, hours. */
  readonly sunkHours: Estimate;
  /** Work items whose standard work content is unknown and so missing from `earnedHours`. */
  readonly unknownWork: Scalars['Int']['output'];
  /** Work items it did: executions of a step in a case. */
  readonly workItems: Scalars['Int']['output'];
};


/** What a department (or a position of it) delivered. */
export type OutputByCustomerArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Where a page lies in its list. */
export type PageInfo = {
  /** Cursor of the last entry, to give as `after`; null on an empty page. */
  readonly endCursor: Maybe<Scalars['String']['output']>;
  /** Whether entries follow after the last of this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether this page began after a cursor. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first entry; null on an empty page. */
  readonly startCursor: Maybe<Scalars['String']['output']>;
};

/** A way through the organisation. */
export type Path = {
  /** Edges from end to end; 0 where both ends are the same. */
  readonly length: Scalars['Int']['output'];
  /** What it leads over, both ends included, first to last. At most 10,000. */
  readonly nodes: ReadonlyArray<DepartmentOrStep>;
};

/** A stretch of a case's time and what it is booked to. `workItem` null: nothing is known to be pending in an open case. */
export type PathPiece = {
  /** The department the time is booked to. */
  readonly department: Maybe<Department>;
  /** First instant. */
  readonly from: Scalars['DateTime']['output'];
  /** What the time was. */
  readonly kind: PieceKind;
  /** Its step. */
  readonly step: Maybe<Step>;
  /** First instant after. */
  readonly to: Scalars['DateTime']['output'];
  /** What set the time. */
  readonly workItem: Maybe<WorkItem>;
};

/** Half-open [from, to). OVERLAP clips time at the borders; it is defined for the critical view and for work measures, and BAD_INPUT with the shared view. */
export type Period = {
  /** First instant; since ever, where it is left out. */
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  /** What must lie in the period. */
  readonly on?: InputMaybe<PeriodBasis>;
  /** First instant after; for ever, where it is left out. */
  readonly to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What of a case must lie in a period. */
export type PeriodBasis =
  /** The end of the case: figures are those of a cohort of finished work. */
  | 'CASE_END'
  /** The start of the case. */
  | 'CASE_START'
  /** Any instant of the case; its times are clipped to the period. */
  | 'OVERLAP';

/** What a stretch of time was. */
export type PieceKind =
  /** Enabled and not ended; the log does not say when work began. */
  | 'ELAPSED'
  /** Worked on. */
  | 'SERVICE'
  /** Enabled, not begun. */
  | 'WAIT';

/** A department's place in one process: the central noun. Its figures are of the filter it was asked with, in this one process; by id, of all cases. */
export type Position = Node & {
  /** Whether a model places it there, the cases show it there, or both. */
  readonly basis: Basis;
  /** Selected cases with work of it. */
  readonly cases: Scalars['Int']['output'];
  /** To whom it hands work in this process, most handovers first. At most `first`. */
  readonly customers: ReadonlyArray<Neighbour>;
  /** Where its time went in this process. */
  readonly delay: Delay;
  /** Who, with its subtree. */
  readonly department: Department;
  /** Of the department and the process: the same under every filter. */
  readonly id: Scalars['ID']['output'];
  /** OBSERVED: every completed selected case has work of it; DESIGNED: without its steps no path leads from start to end (dominators). */
  readonly mustPass: Scalars['Boolean']['output'];
  /** Mean place of its work in the order of the case: (rank - 1) / (n - 1), 0.5 if n = 1; 0 first, 1 last. */
  readonly order: Scalars['Float']['output'];
  /** What it delivered in this process. */
  readonly output: Output;
  /** Where. */
  readonly process: Process;
  /** How quick it is for what it does in this process. */
  readonly serviceTime: ServiceTime;
  /** `cases` over the selected cases of the process. */
  readonly shareOfCases: Estimate;
  /** The steps it did or is assigned to, most executions first. At most 10,000. */
  readonly steps: ReadonlyArray<PositionStep>;
  /** Its place by the current version of the process, whatever the cases did; null where that gives it no step. */
  readonly structural: Maybe<StructuralPosition>;
  /** The position in one plain sentence, with the figures that matter. */
  readonly summary: Scalars['String']['output'];
  /** Who hands work to it in this process, most handovers first. At most `first`. */
  readonly suppliers: ReadonlyArray<Neighbour>;
};


/** A department's place in one process: the central noun. Its figures are of the filter it was asked with, in this one process; by id, of all cases. */
export type PositionCustomersArgs = {
  basis?: InputMaybe<Basis>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A department's place in one process: the central noun. Its figures are of the filter it was asked with, in this one process; by id, of all cases. */
export type PositionDelayArgs = {
  view?: InputMaybe<DelayView>;
};


/** A department's place in one process: the central noun. Its figures are of the filter it was asked with, in this one process; by id, of all cases. */
export type PositionSuppliersArgs = {
  basis?: InputMaybe<Basis>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of positions. */
export type PositionConnection = {
  /** At most `first`. */
  readonly edges: ReadonlyArray<PositionEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** A position in a page. */
export type PositionEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: Position;
};

/** A step of a position. */
export type PositionStep = {
  /** Whether the current version gives the step to it. */
  readonly assigned: Scalars['Boolean']['output'];
  /** How often the department did it, real happenings. */
  readonly executions: Scalars['Int']['output'];
  /** Its executions over all executions of the step, 0 to 1. */
  readonly shareOfStep: Scalars['Float']['output'];
  /** The step. */
  readonly step: Step;
};

/** Something the organisation does again and again, case by case. */
export type Process = Node & {
  /** What the activities of its logs mean in its current version, most events first; empty without a log, or where no version was designed. At most 10,000. */
  readonly activityMatches: ReadonlyArray<ActivityMatch>;
  /** Cases that begin in an hour, as planned; null = as its cases show. */
  readonly arrivalsPerHour: Maybe<Scalars['Float']['output']>;
  /** How its cases fit the model; null where they are laid on none. */
  readonly conformance: Maybe<Conformance>;
  /** The version that new cases belong to; null where it has none yet. */
  readonly currentVersion: Maybe<ProcessVersion>;
  /** How its work items are derived; null before its first log. */
  readonly derivation: Maybe<Derivation>;
  /** The version it was derived from; null where it was not. */
  readonly derivedFrom: Maybe<ProcessVersion>;
  /** What is wrong with the drawing of its current version, and where its load is a risk, worst first. At most `first`. */
  readonly findings: ReadonlyArray<Finding>;
  readonly id: Scalars['ID']['output'];
  /** Routine, or derived from one and improved while it runs. */
  readonly kind: ProcessKind;
  /** What it was derived from, what was derived from it, and what that speaks for; null where it is neither provisional nor has provisional ones. */
  readonly lineage: Maybe<ProcessLineage>;
  /** Its steps and what follows what, as the selected cases ran. */
  readonly map: ProcessMap;
  /** How its cases run. */
  readonly metrics: ProcessMetrics;
  /** Its name in this revision. */
  readonly name: Scalars['String']['output'];
  /** Who works in it, most work items first. */
  readonly positions: PositionConnection;
  /** What its logs record, and what had to be repaired. */
  readonly quality: DataQuality;
  /** Its structure without a log: expected visits, waits, lead time and who it hangs on. Null where it has no version. */
  readonly structure: Maybe<ProcessStructure>;
  /** Numeric case attribute that is the value of a case; null = none. */
  readonly valueAttribute: Maybe<Scalars['String']['output']>;
  /** Output value of a completed case that has none of its own; null = 1. */
  readonly valuePerCase: Maybe<Scalars['Float']['output']>;
  /** What output values are counted in; null = `case`. */
  readonly valueUnit: Maybe<Scalars['String']['output']>;
  /** Counts its changes and those of its versions; give it as `expectedVersion`. */
  readonly version: Scalars['Int']['output'];
  /** Its versions, newest first. At most `first`. */
  readonly versions: ReadonlyArray<ProcessVersion>;
};


/** Something the organisation does again and again, case by case. */
export type ProcessConformanceArgs = {
  filter?: InputMaybe<AnalysisFilter>;
};


/** Something the organisation does again and again, case by case. */
export type ProcessFindingsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Something the organisation does again and again, case by case. */
export type ProcessMapArgs = {
  filter?: InputMaybe<AnalysisFilter>;
  minShareOfCases?: InputMaybe<Scalars['Float']['input']>;
};


/** Something the organisation does again and again, case by case. */
export type ProcessMetricsArgs = {
  filter?: InputMaybe<AnalysisFilter>;
};


/** Something the organisation does again and again, case by case. */
export type ProcessPositionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AnalysisFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Something the organisation does again and again, case by case. */
export type ProcessStructureArgs = {
  version?: InputMaybe<Scalars['ID']['input']>;
};


/** Something the organisation does again and again, case by case. */
export type ProcessVersionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of processes. */
export type ProcessConnection = {
  /** At most `first`. */
  readonly edges: ReadonlyArray<ProcessEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** A process in a page. */
export type ProcessEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: Process;
};

/** What a process is in the eyes of those who answer for it. */
export type ProcessKind =
  /** Derived from a routine one, and improved while it runs. */
  | 'PROVISIONAL'
  /** Runs all the time. */
  | 'ROUTINE';

/** Where a process comes from, and what comes from it. */
export type ProcessLineage = {
  /** The process it was derived from; null where it was not. */
  readonly base: Maybe<Process>;
  /** Of a process with provisional ones, whether it needs a redesign itself: more than 5 of them were made within one quarter. */
  readonly baseNeedsRedesign: Maybe<Proposal>;
  /** The version it was derived from; null where it was not. */
  readonly baseVersion: Maybe<ProcessVersion>;
  /**
   * Of a provisional process, whether it can become what everybody does: at least 30 completed cases, begun by at least 2 requesters, that ended over at least
   * 3 months; an unchanged structure over the latest 15 cases; cases that keep to the model by at least 0.95; a lead time that is with 95% confidence at most
   * 1.1 times that of the base's cases in the same time; a first-pass yield that is with 95% confidence at most 5 points below the base's.
   */
  readonly promotion: Maybe<Proposal>;
  /** Provisional processes that were derived from a version of it. At most 10,000. */
  readonly provisional: ReadonlyArray<Process>;
  /** Of a provisional process, whether it has come to rest: no case began for 6 months. */
  readonly retirement: Maybe<Proposal>;
  /** How alike its current version and `baseVersion` are, see `VersionDiff.similarity`; null without one of them. */
  readonly similarity: Maybe<Scalars['Float']['output']>;
};

/** A process drawn from its cases: steps, and what directly enabled what. */
export type ProcessMap = {
  /** One for each pair of steps, most cases first. At most 10,000; narrow it with `minShareOfCases`. */
  readonly edges: ReadonlyArray<MapEdge>;
  /** One for each step, most cases first. At most 10,000; narrow it with `minShareOfCases`. */
  readonly nodes: ReadonlyArray<MapNode>;
};

/** How the selected cases of a process run. `wait`, `service`, `elapsed` are per case, on the critical path. */
export type ProcessMetrics = {
  /** Do the times of all departments add up to the lead times? */
  readonly balance: Balance;
  /** Cases the times rest on: COMPLETED and ABORTED unless the filter names statuses. */
  readonly cases: Scalars['Int']['output'];
  /** Part of it of which the logs do not say which of the two. */
  readonly elapsed: DurationSummary;
  /** Events of these cases in the logs. */
  readonly events: Scalars['Int']['output'];
  /** Pairs of work items of different departments, one directly enabling the other. */
  readonly handovers: Scalars['Int']['output'];
  /** From the start of a case to its end. */
  readonly leadTime: DurationSummary;
  /** Selected cases that are OPEN. */
  readonly openCases: Scalars['Int']['output'];
  /** Part of it in which somebody worked. */
  readonly service: DurationSummary;
  /** Distinct sequences of steps. */
  readonly variants: Scalars['Int']['output'];
  /** Part of it in which work lay. */
  readonly wait: DurationSummary;
  /** Executions of steps in these cases. */
  readonly workItems: Scalars['Int']['output'];
};


/** How the selected cases of a process run. `wait`, `service`, `elapsed` are per case, on the critical path. */
export type ProcessMetricsElapsedArgs = {
  unit?: InputMaybe<TimeUnit>;
};


/** How the selected cases of a process run. `wait`, `service`, `elapsed` are per case, on the critical path. */
export type ProcessMetricsLeadTimeArgs = {
  unit?: InputMaybe<TimeUnit>;
};


/** How the selected cases of a process run. `wait`, `service`, `elapsed` are per case, on the critical path. */
export type ProcessMetricsServiceArgs = {
  unit?: InputMaybe<TimeUnit>;
};


/** How the selected cases of a process run. `wait`, `service`, `elapsed` are per case, on the critical path. */
export type ProcessMetricsWaitArgs = {
  unit?: InputMaybe<TimeUnit>;
};

/** A file of BPMN models as it was imported. */
export type ProcessModel = Node & {
  /** Who imported it; null where nobody said. */
  readonly author: Maybe<Scalars['String']['output']>;
  /** Name of the file. */
  readonly fileName: Scalars['String']['output'];
  readonly id: Scalars['ID']['output'];
  /** When it was imported. */
  readonly importedAt: Scalars['DateTime']['output'];
  /** Its lanes, pools that stand for a department, and whose they are. At most 10,000. */
  readonly lanes: ReadonlyArray<ModelLane>;
  /** Processes that got a version from it. At most 1,000. */
  readonly processes: ReadonlyArray<Process>;
  /** How many of its lanes are CREATED: nobody has said yet who is meant. */
  readonly unmatched: Scalars['Int']['output'];
  /** The versions that came from it. At most 1,000. */
  readonly versions: ReadonlyArray<ProcessVersion>;
  /** What reading it touched, counted. At most 1,000. */
  readonly warnings: ReadonlyArray<ImportWarning>;
  /** The file as it was. */
  readonly xml: Scalars['String']['output'];
};

/** A page of models. */
export type ProcessModelConnection = {
  /** At most `first`. */
  readonly edges: ReadonlyArray<ProcessModelEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** A model in a page. */
export type ProcessModelEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: ProcessModel;
};

/** What a mutation of a model gives. */
export type ProcessModelPayload = {
  /** The model as it is now; null where `userErrors` say why not. */
  readonly model: Maybe<ProcessModel>;
  /** Why nothing changed; empty where it did. At most 100. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Work that belongs to another process as well. */
export type ProcessOverlap = {
  /** Executions counted in both. */
  readonly executions: Scalars['Int']['output'];
  /** The other process. */
  readonly process: Process;
  /** Work items of this process that belong to them. */
  readonly workItems: Scalars['Int']['output'];
};

/** What a mutation of a process gives. */
export type ProcessPayload = {
  /** The process as it is now; null where `userErrors` say why not. */
  readonly process: Maybe<Process>;
  /** Why nothing changed; empty where it did. At most 1,000. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A department as a process needs it. */
export type ProcessStation = {
  /** Who. */
  readonly department: Department;
  /** Percent of lead time for each percent more of the work content of its steps. */
  readonly elasticity: Maybe<Scalars['Float']['output']>;
  /** Whether a step of it is part of the smallest cut. */
  readonly inMinCut: Scalars['Boolean']['output'];
  /** Its whole load, that of other processes included. */
  readonly load: DepartmentLoad;
  /** Whether every case passes a step that it alone does. */
  readonly mustPass: Scalars['Boolean']['output'];
  /** Change of the lead time with one more server, hours; to first order where branches run side by side. */
  readonly oneMoreServer: Maybe<Scalars['Float']['output']>;
  /** Expected visits of a case. */
  readonly visits: Maybe<Scalars['Float']['output']>;
  /** Expected work in a case, hours. */
  readonly work: Maybe<Scalars['Float']['output']>;
};

/**
 * The structure of a version. A case that arrives visits steps as the flows and their chances say; each step's department is one queue for all its work in all
 * processes (Allen and Cunneen's wait); arrivals are taken as independent. Arrivals are by the clock,
 * waits and lead times in the working hours of the departments; outside parties are taken not to queue.
 */
export type ProcessStructure = {
  /** Cases that begin in an hour: as planned (`Process.arrivalsPerHour`), else as its logs show. */
  readonly arrivalsPerHour: StructuralEstimate;
  /** Expected handovers of a case by departments, by their ids. At most 10,000. */
  readonly handoverPairs: ReadonlyArray<ExpectedHandover>;
  /** Expected handovers of a case between departments. */
  readonly handovers: Scalars['Float']['output'];
  /** Expected time from arrival to end, waits in queues included. */
  readonly leadTime: StructuralEstimate;
  /** The same if nothing had to wait. */
  readonly leadTimeWithoutQueues: StructuralEstimate;
  /** Steps of the smallest cut, the one nearest to the start. At most 10,000. */
  readonly minCut: ReadonlyArray<Step>;
  /** Most cases an hour through the smallest cut, where cases could choose their ways and nothing else had to be done; null where a work content or a capacity is unknown, or nothing bounds it. */
  readonly minCutFlow: Maybe<Scalars['Float']['output']>;
  /** What the figures lack. At most 10,000. */
  readonly missing: ReadonlyArray<MissingInput>;
  /** The departments that do its steps, those that its lead time hangs on most first. At most 10,000. */
  readonly stations: ReadonlyArray<ProcessStation>;
  /** Its steps in the order of the version. At most 10,000. */
  readonly steps: ReadonlyArray<StepStructure>;
  /** Most cases an hour before the first of its departments is busy all the time, the work of other processes being as it is. */
  readonly throughputCeiling: StructuralEstimate;
  /** Which version. */
  readonly version: ProcessVersion;
};


/**
 * The structure of a version. A case that arrives visits steps as the flows and their chances say; each step's department is one queue for all its work in all
 * processes (Allen and Cunneen's wait); arrivals are taken as independent. Arrivals are by the clock,
 * waits and lead times in the working hours of the departments; outside parties are taken not to queue.
 */
export type ProcessStructureLeadTimeArgs = {
  unit?: InputMaybe<TimeUnit>;
};


/**
 * The structure of a version. A case that arrives visits steps as the flows and their chances say; each step's department is one queue for all its work in all
 * processes (Allen and Cunneen's wait); arrivals are taken as independent. Arrivals are by the clock,
 * waits and lead times in the working hours of the departments; outside parties are taken not to queue.
 */
export type ProcessStructureLeadTimeWithoutQueuesArgs = {
  unit?: InputMaybe<TimeUnit>;
};

/** A state of a process's steps and flows. */
export type ProcessVersion = Node & {
  /** Who made it; null where logs did, or nobody said. */
  readonly author: Maybe<Scalars['String']['output']>;
  /** Designed by people, observed in logs, or both. */
  readonly basis: Basis;
  /**
   * It as BPMN 2.0 XML, to show and to keep: the file it came from, as it was, as long as nothing was changed since; else written anew, with the drawing of
   * what the file has. Standards and what else BPMN has no place for stand in a namespace of their own.
   */
  readonly bpmn: Scalars['String']['output'];
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Which element of `bpmn` each step is. At most 10,000. */
  readonly elements: ReadonlyArray<VersionElement>;
  /** What is wrong with its drawing, whatever the load, worst first. At most 10,000. */
  readonly findings: ReadonlyArray<Finding>;
  /** What follows what, in its cases' total order. At most 10,000. */
  readonly flows: ReadonlyArray<Flow>;
  readonly id: Scalars['ID']['output'];
  /** Messages between its steps and other parties. At most 10,000. */
  readonly messages: ReadonlyArray<Message>;
  /** The file it came from; null where it was made here or observed. */
  readonly model: Maybe<ProcessModel>;
  /** Counted from 1. */
  readonly number: Scalars['Int']['output'];
  /** Whose version. */
  readonly process: Process;
  /** Counts the changes of its process and of all its versions, as `Process.version`; give it as `expectedVersion`. */
  readonly revision: Scalars['Int']['output'];
  /** Its steps. At most 10,000. */
  readonly steps: ReadonlyArray<Step>;
  /** Cases that start at or after it, and before the next version's, belong to this version; null = since ever. */
  readonly validFrom: Maybe<Scalars['DateTime']['output']>;
};

/** Which process is promoted. */
export type PromoteProcessInput = {
  /** Who promotes it; see `OrganisationChange.author`. */
  readonly author?: InputMaybe<Scalars['String']['input']>;
  /** A provisional process. */
  readonly process: Scalars['ID']['input'];
};

/** Something for people to decide. */
export type Proposal = {
  /** Each with the figure that it is judged by. At most 10. */
  readonly conditions: ReadonlyArray<Condition>;
  /** Whether every condition holds. */
  readonly holds: Scalars['Boolean']['output'];
};

/** Reads one revision from begin to end. */
export type Query = {
  /** Where the time goes, most first. */
  readonly bottlenecks: BottleneckConnection;
  /** Cases, also those behind any figure: give the same filter plus the step, department or handover. */
  readonly cases: CaseConnection;
  /** What people changed of the organisation, newest first; the last 1,000 changes are kept. At most `first`. */
  readonly changes: ReadonlyArray<OrganisationChange>;
  /** A department by id, or by name or alias; exactly one of the two. Null where there is none. */
  readonly department: Maybe<Department>;
  /** Departments by name. */
  readonly departments: DepartmentConnection;
  /**
   * What differs between two versions, of one process or of two. Steps are the same where one comes from the other, or both from one (deriving a process keeps
   * that); where none does, those with labels at most 0.3 apart (changed characters over the length), of the same kind and department. Null where a version is
   * not there.
   */
  readonly diff: Maybe<VersionDiff>;
  /**
   * What the structure says by itself: what is wrong with the drawings of current versions, and where their load, their departments and their handovers are
   * a risk. Of a process, of a department (itself, without its subtree), of both, or of the whole organisation. Worst first, at most `first`.
   */
  readonly findings: ReadonlyArray<Finding>;
  /** Who hands work to whom, at one level of the department tree. */
  readonly handovers: HandoverNetwork;
  /**
   * What is downstream of a step, or of all steps of a department (itself, without its subtree), by the current versions: along the flows, into the processes
   * that are called on the way, and out of a process to what follows where it is called.
   */
  readonly impactOf: Impact;
  /**
   * What importing an uploaded file would give: the file is read as `importLog` with the same input would read it, and nothing is stored. Where columns
   * are not guessed right, or a question is open, ask again with `mapping`, `timeFormat` or `timeZone`.
   */
  readonly importPreview: ImportPreview;
  /** Work in the background, latest first. Jobs that wait or run are all there, of those that ended the last 1,000. */
  readonly jobs: JobConnection;
  /** The whole organisation at once, departments x processes, at most 10,000 cells; for heat maps. */
  readonly landscape: Landscape;
  /** Imported logs, latest first. */
  readonly logs: LogConnection;
  /** Files of BPMN models that versions came from, the latest first. */
  readonly models: ProcessModelConnection;
  /**
   * What is few handovers or designed flows away from a department (itself, without its subtree), or few flows of the current version from a step,
   * whichever way they lead; nearest first. At most `first`.
   */
  readonly neighbourhood: ReadonlyArray<NodeAtDistance>;
  /** The thing with this id; null where the revision knows none, or where it may not be seen. */
  readonly node: Maybe<Node>;
  /** The things with these ids, in their order; null for each that the revision does not know. At most 100. */
  readonly nodes: ReadonlyArray<Maybe<Node>>;
  /**
   * The shortest ways from one department to another, along handovers and designed flows of all processes; or from one step to another, along the flows of
   * the current version. Here a department is itself, without its subtree. At most `first`, in an order that stays.
   */
  readonly paths: ReadonlyArray<Path>;
  /** Every place a department holds in a process, most work items first. */
  readonly positions: PositionConnection;
  /** A process by id or by name; exactly one of the two. Null where there is none. */
  readonly process: Maybe<Process>;
  /** Processes by name. */
  readonly processes: ProcessConnection;
  /** Departments (also by alias), processes, steps and cases (by exact key) that the text names, names that begin with it first. At most `first`. */
  readonly search: ReadonlyArray<SearchHit>;
  /** Flat rows for time-series tools, by time and then by dimension. Cases count in the bucket of their end. At most 10,000 points; more is BAD_INPUT. */
  readonly series: ReadonlyArray<SeriesPoint>;
  /** Distinct sequences of steps, most cases first. */
  readonly variants: VariantConnection;
  /** Who asks, and what they may do. */
  readonly viewer: Viewer;
  /**
   * What stands on a thing. On a department (itself, without its subtree): its children, and the steps that it is assigned to or did. On a step: the
   * departments that are assigned to it or did it, and the versions that contain it. On a process: those derived from a version of it. At most 10,000.
   */
  readonly whereUsed: ReadonlyArray<Dependent>;
};


/** Reads one revision from begin to end. */
export type QueryBottlenecksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  by?: InputMaybe<BottleneckBy>;
  filter?: InputMaybe<AnalysisFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  view?: InputMaybe<DelayView>;
  without?: InputMaybe<ReadonlyArray<DepartmentGroup>>;
};


/** Reads one revision from begin to end. */
export type QueryCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AnalysisFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CaseOrder>;
};


/** Reads one revision from begin to end. */
export type QueryChangesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Reads one revision from begin to end. */
export type QueryDepartmentArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
};


/** Reads one revision from begin to end. */
export type QueryDepartmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  external?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  parent?: InputMaybe<Scalars['ID']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  system?: InputMaybe<Scalars['Boolean']['input']>;
};


/** Reads one revision from begin to end. */
export type QueryDiffArgs = {
  from: Scalars['ID']['input'];
  to: Scalars['ID']['input'];
};


/** Reads one revision from begin to end. */
export type QueryFindingsArgs = {
  department?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  process?: InputMaybe<Scalars['ID']['input']>;
};


/** Reads one revision from begin to end. */
export type QueryHandoversArgs = {
  depth?: InputMaybe<Scalars['Int']['input']>;
  filter?: InputMaybe<AnalysisFilter>;
};


/** Reads one revision from begin to end. */
export type QueryImpactOfArgs = {
  id: Scalars['ID']['input'];
};


/** Reads one revision from begin to end. */
export type QueryImportPreviewArgs = {
  format?: InputMaybe<LogFormat>;
  lanes?: InputMaybe<ReadonlyArray<LaneInput>>;
  mapping?: InputMaybe<ReadonlyArray<ColumnMappingInput>>;
  process?: InputMaybe<Scalars['String']['input']>;
  resourceTable?: InputMaybe<Scalars['ID']['input']>;
  timeFormat?: InputMaybe<Scalars['String']['input']>;
  timeZone?: InputMaybe<Scalars['String']['input']>;
  upload: Scalars['ID']['input'];
};


/** Reads one revision from begin to end. */
export type QueryJobsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  state?: InputMaybe<ReadonlyArray<JobState>>;
};


/** Reads one revision from begin to end. */
export type QueryLandscapeArgs = {
  depth?: InputMaybe<Scalars['Int']['input']>;
  filter?: InputMaybe<AnalysisFilter>;
  measures: ReadonlyArray<Measure>;
  view?: InputMaybe<DelayView>;
};


/** Reads one revision from begin to end. */
export type QueryLogsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Reads one revision from begin to end. */
export type QueryModelsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Reads one revision from begin to end. */
export type QueryNeighbourhoodArgs = {
  depth?: InputMaybe<Scalars['Int']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  of: Scalars['ID']['input'];
};


/** Reads one revision from begin to end. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** Reads one revision from begin to end. */
export type QueryNodesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


/** Reads one revision from begin to end. */
export type QueryPathsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  from: Scalars['ID']['input'];
  to: Scalars['ID']['input'];
};


/** Reads one revision from begin to end. */
export type QueryPositionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  departments?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  filter?: InputMaybe<AnalysisFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  processes?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};


/** Reads one revision from begin to end. */
export type QueryProcessArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
};


/** Reads one revision from begin to end. */
export type QueryProcessesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kind?: InputMaybe<ProcessKind>;
  search?: InputMaybe<Scalars['String']['input']>;
};


/** Reads one revision from begin to end. */
export type QuerySearchArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  text: Scalars['String']['input'];
};


/** Reads one revision from begin to end. */
export type QuerySeriesArgs = {
  by?: InputMaybe<ReadonlyArray<Dimension>>;
  department?: InputMaybe<Scalars['ID']['input']>;
  filter?: InputMaybe<AnalysisFilter>;
  from?: InputMaybe<Scalars['DateTime']['input']>;
  interval: Interval;
  measure: Measure;
  to?: InputMaybe<Scalars['DateTime']['input']>;
};


/** Reads one revision from begin to end. */
export type QueryVariantsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AnalysisFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Reads one revision from begin to end. */
export type QueryWhereUsedArgs = {
  id: Scalars['ID']['input'];
};

/** How to read the file of a log again. What is left out stays as it was imported; roles of columns that `mapping` does not name are guessed. */
export type RemapLogInput = {
  /** Which log. */
  readonly log: Scalars['ID']['input'];
  /** Roles of columns. At most 1,000. */
  readonly mapping: ReadonlyArray<ColumnMappingInput>;
  /** Name of the process. */
  readonly process?: InputMaybe<Scalars['String']['input']>;
  /** A strptime format for all times. */
  readonly timeFormat?: InputMaybe<Scalars['String']['input']>;
  /** Zone of times without one. */
  readonly timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** Which flow goes. */
export type RemoveFlow = {
  /** Id or key of a step. */
  readonly from: Scalars['ID']['input'];
  /** Id or key of a step. */
  readonly to: Scalars['ID']['input'];
};

/** Which step goes. */
export type RemoveStep = {
  /** Whether what came before it leads to what came after it. */
  readonly joinFlows?: InputMaybe<Scalars['Boolean']['input']>;
  /** Its id, or the key it was added with. */
  readonly step: Scalars['ID']['input'];
};

/** Which lane, and who is meant. */
export type ResolveLaneInput = {
  /** Who says so; see `OrganisationChange.author`. */
  readonly author?: InputMaybe<Scalars['String']['input']>;
  /** The department that is meant; null: it is a department of its own. */
  readonly department?: InputMaybe<Scalars['ID']['input']>;
  /** Its `ModelLane.element`. */
  readonly element: Scalars['String']['input'];
  /** The model it is in. */
  readonly model: Scalars['ID']['input'];
};

/** A person, system or role instance that works. Seen only with the permission for person-level results. */
export type Resource = Node & {
  /** Where it belongs: as somebody set it, else where most of its work was booked. */
  readonly department: Maybe<Department>;
  readonly id: Scalars['ID']['output'];
  /** As in the logs. */
  readonly name: Scalars['String']['output'];
};

/** What a mutation of a resource gives. */
export type ResourcePayload = {
  /** The resource as it is now; null where `userErrors` say why not. */
  readonly resource: Maybe<Resource>;
  /** Why nothing changed; empty where it did. At most 100. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What a search can find. */
export type SearchHit = Case | Department | Process | Step;

/** A figure in one bucket of time. A dimension not asked for is null. */
export type SeriesPoint = {
  /** A cause of waiting. */
  readonly cause: Maybe<Scalars['String']['output']>;
  /** Name of the department. */
  readonly department: Maybe<Scalars['String']['output']>;
  /** ROUTINE or PROVISIONAL. */
  readonly kind: Maybe<Scalars['String']['output']>;
  /** Cases it rests on. */
  readonly n: Scalars['Int']['output'];
  /** Name of the process. */
  readonly process: Maybe<Scalars['String']['output']>;
  /** A status of cases. */
  readonly status: Maybe<Scalars['String']['output']>;
  /** Name of the step. */
  readonly step: Maybe<Scalars['String']['output']>;
  /** Begin of the bucket. */
  readonly time: Scalars['DateTime']['output'];
  /** The figure, in the unit `Measure` names; null where it cannot be had. */
  readonly value: Maybe<Scalars['Float']['output']>;
};

/** Where the number of servers comes from. */
export type ServersSource =
  /** `Department.capacity`. */
  | 'CAPACITY'
  /** Nobody said, and no person is known. */
  | 'NONE'
  /** An outside party, taken not to queue. */
  | 'OUTSIDE'
  /** How many persons are known to belong to it. */
  | 'RESOURCES';

/** Is it quick for what it does? 1 = as expected. Sojourn = from enabled to complete; standard = the expected sojourn of the step. */
export type ServiceTime = {
  /** Service over wait + service; NOT_RECORDED where no start was recorded. */
  readonly flowEfficiency: Estimate;
  /** Its case-weighted twin: exp of the mean over cases of ln((sojourn + 1 min) / (standard + 1 min)). */
  readonly geometricRatio: Estimate;
  /** Sum of sojourns over sum of standards, so that many short jobs cannot drown the long ones. Null where no standard is known, where the standards sum to 0, or to less than 8 hours. */
  readonly observedOverExpected: Estimate;
  /** Share of work items within the agreed sojourn; NOT_APPLICABLE where nobody agreed one. n counts executions. */
  readonly onTimeRate: Estimate;
  /** Spread of the sojourns of its work items. */
  readonly sojourn: DurationSummary;
  /** Where the standards come from. */
  readonly standardSource: StandardSource;
};


/** Is it quick for what it does? 1 = as expected. Sojourn = from enabled to complete; standard = the expected sojourn of the step. */
export type ServiceTimeSojournArgs = {
  unit?: InputMaybe<TimeUnit>;
};

/** Which version is the current one. */
export type SetCurrentVersionInput = {
  /** Who says so; see `OrganisationChange.author`. */
  readonly author?: InputMaybe<Scalars['String']['input']>;
  /** Of which process. */
  readonly process: Scalars['ID']['input'];
  /** One of its versions. */
  readonly version: Scalars['ID']['input'];
};

/** What to set of a department. */
export type SetDepartmentInput = {
  /** All its aliases; those not listed go. */
  readonly aliases?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Who changes it; see `OrganisationChange.author`. */
  readonly author?: InputMaybe<Scalars['String']['input']>;
  /** When it works; null: as the department above it. */
  readonly calendar?: InputMaybe<CalendarInput>;
  /** How many can work at the same time, from 1 on; null takes it back. */
  readonly capacity?: InputMaybe<Scalars['Int']['input']>;
  /** Its `version` as last seen; CONFLICT where somebody changed it since. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Whether it is an outside party. */
  readonly external?: InputMaybe<Scalars['Boolean']['input']>;
  /** Which; a new department where it is left out. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  /** Its name; needed for a new one. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** The unit it belongs to; null puts it at the top. */
  readonly parent?: InputMaybe<Scalars['ID']['input']>;
  /** Whether it is a system role: work in it is done by machines. */
  readonly system?: InputMaybe<Scalars['Boolean']['input']>;
};

/** How to derive the work items of a process. */
export type SetDerivationInput = {
  /** The instant open cases are looked at; null = the latest timestamp of the logs. */
  readonly asOf?: InputMaybe<Scalars['DateTime']['input']>;
  /** Who changes it; see `OrganisationChange.author`. */
  readonly author?: InputMaybe<Scalars['String']['input']>;
  /** How it is decided which steps run side by side; null = by what the logs record. */
  readonly concurrency?: InputMaybe<Concurrency>;
  /** Pairs of steps not to be taken as concurrent, all of them. */
  readonly concurrentPairsOff?: InputMaybe<ReadonlyArray<StepPairInput>>;
  /** Steps that end a case, all of them; empty = not declared. */
  readonly endSteps?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Which process. */
  readonly process: Scalars['ID']['input'];
  /** First instant of the reference period of the standards; null = the first half of the completed cases. */
  readonly referenceFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** First instant after the reference period. */
  readonly referenceTo?: InputMaybe<Scalars['DateTime']['input']>;
  /** What the texts of the status column mean, all of them; other texts mean COMPLETED. */
  readonly statusValues?: InputMaybe<ReadonlyArray<StatusValueInput>>;
};

/** What to set of a process. */
export type SetProcessInput = {
  /** Cases that begin in an hour, as planned; null = as its cases show. */
  readonly arrivalsPerHour?: InputMaybe<Scalars['Float']['input']>;
  /** Who changes it; see `OrganisationChange.author`. */
  readonly author?: InputMaybe<Scalars['String']['input']>;
  /** Its `version` as last seen; CONFLICT where somebody changed it since. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Which. */
  readonly id: Scalars['ID']['input'];
  /** Its kind. */
  readonly kind?: InputMaybe<ProcessKind>;
  /** Its name. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Numeric case attribute that is the value of a case; null = none. */
  readonly valueAttribute?: InputMaybe<Scalars['String']['input']>;
  /** Output value of a completed case that has none of its own; null = 1. */
  readonly valuePerCase?: InputMaybe<Scalars['Float']['input']>;
  /** What output values are counted in; null = `case`. */
  readonly valueUnit?: InputMaybe<Scalars['String']['input']>;
};

/** What to set of a resource. */
export type SetResourceInput = {
  /** Who changes it; see `OrganisationChange.author`. */
  readonly author?: InputMaybe<Scalars['String']['input']>;
  /** Where it belongs. */
  readonly department: Scalars['ID']['input'];
  /** Which. */
  readonly id: Scalars['ID']['input'];
};

/** Standards to agree. */
export type SetStandardsInput = {
  /** Who changes it; see `OrganisationChange.author`. */
  readonly author?: InputMaybe<Scalars['String']['input']>;
  /** Whose steps. */
  readonly process: Scalars['ID']['input'];
  /** One for each step. */
  readonly standards: ReadonlyArray<StandardInput>;
};

/** How bad a finding is. */
export type Severity =
  /** Cases cannot run as designed, or figures break. */
  | 'ERROR'
  /** Worth knowing. */
  | 'INFO'
  /** Likely a mistake, or a risk. */
  | 'WARNING';

/** What is expected of a step. */
export type Standard = {
  /** Expected time from enabled to complete; null where unknown. */
  readonly sojourn: Maybe<Scalars['Float']['output']>;
  /** Where the sojourn comes from (the work content where only that is known). */
  readonly source: StandardSource;
  /** Unit of the two times, HOURS. */
  readonly unit: TimeUnit;
  /** Agreed squared coefficient of variation of the work content; null where nobody said. */
  readonly variation: Maybe<Scalars['Float']['output']>;
  /** Standard work content; null where unknown. */
  readonly work: Maybe<Scalars['Float']['output']>;
};

/** The agreed standard of a step. All figures null takes the agreement back. */
export type StandardInput = {
  /** Expected time from enabled to complete, also the target of the on-time rate; null = not agreed. */
  readonly sojourn?: InputMaybe<Scalars['Float']['input']>;
  /** Which step. */
  readonly step: Scalars['ID']['input'];
  /** Unit of the two times. */
  readonly unit?: InputMaybe<TimeUnit>;
  /** Squared coefficient of variation of the work content: 0 = always the same, 1 = as an exponential distribution; null = not agreed. */
  readonly variation?: InputMaybe<Scalars['Float']['input']>;
  /** Expected work content; null = not agreed. */
  readonly work?: InputMaybe<Scalars['Float']['input']>;
};

/** Where a standard comes from. */
export type StandardSource =
  /** People agreed it, for every step concerned. */
  | 'AGREED'
  /** No standard is known. */
  | 'NONE'
  /** Mean of a reference period that people set. */
  | 'REFERENCE_PERIOD'
  /** Mean of the first half of the completed cases, frozen at the first derivation, until somebody sets another. */
  | 'SELF_REFERENCE';

/** What a text of the status column means. */
export type StatusValueInput = {
  /** Its meaning. */
  readonly status: CaseStatus;
  /** The text as in the log. */
  readonly value: Scalars['String']['input'];
};

/** A step keeps its identity over the versions of its process. */
export type Step = Node & {
  /** Activities of logs, and earlier names, that mean it; its own name is not among them. At most 1,000. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** The department designed to do it; null where no model says. */
  readonly assignedTo: Maybe<Department>;
  /** The step of another process that it was derived from. */
  readonly derivedFrom: Maybe<Step>;
  /** What a model says of it; null where only logs know it. */
  readonly design: Maybe<StepDesign>;
  readonly id: Scalars['ID']['output'];
  /** What it is in the model; TASK where only logs know it. */
  readonly kind: StepKind;
  /** As the logs or the model call it. */
  readonly name: Scalars['String']['output'];
  /** The departments that really did it, most executions first. At most `first`. */
  readonly performedBy: ReadonlyArray<StepPerformer>;
  /** Where it belongs. */
  readonly process: Process;
  /** What is expected of it: agreed, or the mean of the reference cases. Null where nothing is known. */
  readonly standard: Maybe<Standard>;
};


/** A step keeps its identity over the versions of its process. */
export type StepPerformedByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Something that a model says of a step. */
export type StepAttribute = {
  /** What it is, such as `documentation`, `reads` or `writes`. */
  readonly name: Scalars['String']['output'];
  /** What it says. */
  readonly value: Scalars['String']['output'];
};

/** What became of a step. */
export type StepConformance = {
  /** Cases in which it was skipped, extra or out of order. */
  readonly cases: Scalars['Int']['output'];
  /** Whose it is by the model; null where nobody is assigned. */
  readonly department: Maybe<Department>;
  /** Work items of it. */
  readonly executions: Scalars['Int']['output'];
  /** Work items that the model has no place for: of no step of it, or done when nothing could have led there. */
  readonly extra: Scalars['Int']['output'];
  /** Work items done after something that comes behind them in the model. */
  readonly outOfOrder: Scalars['Int']['output'];
  /** Times that a case went without it. */
  readonly skipped: Scalars['Int']['output'];
  /** Which. */
  readonly step: Step;
};

/** What a BPMN model says of a step. */
export type StepDesign = {
  /** Of a boundary event: the step it is attached to. */
  readonly attachedTo: Maybe<Step>;
  /** What else the model says, such as data read and written and documentation. At most 1,000. */
  readonly attributes: ReadonlyArray<StepAttribute>;
  /** Of a call: id of the called element in the models. */
  readonly calledElement: Maybe<Scalars['String']['output']>;
  /** Of a call: the process that is called, where the organisation has it. */
  readonly calledProcess: Maybe<Process>;
  /** Local name of its element in BPMN 2.0, such as `userTask` or `exclusiveGateway`. */
  readonly element: Scalars['String']['output'];
  /** Id of its element in the model; null where it was made here. */
  readonly elementId: Maybe<Scalars['String']['output']>;
  /** Of a boundary event, or of the start of an event sub-process: whether it ends what it interrupts. */
  readonly isInterrupting: Scalars['Boolean']['output'];
  /** False where the model gives it no name, and its name only says what it is. */
  readonly isNamed: Scalars['Boolean']['output'];
  /** How it is repeated: STANDARD, one after another until a condition holds; SEQUENTIAL or PARALLEL, once for each of many things; null = it is not. */
  readonly loop: Maybe<Scalars['String']['output']>;
  /** The sub-process it lies in; null = the process itself. */
  readonly parent: Maybe<Step>;
  /** Of an event: what it waits for or sends, such as `message` or `timer`; null = nothing. */
  readonly trigger: Maybe<Scalars['String']['output']>;
};

/** A step of either version, or of both. */
export type StepDiff = {
  /** What is said of it differently; not counted in `stepsChanged` and `similarity`. At most 10. */
  readonly attributes: ReadonlyArray<AttributeDiff>;
  /** Whether both have it. */
  readonly change: DiffKind;
  /** The step in `from`; null where it was added. */
  readonly from: Maybe<Step>;
  /** The step in `to`; null where it was removed. */
  readonly to: Maybe<Step>;
};

/** What a step is in a model. */
export type StepKind =
  /** A call of another process. */
  | 'CALL'
  /** Something that happens, or is waited for. */
  | 'EVENT'
  /** A branching or joining of the flow. */
  | 'GATEWAY'
  /** Steps that belong together, drawn as one. */
  | 'SUBPROCESS'
  /** Work. */
  | 'TASK';

/** Two steps. */
export type StepPairInput = {
  /** One step. */
  readonly a: Scalars['ID']['input'];
  /** The other step. */
  readonly b: Scalars['ID']['input'];
};

/** A department that did a step. */
export type StepPerformer = {
  /** The department itself, without its subtree. */
  readonly department: Department;
  /** How often, real happenings. */
  readonly executions: Scalars['Int']['output'];
};

/** A step by the structure alone. Three columns tell of bottlenecks and are not to be blended: its department's utilisation, `elasticity`, and `inMinCut`. */
export type StepStructure = {
  /** Shortest ways between other steps that lead over it, counted as shares (Brandes). */
  readonly betweenness: Scalars['Float']['output'];
  /** Share of 400 random cases in which it lies on the longest way that the case takes. */
  readonly criticality: Maybe<Scalars['Float']['output']>;
  /** Longest way to it from the start, in flows, loops counted as one; first steps have 1. */
  readonly depth: Scalars['Int']['output'];
  /** The nearest step that every case passes before it. */
  readonly dominator: Maybe<Step>;
  /** When it begins at the earliest on the longest way, hours after arrival; loops take their expected turns at once. */
  readonly earliest: Maybe<Scalars['Float']['output']>;
  /** Percent of lead time for each percent more of work content. */
  readonly elasticity: Maybe<Scalars['Float']['output']>;
  /** Whether it is part of the smallest cut. */
  readonly inMinCut: Scalars['Boolean']['output'];
  /** When it must begin so that the longest way takes no longer, hours after arrival. */
  readonly latest: Maybe<Scalars['Float']['output']>;
  /** Whether every case passes it. */
  readonly mustPass: Scalars['Boolean']['output'];
  /** The nearest step that every case passes after it. */
  readonly postDominator: Maybe<Step>;
  /** Share of the expected visits to work that lies downstream of it; null where a loop lets nothing out. */
  readonly reach: Maybe<Scalars['Float']['output']>;
  /** Hours of lead time for each hour more of work content, its department's queue included. */
  readonly sensitivity: Maybe<Scalars['Float']['output']>;
  /** Whether every case passes it, one department does it, and one can work there at a time. */
  readonly singlePointOfFailure: Scalars['Boolean']['output'];
  /** latest - earliest, hours; 0 on the critical path. */
  readonly slack: Maybe<Scalars['Float']['output']>;
  /** Which step. */
  readonly step: Step;
  /** Expected visits of a case; null where a loop lets nothing out. */
  readonly visits: Maybe<Scalars['Float']['output']>;
  /** Mean wait for its departments, hours; null where unknown or without end. */
  readonly wait: Maybe<Scalars['Float']['output']>;
  /** Mean work content, hours; null where unknown, and of what is no work. */
  readonly work: Maybe<Scalars['Float']['output']>;
};

/**
 * A figure that follows from the structure and its inputs alone; HOURS, or as the field says. `value` null has a reason. `low` and `high` bound what means alone do not
 * tell, such as how long parallel branches take together.
 */
export type StructuralEstimate = {
  /** Where its inputs come from; the weakest counts. */
  readonly basis: InputBasis;
  /** It cannot be more, given the means of its parts. */
  readonly high: Maybe<Scalars['Float']['output']>;
  /** It cannot be less, given the means of its parts. */
  readonly low: Maybe<Scalars['Float']['output']>;
  /** Fewest observations that one of its observed inputs rests on (cases of arrivals, work items of work); null where nothing was observed. */
  readonly n: Maybe<Scalars['Int']['output']>;
  /** Why `value` is null; null where it is not. */
  readonly reason: Maybe<StructuralReason>;
  /** Unit of the value and its bounds; null of a rate an hour. */
  readonly unit: Maybe<Unit>;
  /** The figure; null where `reason` says why. */
  readonly value: Maybe<Scalars['Float']['output']>;
};

/** A position by the current version alone. */
export type StructuralPosition = {
  /** To whom it hands work by design, most first. At most `first`. */
  readonly customers: ReadonlyArray<Department>;
  /** Longest way to the first of its steps, in flows; 1 = first. */
  readonly depth: Scalars['Int']['output'];
  /** Percent of lead time for each percent more of the work content of its steps. */
  readonly elasticity: Maybe<Scalars['Float']['output']>;
  /** Expected handovers of a case to it from others. */
  readonly handoversIn: Scalars['Float']['output'];
  /** Expected handovers of a case from it to others. */
  readonly handoversOut: Scalars['Float']['output'];
  /** Whether a step of it is part of the smallest cut. */
  readonly inMinCut: Scalars['Boolean']['output'];
  /** Whether without its steps no way leads from start to end. */
  readonly mustPass: Scalars['Boolean']['output'];
  /** Most of the expected visits to work that lies downstream of one of its steps, as share. */
  readonly reach: Maybe<Scalars['Float']['output']>;
  /** Whether every case passes a step that only it does, where one can work at a time. */
  readonly singlePointOfFailure: Scalars['Boolean']['output'];
  /** Who hands work to it by design, most first. At most `first`. */
  readonly suppliers: ReadonlyArray<Department>;
  /** Utilisation of its queues over all processes; null where it is unknown. */
  readonly utilisation: Maybe<Scalars['Float']['output']>;
  /** Expected visits of a case to its steps. */
  readonly visits: Maybe<Scalars['Float']['output']>;
  /** Expected work of a case in its steps, hours. */
  readonly work: Maybe<Scalars['Float']['output']>;
};


/** A position by the current version alone. */
export type StructuralPositionCustomersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A position by the current version alone. */
export type StructuralPositionSuppliersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Why a structural figure has no value. */
export type StructuralReason =
  /** Something it needs is unknown: see `missing`. */
  | 'MISSING_INPUT'
  /** A loop lets nothing out. */
  | 'NO_EXIT'
  /** Nothing bounds it. */
  | 'UNBOUNDED'
  /** A queue on the way grows for ever. */
  | 'UNSTABLE'
  /** Branches side by side lead back to where they were split. */
  | 'UNSTRUCTURED';

/** What happens, as it happens; over HTTP as server-sent events. A reader that is slow misses what was overtaken, never the latest. */
export type Subscription = {
  /** A job: as it is at once, then at each change of its state and progress, at most 10 times a second; ends when the job has ended. */
  readonly job: Job;
  /** The revision that is visible: the current one at once, then each new one. */
  readonly revision: Scalars['Int']['output'];
};


/** What happens, as it happens; over HTTP as server-sent events. A reader that is slow misses what was overtaken, never the latest. */
export type SubscriptionJobArgs = {
  id: Scalars['ID']['input'];
};

/** Time booked to a subject: in all, per case it worked in with interval, and as share of the lead time of the selected cases. */
export type TimeBooked = {
  /** `total` over the selected cases that the subject worked in. */
  readonly perCase: Estimate;
  /** `total` over the sum of the lead times of the selected cases. */
  readonly shareOfLeadTime: Estimate;
  /** Sum over all selected cases, in `unit`. */
  readonly total: Scalars['Float']['output'];
  /** HOURS. */
  readonly unit: Unit;
};

/** Unit of a duration. */
export type TimeUnit =
  /** Days of 24 hours, by the clock. */
  | 'DAYS'
  /** Hours of 60 minutes, by the clock. */
  | 'HOURS'
  /** Minutes. */
  | 'MINUTES'
  /** Seconds. */
  | 'SECONDS';

/** What undoing gives. */
export type UndoPayload = {
  /** The change that was taken back; null where `userErrors` say why not. */
  readonly change: Maybe<OrganisationChange>;
  /** Why nothing changed; empty where it did. At most 1,000. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Unit of a figure. */
export type Unit =
  /** Things counted. */
  | 'COUNT'
  /** Days of 24 hours, by the clock. */
  | 'DAYS'
  /** Hours of 60 minutes, by the clock. */
  | 'HOURS'
  /** Minutes. */
  | 'MINUTES'
  /** One amount over another, 1 = equal. */
  | 'RATIO'
  /** Seconds. */
  | 'SECONDS'
  /** Part of a whole, 0 to 1. */
  | 'SHARE'
  /** Output value, in the unit that the process declares (`Process.valueUnit`). */
  | 'VALUE';

/** Why a mutation changed nothing, a job failed, or a file cannot be imported. */
export type UserError = {
  /**
   * One of the codes of `extensions.code`. Of a mutation: BAD_INPUT, NOT_FOUND, CONFLICT, UNSUPPORTED; of a job or a preview also those that tell what is
   * wrong with a file, such as BAD_MAPPING.
   */
  readonly code: Scalars['String']['output'];
  /** Path of the offending field from the arguments down, list positions counted from 0. Null where no single field is to blame. At most 10. */
  readonly field: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The offending value, what was expected, and the remedy. */
  readonly message: Scalars['String']['output'];
};

/** A sequence of steps that cases ran through. By id, its figures are of all cases. */
export type Variant = Node & {
  /** Selected cases that ran so. */
  readonly cases: Scalars['Int']['output'];
  readonly id: Scalars['ID']['output'];
  /** Their lead times. */
  readonly leadTime: DurationSummary;
  /** Whose steps. */
  readonly process: Process;
  /** `cases` over the selected cases of the process, 0 to 1. */
  readonly share: Scalars['Float']['output'];
  /** In the order of the events. At most 10,000. */
  readonly steps: ReadonlyArray<Step>;
};


/** A sequence of steps that cases ran through. By id, its figures are of all cases. */
export type VariantLeadTimeArgs = {
  unit?: InputMaybe<TimeUnit>;
};

/** A page of variants. */
export type VariantConnection = {
  /** At most `first`. */
  readonly edges: ReadonlyArray<VariantEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** A variant in a page. */
export type VariantEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: Variant;
};

/** What differs between two versions. */
export type VersionDiff = {
  /** Whether steps are the same by where they come from; else by their labels. */
  readonly byLineage: Scalars['Boolean']['output'];
  /** Those of `to`, then those that only `from` has. At most 20,000. */
  readonly flows: ReadonlyArray<FlowDiff>;
  /** Flows that only one of the two has. */
  readonly flowsChanged: Scalars['Int']['output'];
  /** The version that is compared with. */
  readonly from: ProcessVersion;
  /** 1 - (stepsChanged + flowsChanged) / (steps and flows of both): 1 = the same, 0 = nothing in common. */
  readonly similarity: Scalars['Float']['output'];
  /** Those of `to`, then those that only `from` has. At most 20,000. */
  readonly steps: ReadonlyArray<StepDiff>;
  /** Steps that only one of the two has. */
  readonly stepsChanged: Scalars['Int']['output'];
  /** The version that differs. */
  readonly to: ProcessVersion;
};

/** One edit of a version: exactly one of its fields. */
export type VersionEdit =
  /** A new flow. */
  { readonly addFlow: AddFlow; readonly addStep?: never; readonly changeFlow?: never; readonly changeStep?: never; readonly removeFlow?: never; readonly removeStep?: never; }
  |  /** A new step. */
  { readonly addFlow?: never; readonly addStep: AddStep; readonly changeFlow?: never; readonly changeStep?: never; readonly removeFlow?: never; readonly removeStep?: never; }
  |  /** Other words or another chance of a flow. */
  { readonly addFlow?: never; readonly addStep?: never; readonly changeFlow: ChangeFlow; readonly changeStep?: never; readonly removeFlow?: never; readonly removeStep?: never; }
  |  /** Another name, department or element of a step. */
  { readonly addFlow?: never; readonly addStep?: never; readonly changeFlow?: never; readonly changeStep: ChangeStep; readonly removeFlow?: never; readonly removeStep?: never; }
  |  /** A flow goes. */
  { readonly addFlow?: never; readonly addStep?: never; readonly changeFlow?: never; readonly changeStep?: never; readonly removeFlow: RemoveFlow; readonly removeStep?: never; }
  |  /** A step goes, with its flows, what lies in it, and the events at its boundary. */
  { readonly addFlow?: never; readonly addStep?: never; readonly changeFlow?: never; readonly changeStep?: never; readonly removeFlow?: never; readonly removeStep: RemoveStep; };

/** A step in the BPMN of a version. */
export type VersionElement = {
  /** Id of its element. */
  readonly elementId: Scalars['String']['output'];
  /** The step. */
  readonly step: Step;
};

/** What a mutation of a version gives. */
export type VersionPayload = {
  /** What is wrong with the drawing as it is now; findings refuse nothing. At most 10,000. */
  readonly findings: ReadonlyArray<Finding>;
  /** Why nothing changed; empty where it did. At most 1,000. */
  readonly userErrors: ReadonlyArray<UserError>;
  /** The version that has what was asked for; null where `userErrors` say why not. */
  readonly version: Maybe<ProcessVersion>;
};

/** Who asks. */
export type Viewer = {
  /** As in the header `Baton-Author` of the request; `local` where it has none, and for the command line. */
  readonly name: Scalars['String']['output'];
  /** Permissions held. At most 3, the number of permissions there are: READ, WRITE, PERSON_LEVEL. */
  readonly permissions: ReadonlyArray<Scalars['String']['output']>;
};

/** A day of the week. */
export type Weekday =
  /** Day 5. */
  | 'FRIDAY'
  /** Day 1. */
  | 'MONDAY'
  /** Day 6. */
  | 'SATURDAY'
  /** Day 7. */
  | 'SUNDAY'
  /** Day 4. */
  | 'THURSDAY'
  /** Day 2. */
  | 'TUESDAY'
  /** Day 3. */
  | 'WEDNESDAY';

/** One execution of a step in a case. `resource` is null unless person-level results are allowed. */
export type WorkItem = Node & {
  /** k for the k-th time that the step is done in the case. */
  readonly attempt: Scalars['Int']['output'];
  /** When it ended; null where it never did. */
  readonly complete: Maybe<Scalars['DateTime']['output']>;
  /** Who really did it. */
  readonly department: Department;
  /** When it could begin: the completion of the work that enabled it, or the start of the case. */
  readonly enabled: Maybe<Scalars['DateTime']['output']>;
  /** Work items that directly enabled it. At most 10,000. */
  readonly enabledBy: ReadonlyArray<WorkItem>;
  /** What is special about it, such as `duplicate`, `noStart`, `repeat`, `return`, `critical`. At most 20, the number of flags. */
  readonly flags: ReadonlyArray<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Which person or system did it; null where unknown, or where person-level results are not allowed. */
  readonly resource: Maybe<Resource>;
  /** When it began; null where not recorded. */
  readonly start: Maybe<Scalars['DateTime']['output']>;
  /** What was done. */
  readonly step: Step;
};

/** A time of a day in which somebody works. */
export type WorkingHours = {
  /** On which day. */
  readonly day: Weekday;
  /** First minute, as HH:MM. */
  readonly from: Scalars['String']['output'];
  /** First minute after it, as HH:MM; the day ends at 24:00. */
  readonly to: Scalars['String']['output'];
};

/** A time of a day in which somebody works. */
export type WorkingHoursInput = {
  /** On which day. */
  readonly day: Weekday;
  /** First minute, as HH:MM. */
  readonly from: Scalars['String']['input'];
  /** First minute after it, as HH:MM; the day ends at 24:00. */
  readonly to: Scalars['String']['input'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;



/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  BottleneckSubject:
    | ( DepartmentSource & { __typename: 'Department' } )
    | ( HandoverSource & { __typename: 'Handover' } )
    | ( ResourceSource & { __typename: 'Resource' } )
    | ( StepSource & { __typename: 'Step' } )
  ;
  DepartmentOrStep:
    | ( DepartmentSource & { __typename: 'Department' } )
    | ( StepSource & { __typename: 'Step' } )
  ;
  Dependent:
    | ( DepartmentSource & { __typename: 'Department' } )
    | ( ProcessSource & { __typename: 'Process' } )
    | ( ProcessVersionSource & { __typename: 'ProcessVersion' } )
    | ( StepSource & { __typename: 'Step' } )
  ;
  SearchHit:
    | ( CaseSource & { __typename: 'Case' } )
    | ( DepartmentSource & { __typename: 'Department' } )
    | ( ProcessSource & { __typename: 'Process' } )
    | ( StepSource & { __typename: 'Step' } )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( CaseSource & { __typename: 'Case' } )
    | ( DepartmentSource & { __typename: 'Department' } )
    | ( JobSource & { __typename: 'Job' } )
    | ( LogSource & { __typename: 'Log' } )
    | ( OrganisationChangeSource & { __typename: 'OrganisationChange' } )
    | ( PositionSource & { __typename: 'Position' } )
    | ( ProcessSource & { __typename: 'Process' } )
    | ( ProcessModelSource & { __typename: 'ProcessModel' } )
    | ( ProcessVersionSource & { __typename: 'ProcessVersion' } )
    | ( ResourceSource & { __typename: 'Resource' } )
    | ( StepSource & { __typename: 'Step' } )
    | ( VariantSource & { __typename: 'Variant' } )
    | ( WorkItemSource & { __typename: 'WorkItem' } )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  ActivityMatch: ResolverTypeWrapper<ActivityMatchSource>;
  ActivityMatchInput: ActivityMatchInput;
  AddFlow: AddFlow;
  AddStep: AddStep;
  AnalysisFilter: AnalysisFilter;
  AttributeDiff: ResolverTypeWrapper<AttributeDiff>;
  AttributeLevel: AttributeLevel;
  AttributeSelector: AttributeSelector;
  Balance: ResolverTypeWrapper<Balance>;
  Basis: Basis;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Bottleneck: ResolverTypeWrapper<BottleneckSource>;
  BottleneckBy: BottleneckBy;
  BottleneckConnection: ResolverTypeWrapper<Omit<BottleneckConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['BottleneckEdge']> }>;
  BottleneckEdge: ResolverTypeWrapper<Omit<BottleneckEdge, 'node'> & { node: ResolversTypes['Bottleneck'] }>;
  BottleneckSubject: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['BottleneckSubject']>;
  Calendar: ResolverTypeWrapper<CalendarSource>;
  CalendarInput: CalendarInput;
  CancelJobPayload: ResolverTypeWrapper<Omit<CancelJobPayload, 'job'> & { job?: Maybe<ResolversTypes['Job']> }>;
  Case: ResolverTypeWrapper<CaseSource>;
  CaseConnection: ResolverTypeWrapper<Omit<CaseConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['CaseEdge']> }>;
  CaseEdge: ResolverTypeWrapper<Omit<CaseEdge, 'node'> & { node: ResolversTypes['Case'] }>;
  CaseOrder: CaseOrder;
  CaseSelector: CaseSelector;
  CaseStatus: CaseStatus;
  Cause: Cause;
  CauseShare: ResolverTypeWrapper<CauseShare>;
  ChangeFlow: ChangeFlow;
  ChangeStep: ChangeStep;
  ColumnGuess: ResolverTypeWrapper<ColumnGuess>;
  ColumnMapping: ResolverTypeWrapper<ColumnMapping>;
  ColumnMappingInput: ColumnMappingInput;
  ColumnRole: ColumnRole;
  Concurrency: Concurrency;
  ConcurrentPair: ResolverTypeWrapper<ConcurrentPairSource>;
  Condition: ResolverTypeWrapper<Condition>;
  Conformance: ResolverTypeWrapper<ConformanceSource>;
  CreateProcessInput: CreateProcessInput;
  CreateVersionInput: CreateVersionInput;
  CustomerOutput: ResolverTypeWrapper<CustomerOutputSource>;
  DataQuality: ResolverTypeWrapper<DataQuality>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Delay: ResolverTypeWrapper<DelaySource>;
  DelayView: DelayView;
  DeletePayload: ResolverTypeWrapper<DeletePayload>;
  Department: ResolverTypeWrapper<DepartmentSource>;
  DepartmentConformance: ResolverTypeWrapper<DepartmentConformanceSource>;
  DepartmentConnection: ResolverTypeWrapper<Omit<DepartmentConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['DepartmentEdge']> }>;
  DepartmentEdge: ResolverTypeWrapper<Omit<DepartmentEdge, 'node'> & { node: ResolversTypes['Department'] }>;
  DepartmentGroup: DepartmentGroup;
  DepartmentLoad: ResolverTypeWrapper<DepartmentLoadSource>;
  DepartmentOrStep: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DepartmentOrStep']>;
  DepartmentPayload: ResolverTypeWrapper<Omit<DepartmentPayload, 'department'> & { department?: Maybe<ResolversTypes['Department']> }>;
  DepartmentPreview: ResolverTypeWrapper<DepartmentPreviewSource>;
  Dependent: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['Dependent']>;
  Derivation: ResolverTypeWrapper<DerivationSource>;
  DeriveProcessInput: DeriveProcessInput;
  DiffKind: DiffKind;
  Dimension: Dimension;
  DurationRange: DurationRange;
  DurationSummary: ResolverTypeWrapper<DurationSummary>;
  EditVersionInput: EditVersionInput;
  Estimate: ResolverTypeWrapper<Estimate>;
  EstimateMethod: EstimateMethod;
  ExpectedHandover: ResolverTypeWrapper<ExpectedHandoverSource>;
  Finding: ResolverTypeWrapper<FindingSource>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Flow: ResolverTypeWrapper<FlowSource>;
  FlowDesign: ResolverTypeWrapper<FlowDesign>;
  FlowDiff: ResolverTypeWrapper<FlowDiffSource>;
  Handover: ResolverTypeWrapper<HandoverSource>;
  HandoverNetwork: ResolverTypeWrapper<Omit<HandoverNetwork, 'departments' | 'handovers'> & { departments: ReadonlyArray<ResolversTypes['Department']>, handovers: ReadonlyArray<ResolversTypes['Handover']> }>;
  HandoverSelector: HandoverSelector;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Impact: ResolverTypeWrapper<ImpactSource>;
  ImpactedProcess: ResolverTypeWrapper<ImpactedProcessSource>;
  ImportLogInput: ImportLogInput;
  ImportLogPayload: ResolverTypeWrapper<Omit<ImportLogPayload, 'job'> & { job?: Maybe<ResolversTypes['Job']> }>;
  ImportOption: ResolverTypeWrapper<ImportOption>;
  ImportPreview: ResolverTypeWrapper<ImportPreviewSource>;
  ImportQuestion: ResolverTypeWrapper<ImportQuestion>;
  ImportSummary: ResolverTypeWrapper<ImportSummarySource>;
  ImportWarning: ResolverTypeWrapper<ImportWarning>;
  ImportedProcess: ResolverTypeWrapper<ImportedProcess>;
  InputBasis: InputBasis;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Interval: Interval;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Job: ResolverTypeWrapper<JobSource>;
  JobConnection: ResolverTypeWrapper<Omit<JobConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['JobEdge']> }>;
  JobEdge: ResolverTypeWrapper<Omit<JobEdge, 'node'> & { node: ResolversTypes['Job'] }>;
  JobKind: JobKind;
  JobState: JobState;
  Landscape: ResolverTypeWrapper<Omit<Landscape, 'cells' | 'departments' | 'processes'> & { cells: ReadonlyArray<ResolversTypes['LandscapeCell']>, departments: ReadonlyArray<ResolversTypes['Department']>, processes: ReadonlyArray<ResolversTypes['Process']> }>;
  LandscapeCell: ResolverTypeWrapper<LandscapeCellSource>;
  LaneInput: LaneInput;
  LaneMatch: LaneMatch;
  LanePreview: ResolverTypeWrapper<LanePreviewSource>;
  LaneState: LaneState;
  LoadPart: ResolverTypeWrapper<LoadPartSource>;
  Log: ResolverTypeWrapper<LogSource>;
  LogConnection: ResolverTypeWrapper<Omit<LogConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['LogEdge']> }>;
  LogEdge: ResolverTypeWrapper<Omit<LogEdge, 'node'> & { node: ResolversTypes['Log'] }>;
  LogFormat: LogFormat;
  LogSettings: ResolverTypeWrapper<LogSettings>;
  MapEdge: ResolverTypeWrapper<MapEdgeSource>;
  MapNode: ResolverTypeWrapper<MapNodeSource>;
  MatchActivitiesInput: MatchActivitiesInput;
  MatchKind: MatchKind;
  Measure: Measure;
  MergeDepartmentsInput: MergeDepartmentsInput;
  Message: ResolverTypeWrapper<MessageSource>;
  MessageDirection: MessageDirection;
  MissingInput: ResolverTypeWrapper<MissingInputSource>;
  ModelLane: ResolverTypeWrapper<ModelLaneSource>;
  ModelPreview: ResolverTypeWrapper<ModelPreviewSource>;
  ModelProcessPreview: ResolverTypeWrapper<ModelProcessPreviewSource>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Neighbour: ResolverTypeWrapper<NeighbourSource>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  NodeAtDistance: ResolverTypeWrapper<Omit<NodeAtDistance, 'node'> & { node: ResolversTypes['DepartmentOrStep'] }>;
  NullReason: NullReason;
  OrganisationChange: ResolverTypeWrapper<OrganisationChangeSource>;
  Output: ResolverTypeWrapper<OutputSource>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Path: ResolverTypeWrapper<Omit<Path, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['DepartmentOrStep']> }>;
  PathPiece: ResolverTypeWrapper<PathPieceSource>;
  Period: Period;
  PeriodBasis: PeriodBasis;
  PieceKind: PieceKind;
  Position: ResolverTypeWrapper<PositionSource>;
  PositionConnection: ResolverTypeWrapper<Omit<PositionConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['PositionEdge']> }>;
  PositionEdge: ResolverTypeWrapper<Omit<PositionEdge, 'node'> & { node: ResolversTypes['Position'] }>;
  PositionStep: ResolverTypeWrapper<PositionStepSource>;
  Process: ResolverTypeWrapper<ProcessSource>;
  ProcessConnection: ResolverTypeWrapper<Omit<ProcessConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['ProcessEdge']> }>;
  ProcessEdge: ResolverTypeWrapper<Omit<ProcessEdge, 'node'> & { node: ResolversTypes['Process'] }>;
  ProcessKind: ProcessKind;
  ProcessLineage: ResolverTypeWrapper<ProcessLineageSource>;
  ProcessMap: ResolverTypeWrapper<Omit<ProcessMap, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['MapEdge']>, nodes: ReadonlyArray<ResolversTypes['MapNode']> }>;
  ProcessMetrics: ResolverTypeWrapper<ProcessMetricsSource>;
  ProcessModel: ResolverTypeWrapper<ProcessModelSource>;
  ProcessModelConnection: ResolverTypeWrapper<Omit<ProcessModelConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['ProcessModelEdge']> }>;
  ProcessModelEdge: ResolverTypeWrapper<Omit<ProcessModelEdge, 'node'> & { node: ResolversTypes['ProcessModel'] }>;
  ProcessModelPayload: ResolverTypeWrapper<Omit<ProcessModelPayload, 'model'> & { model?: Maybe<ResolversTypes['ProcessModel']> }>;
  ProcessOverlap: ResolverTypeWrapper<ProcessOverlapSource>;
  ProcessPayload: ResolverTypeWrapper<Omit<ProcessPayload, 'process'> & { process?: Maybe<ResolversTypes['Process']> }>;
  ProcessStation: ResolverTypeWrapper<ProcessStationSource>;
  ProcessStructure: ResolverTypeWrapper<ProcessStructureSource>;
  ProcessVersion: ResolverTypeWrapper<ProcessVersionSource>;
  PromoteProcessInput: PromoteProcessInput;
  Proposal: ResolverTypeWrapper<Proposal>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RemapLogInput: RemapLogInput;
  RemoveFlow: RemoveFlow;
  RemoveStep: RemoveStep;
  ResolveLaneInput: ResolveLaneInput;
  Resource: ResolverTypeWrapper<ResourceSource>;
  ResourcePayload: ResolverTypeWrapper<Omit<ResourcePayload, 'resource'> & { resource?: Maybe<ResolversTypes['Resource']> }>;
  SearchHit: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SearchHit']>;
  SeriesPoint: ResolverTypeWrapper<SeriesPoint>;
  ServersSource: ServersSource;
  ServiceTime: ResolverTypeWrapper<ServiceTimeSource>;
  SetCurrentVersionInput: SetCurrentVersionInput;
  SetDepartmentInput: SetDepartmentInput;
  SetDerivationInput: SetDerivationInput;
  SetProcessInput: SetProcessInput;
  SetResourceInput: SetResourceInput;
  SetStandardsInput: SetStandardsInput;
  Severity: Severity;
  Standard: ResolverTypeWrapper<Standard>;
  StandardInput: StandardInput;
  StandardSource: StandardSource;
  StatusValueInput: StatusValueInput;
  Step: ResolverTypeWrapper<StepSource>;
  StepAttribute: ResolverTypeWrapper<StepAttribute>;
  StepConformance: ResolverTypeWrapper<StepConformanceSource>;
  StepDesign: ResolverTypeWrapper<StepDesignSource>;
  StepDiff: ResolverTypeWrapper<StepDiffSource>;
  StepKind: StepKind;
  StepPairInput: StepPairInput;
  StepPerformer: ResolverTypeWrapper<StepPerformerSource>;
  StepStructure: ResolverTypeWrapper<StepStructureSource>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  StructuralEstimate: ResolverTypeWrapper<StructuralEstimate>;
  StructuralPosition: ResolverTypeWrapper<StructuralPositionSource>;
  StructuralReason: StructuralReason;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TimeBooked: ResolverTypeWrapper<TimeBooked>;
  TimeUnit: TimeUnit;
  UndoPayload: ResolverTypeWrapper<Omit<UndoPayload, 'change'> & { change?: Maybe<ResolversTypes['OrganisationChange']> }>;
  Unit: Unit;
  UserError: ResolverTypeWrapper<UserError>;
  Variant: ResolverTypeWrapper<VariantSource>;
  VariantConnection: ResolverTypeWrapper<Omit<VariantConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['VariantEdge']> }>;
  VariantEdge: ResolverTypeWrapper<Omit<VariantEdge, 'node'> & { node: ResolversTypes['Variant'] }>;
  VersionDiff: ResolverTypeWrapper<VersionDiffSource>;
  VersionEdit: VersionEdit;
  VersionElement: ResolverTypeWrapper<VersionElementSource>;
  VersionPayload: ResolverTypeWrapper<Omit<VersionPayload, 'findings' | 'version'> & { findings: ReadonlyArray<ResolversTypes['Finding']>, version?: Maybe<ResolversTypes['ProcessVersion']> }>;
  Viewer: ResolverTypeWrapper<Viewer>;
  Weekday: Weekday;
  WorkItem: ResolverTypeWrapper<WorkItemSource>;
  WorkingHours: ResolverTypeWrapper<WorkingHours>;
  WorkingHoursInput: WorkingHoursInput;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  ActivityMatch: ActivityMatchSource;
  ActivityMatchInput: ActivityMatchInput;
  AddFlow: AddFlow;
  AddStep: AddStep;
  AnalysisFilter: AnalysisFilter;
  AttributeDiff: AttributeDiff;
  AttributeSelector: AttributeSelector;
  Balance: Balance;
  Boolean: Scalars['Boolean']['output'];
  Bottleneck: BottleneckSource;
  BottleneckConnection: Omit<BottleneckConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['BottleneckEdge']> };
  BottleneckEdge: Omit<BottleneckEdge, 'node'> & { node: ResolversParentTypes['Bottleneck'] };
  BottleneckSubject: ResolversUnionTypes<ResolversParentTypes>['BottleneckSubject'];
  Calendar: CalendarSource;
  CalendarInput: CalendarInput;
  CancelJobPayload: Omit<CancelJobPayload, 'job'> & { job?: Maybe<ResolversParentTypes['Job']> };
  Case: CaseSource;
  CaseConnection: Omit<CaseConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['CaseEdge']> };
  CaseEdge: Omit<CaseEdge, 'node'> & { node: ResolversParentTypes['Case'] };
  CaseSelector: CaseSelector;
  CauseShare: CauseShare;
  ChangeFlow: ChangeFlow;
  ChangeStep: ChangeStep;
  ColumnGuess: ColumnGuess;
  ColumnMapping: ColumnMapping;
  ColumnMappingInput: ColumnMappingInput;
  ConcurrentPair: ConcurrentPairSource;
  Condition: Condition;
  Conformance: ConformanceSource;
  CreateProcessInput: CreateProcessInput;
  CreateVersionInput: CreateVersionInput;
  CustomerOutput: CustomerOutputSource;
  DataQuality: DataQuality;
  DateTime: Scalars['DateTime']['output'];
  Delay: DelaySource;
  DeletePayload: DeletePayload;
  Department: DepartmentSource;
  DepartmentConformance: DepartmentConformanceSource;
  DepartmentConnection: Omit<DepartmentConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['DepartmentEdge']> };
  DepartmentEdge: Omit<DepartmentEdge, 'node'> & { node: ResolversParentTypes['Department'] };
  DepartmentLoad: DepartmentLoadSource;
  DepartmentOrStep: ResolversUnionTypes<ResolversParentTypes>['DepartmentOrStep'];
  DepartmentPayload: Omit<DepartmentPayload, 'department'> & { department?: Maybe<ResolversParentTypes['Department']> };
  DepartmentPreview: DepartmentPreviewSource;
  Dependent: ResolversUnionTypes<ResolversParentTypes>['Dependent'];
  Derivation: DerivationSource;
  DeriveProcessInput: DeriveProcessInput;
  DurationRange: DurationRange;
  DurationSummary: DurationSummary;
  EditVersionInput: EditVersionInput;
  Estimate: Estimate;
  ExpectedHandover: ExpectedHandoverSource;
  Finding: FindingSource;
  Float: Scalars['Float']['output'];
  Flow: FlowSource;
  FlowDesign: FlowDesign;
  FlowDiff: FlowDiffSource;
  Handover: HandoverSource;
  HandoverNetwork: Omit<HandoverNetwork, 'departments' | 'handovers'> & { departments: ReadonlyArray<ResolversParentTypes['Department']>, handovers: ReadonlyArray<ResolversParentTypes['Handover']> };
  HandoverSelector: HandoverSelector;
  ID: Scalars['ID']['output'];
  Impact: ImpactSource;
  ImpactedProcess: ImpactedProcessSource;
  ImportLogInput: ImportLogInput;
  ImportLogPayload: Omit<ImportLogPayload, 'job'> & { job?: Maybe<ResolversParentTypes['Job']> };
  ImportOption: ImportOption;
  ImportPreview: ImportPreviewSource;
  ImportQuestion: ImportQuestion;
  ImportSummary: ImportSummarySource;
  ImportWarning: ImportWarning;
  ImportedProcess: ImportedProcess;
  Int: Scalars['Int']['output'];
  JSON: Scalars['JSON']['output'];
  Job: JobSource;
  JobConnection: Omit<JobConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['JobEdge']> };
  JobEdge: Omit<JobEdge, 'node'> & { node: ResolversParentTypes['Job'] };
  Landscape: Omit<Landscape, 'cells' | 'departments' | 'processes'> & { cells: ReadonlyArray<ResolversParentTypes['LandscapeCell']>, departments: ReadonlyArray<ResolversParentTypes['Department']>, processes: ReadonlyArray<ResolversParentTypes['Process']> };
  LandscapeCell: LandscapeCellSource;
  LaneInput: LaneInput;
  LanePreview: LanePreviewSource;
  LoadPart: LoadPartSource;
  Log: LogSource;
  LogConnection: Omit<LogConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['LogEdge']> };
  LogEdge: Omit<LogEdge, 'node'> & { node: ResolversParentTypes['Log'] };
  LogSettings: LogSettings;
  MapEdge: MapEdgeSource;
  MapNode: MapNodeSource;
  MatchActivitiesInput: MatchActivitiesInput;
  MergeDepartmentsInput: MergeDepartmentsInput;
  Message: MessageSource;
  MissingInput: MissingInputSource;
  ModelLane: ModelLaneSource;
  ModelPreview: ModelPreviewSource;
  ModelProcessPreview: ModelProcessPreviewSource;
  Mutation: Record<PropertyKey, never>;
  Neighbour: NeighbourSource;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  NodeAtDistance: Omit<NodeAtDistance, 'node'> & { node: ResolversParentTypes['DepartmentOrStep'] };
  OrganisationChange: OrganisationChangeSource;
  Output: OutputSource;
  PageInfo: PageInfo;
  Path: Omit<Path, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['DepartmentOrStep']> };
  PathPiece: PathPieceSource;
  Period: Period;
  Position: PositionSource;
  PositionConnection: Omit<PositionConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['PositionEdge']> };
  PositionEdge: Omit<PositionEdge, 'node'> & { node: ResolversParentTypes['Position'] };
  PositionStep: PositionStepSource;
  Process: ProcessSource;
  ProcessConnection: Omit<ProcessConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['ProcessEdge']> };
  ProcessEdge: Omit<ProcessEdge, 'node'> & { node: ResolversParentTypes['Process'] };
  ProcessLineage: ProcessLineageSource;
  ProcessMap: Omit<ProcessMap, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['MapEdge']>, nodes: ReadonlyArray<ResolversParentTypes['MapNode']> };
  ProcessMetrics: ProcessMetricsSource;
  ProcessModel: ProcessModelSource;
  ProcessModelConnection: Omit<ProcessModelConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['ProcessModelEdge']> };
  ProcessModelEdge: Omit<ProcessModelEdge, 'node'> & { node: ResolversParentTypes['ProcessModel'] };
  ProcessModelPayload: Omit<ProcessModelPayload, 'model'> & { model?: Maybe<ResolversParentTypes['ProcessModel']> };
  ProcessOverlap: ProcessOverlapSource;
  ProcessPayload: Omit<ProcessPayload, 'process'> & { process?: Maybe<ResolversParentTypes['Process']> };
  ProcessStation: ProcessStationSource;
  ProcessStructure: ProcessStructureSource;
  ProcessVersion: ProcessVersionSource;
  PromoteProcessInput: PromoteProcessInput;
  Proposal: Proposal;
  Query: Record<PropertyKey, never>;
  RemapLogInput: RemapLogInput;
  RemoveFlow: RemoveFlow;
  RemoveStep: RemoveStep;
  ResolveLaneInput: ResolveLaneInput;
  Resource: ResourceSource;
  ResourcePayload: Omit<ResourcePayload, 'resource'> & { resource?: Maybe<ResolversParentTypes['Resource']> };
  SearchHit: ResolversUnionTypes<ResolversParentTypes>['SearchHit'];
  SeriesPoint: SeriesPoint;
  ServiceTime: ServiceTimeSource;
  SetCurrentVersionInput: SetCurrentVersionInput;
  SetDepartmentInput: SetDepartmentInput;
  SetDerivationInput: SetDerivationInput;
  SetProcessInput: SetProcessInput;
  SetResourceInput: SetResourceInput;
  SetStandardsInput: SetStandardsInput;
  Standard: Standard;
  StandardInput: StandardInput;
  StatusValueInput: StatusValueInput;
  Step: StepSource;
  StepAttribute: StepAttribute;
  StepConformance: StepConformanceSource;
  StepDesign: StepDesignSource;
  StepDiff: StepDiffSource;
  StepPairInput: StepPairInput;
  StepPerformer: StepPerformerSource;
  StepStructure: StepStructureSource;
  String: Scalars['String']['output'];
  StructuralEstimate: StructuralEstimate;
  StructuralPosition: StructuralPositionSource;
  Subscription: Record<PropertyKey, never>;
  TimeBooked: TimeBooked;
  UndoPayload: Omit<UndoPayload, 'change'> & { change?: Maybe<ResolversParentTypes['OrganisationChange']> };
  UserError: UserError;
  Variant: VariantSource;
  VariantConnection: Omit<VariantConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['VariantEdge']> };
  VariantEdge: Omit<VariantEdge, 'node'> & { node: ResolversParentTypes['Variant'] };
  VersionDiff: VersionDiffSource;
  VersionEdit: VersionEdit;
  VersionElement: VersionElementSource;
  VersionPayload: Omit<VersionPayload, 'findings' | 'version'> & { findings: ReadonlyArray<ResolversParentTypes['Finding']>, version?: Maybe<ResolversParentTypes['ProcessVersion']> };
  Viewer: Viewer;
  WorkItem: WorkItemSource;
  WorkingHours: WorkingHours;
  WorkingHoursInput: WorkingHoursInput;
};

export type ActivityMatchResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ActivityMatch'] = ResolversParentTypes['ActivityMatch']> = {
  activity?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  department?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  events?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  how?: Resolver<ResolversTypes['MatchKind'], ParentType, ContextType>;
  step?: Resolver<Maybe<ResolversTypes['Step']>, ParentType, ContextType>;
  suggestions?: Resolver<ReadonlyArray<ResolversTypes['Step']>, ParentType, ContextType>;
  sure?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type AttributeDiffResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AttributeDiff'] = ResolversParentTypes['AttributeDiff']> = {
  from?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type BalanceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Balance'] = ResolversParentTypes['Balance']> = {
  booked?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  difference?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  mine?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
};

export type BottleneckResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Bottleneck'] = ResolversParentTypes['Bottleneck']> = {
  cases?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  delay?: Resolver<ResolversTypes['Delay'], ParentType, ContextType>;
  rank?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['BottleneckSubject'], ParentType, ContextType>;
};

export type BottleneckConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BottleneckConnection'] = ResolversParentTypes['BottleneckConnection']> = {
  balance?: Resolver<ResolversTypes['Balance'], ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['BottleneckEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BottleneckEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BottleneckEdge'] = ResolversParentTypes['BottleneckEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Bottleneck'], ParentType, ContextType>;
};

export type BottleneckSubjectResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BottleneckSubject'] = ResolversParentTypes['BottleneckSubject']> = {
  __resolveType: TypeResolveFn<'Department' | 'Handover' | 'Resource' | 'Step', ParentType, ContextType>;
};

export type CalendarResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Calendar'] = ResolversParentTypes['Calendar']> = {
  holidays?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  hoursPerWeek?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  weekly?: Resolver<ReadonlyArray<ResolversTypes['WorkingHours']>, ParentType, ContextType>;
};

export type CancelJobPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CancelJobPayload'] = ResolversParentTypes['CancelJobPayload']> = {
  job?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CaseResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Case'] = ResolversParentTypes['Case']> = {
  attributes?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  criticalPath?: Resolver<ReadonlyArray<ResolversTypes['PathPiece']>, ParentType, ContextType>;
  end?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  leadTime?: Resolver<ResolversTypes['Float'], ParentType, ContextType, RequireFields<CaseLeadTimeArgs, 'unit'>>;
  process?: Resolver<ResolversTypes['Process'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CaseStatus'], ParentType, ContextType>;
  workItems?: Resolver<ReadonlyArray<ResolversTypes['WorkItem']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CaseConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CaseConnection'] = ResolversParentTypes['CaseConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CaseEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CaseEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CaseEdge'] = ResolversParentTypes['CaseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Case'], ParentType, ContextType>;
};

export type CauseShareResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CauseShare'] = ResolversParentTypes['CauseShare']> = {
  cause?: Resolver<ResolversTypes['Cause'], ParentType, ContextType>;
  time?: Resolver<ResolversTypes['TimeBooked'], ParentType, ContextType>;
};

export type ColumnGuessResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ColumnGuess'] = ResolversParentTypes['ColumnGuess']> = {
  column?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['ColumnRole'], ParentType, ContextType>;
  samples?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  sure?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  why?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ColumnMappingResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ColumnMapping'] = ResolversParentTypes['ColumnMapping']> = {
  column?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['ColumnRole'], ParentType, ContextType>;
};

export type ConcurrentPairResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ConcurrentPair'] = ResolversParentTypes['ConcurrentPair']> = {
  a?: Resolver<ResolversTypes['Step'], ParentType, ContextType>;
  b?: Resolver<ResolversTypes['Step'], ParentType, ContextType>;
  cases?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ConditionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Condition'] = ResolversParentTypes['Condition']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  holds?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  needed?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type ConformanceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Conformance'] = ResolversParentTypes['Conformance']> = {
  cases?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  consumed?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  departments?: Resolver<ReadonlyArray<ResolversTypes['DepartmentConformance']>, ParentType, ContextType>;
  fitness?: Resolver<ResolversTypes['Estimate'], ParentType, ContextType>;
  missing?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  perfectCases?: Resolver<ResolversTypes['Estimate'], ParentType, ContextType>;
  produced?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  remaining?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['StepConformance']>, ParentType, ContextType>;
  unseen?: Resolver<ReadonlyArray<ResolversTypes['Step']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['ProcessVersion'], ParentType, ContextType>;
};

export type CustomerOutputResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CustomerOutput'] = ResolversParentTypes['CustomerOutput']> = {
  department?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  firstPassYield?: Resolver<ResolversTypes['Estimate'], ParentType, ContextType>;
  handovers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pickUp?: Resolver<ResolversTypes['Estimate'], ParentType, ContextType>;
  returned?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  turnaround?: Resolver<ResolversTypes['Estimate'], ParentType, ContextType>;
};

export type DataQualityResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DataQuality'] = ResolversParentTypes['DataQuality']> = {
  coarseTimestamps?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  duplicates?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  repaired?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withDepartment?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  withResource?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  withStart?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DelayResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Delay'] = ResolversParentTypes['Delay']> = {
  all?: Resolver<ResolversTypes['TimeBooked'], ParentType, ContextType>;
  balance?: Resolver<ResolversTypes['Balance'], ParentType, ContextType>;
  causes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CauseShare']>>, ParentType, ContextType>;
  elapsed?: Resolver<ResolversTypes['TimeBooked'], ParentType, ContextType>;
  excess?: Resolver<ResolversTypes['Estimate'], ParentType, ContextType>;
  probabilityRankedFirst?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  service?: Resolver<ResolversTypes['TimeBooked'], ParentType, ContextType>;
  view?: Resolver<ResolversTypes['DelayView'], ParentType, ContextType>;
  wait?: Resolver<ResolversTypes['TimeBooked'], ParentType, ContextType>;
};

export type DeletePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeletePayload'] = ResolversParentTypes['DeletePayload']> = {
  deleted?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DepartmentResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Department'] = ResolversParentTypes['Department']> = {
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  calendar?: Resolver<Maybe<ResolversTypes['Calendar']>, ParentType, ContextType>;
  capacity?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  children?: Resolver<ReadonlyArray<ResolversTypes['Department']>, ParentType, ContextType>;
  customers?: Resolver<ReadonlyArray<ResolversTypes['Neighbour']>, ParentType, ContextType, RequireFields<DepartmentCustomersArgs, 'basis' | 'first'>>;
  delay?: Resolver<ResolversTypes['Delay'], ParentType, ContextType, RequireFields<DepartmentDelayArgs, 'view'>>;
  external?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  load?: Resolver<ResolversTypes['DepartmentLoad'], ParentType, ContextType, Partial<DepartmentLoadArgs>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  output?: Resolver<ResolversTypes['Output'], ParentType, ContextType, Partial<DepartmentOutputArgs>>;
  ownCalendar?: Resolver<Maybe<ResolversTypes['Calendar']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  positions?: Resolver<ResolversTypes['PositionConnection'], ParentType, ContextType, RequireFields<DepartmentPositionsArgs, 'first'>>;
  serviceTime?: Resolver<ResolversTypes['ServiceTime'], ParentType, ContextType, Partial<DepartmentServiceTimeArgs>>;
  suppliers?: Resolver<ReadonlyArray<ResolversTypes['Neighbour']>, ParentType, ContextType, RequireFields<DepartmentSuppliersArgs, 'basis' | 'first'>>;
  system?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DepartmentConformanceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DepartmentConformance'] = ResolversParentTypes['DepartmentConformance']> = {
  department?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  executions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  extra?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outOfOrder?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  skipped?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DepartmentConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DepartmentConnection'] = ResolversParentTypes['DepartmentConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DepartmentEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DepartmentEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DepartmentEdge'] = ResolversParentTypes['DepartmentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
};

export type DepartmentLoadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DepartmentLoad'] = ResolversParentTypes['DepartmentLoad']> = {
  arrivalsPerHour?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  department?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  hoursPerHour?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  meanWork?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  missing?: Resolver<ReadonlyArray<ResolversTypes['MissingInput']>, ParentType, ContextType>;
  oneMoreServer?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  openShare?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  parts?: Resolver<ReadonlyArray<ResolversTypes['LoadPart']>, ParentType, ContextType>;
  servers?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  serversSource?: Resolver<ResolversTypes['ServersSource'], ParentType, ContextType>;
  stable?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  utilisation?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  variation?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  wait?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type DepartmentOrStepResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DepartmentOrStep'] = ResolversParentTypes['DepartmentOrStep']> = {
  __resolveType: TypeResolveFn<'Department' | 'Step', ParentType, ContextType>;
};

export type DepartmentPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DepartmentPayload'] = ResolversParentTypes['DepartmentPayload']> = {
  department?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DepartmentPreviewResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DepartmentPreview'] = ResolversParentTypes['DepartmentPreview']> = {
  events?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  known?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DependentResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Dependent'] = ResolversParentTypes['Dependent']> = {
  __resolveType: TypeResolveFn<'Department' | 'Process' | 'ProcessVersion' | 'Step', ParentType, ContextType>;
};

export type DerivationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Derivation'] = ResolversParentTypes['Derivation']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  completionAssumed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  concurrency?: Resolver<ResolversTypes['Concurrency'], ParentType, ContextType>;
  concurrentSteps?: Resolver<ReadonlyArray<ResolversTypes['ConcurrentPair']>, ParentType, ContextType>;
  referenceFrom?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  referenceTo?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['ImportWarning']>, ParentType, ContextType>;
};

export type DurationSummaryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DurationSummary'] = ResolversParentTypes['DurationSummary']> = {
  max?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  mean?: Resolver<ResolversTypes['Estimate'], ParentType, ContextType>;
  median?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  min?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  n?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  p90?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  p95?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
};

export type EstimateResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Estimate'] = ResolversParentTypes['Estimate']> = {
  confidence?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  high?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  low?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  method?: Resolver<ResolversTypes['EstimateMethod'], ParentType, ContextType>;
  n?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['NullReason']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type ExpectedHandoverResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ExpectedHandover'] = ResolversParentTypes['ExpectedHandover']> = {
  from?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  times?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
};

export type FindingResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Finding'] = ResolversParentTypes['Finding']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  department?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  process?: Resolver<Maybe<ResolversTypes['Process']>, ParentType, ContextType>;
  remedy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  step?: Resolver<Maybe<ResolversTypes['Step']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['ProcessVersion']>, ParentType, ContextType>;
};

export type FlowResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Flow'] = ResolversParentTypes['Flow']> = {
  cases?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  design?: Resolver<Maybe<ResolversTypes['FlowDesign']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Step'], ParentType, ContextType>;
  share?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Step'], ParentType, ContextType>;
};

export type FlowDesignResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FlowDesign'] = ResolversParentTypes['FlowDesign']> = {
  elementIds?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  isDefault?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  probability?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type FlowDiffResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FlowDiff'] = ResolversParentTypes['FlowDiff']> = {
  change?: Resolver<ResolversTypes['DiffKind'], ParentType, ContextType>;
  fromStep?: Resolver<ResolversTypes['Step'], ParentType, ContextType>;
  toStep?: Resolver<ResolversTypes['Step'], ParentType, ContextType>;
};

export type HandoverResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Handover'] = ResolversParentTypes['Handover']> = {
  binding?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  onPath?: Resolver<ResolversTypes['TimeBooked'], ParentType, ContextType>;
  pickUp?: Resolver<ResolversTypes['Estimate'], ParentType, ContextType>;
  pingPong?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  process?: Resolver<Maybe<ResolversTypes['Process']>, ParentType, ContextType>;
  returned?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  times?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HandoverNetworkResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['HandoverNetwork'] = ResolversParentTypes['HandoverNetwork']> = {
  departments?: Resolver<ReadonlyArray<ResolversTypes['Department']>, ParentType, ContextType>;
  handovers?: Resolver<ReadonlyArray<ResolversTypes['Handover']>, ParentType, ContextType>;
};

export type ImpactResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Impact'] = ResolversParentTypes['Impact']> = {
  departments?: Resolver<ReadonlyArray<ResolversTypes['Department']>, ParentType, ContextType, RequireFields<ImpactDepartmentsArgs, 'first'>>;
  processes?: Resolver<ReadonlyArray<ResolversTypes['ImpactedProcess']>, ParentType, ContextType, RequireFields<ImpactProcessesArgs, 'first'>>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['Step']>, ParentType, ContextType, RequireFields<ImpactStepsArgs, 'first'>>;
  totalSteps?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ImpactedProcessResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ImpactedProcess'] = ResolversParentTypes['ImpactedProcess']> = {
  departments?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  process?: Resolver<ResolversTypes['Process'], ParentType, ContextType>;
  steps?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ImportLogPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ImportLogPayload'] = ResolversParentTypes['ImportLogPayload']> = {
  job?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ImportOptionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ImportOption'] = ResolversParentTypes['ImportOption']> = {
  example?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  readable?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ImportPreviewResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ImportPreview'] = ResolversParentTypes['ImportPreview']> = {
  columns?: Resolver<ReadonlyArray<ResolversTypes['ColumnGuess']>, ParentType, ContextType>;
  fileName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  format?: Resolver<ResolversTypes['LogFormat'], ParentType, ContextType>;
  model?: Resolver<Maybe<ResolversTypes['ModelPreview']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['UserError']>, ParentType, ContextType>;
  questions?: Resolver<ReadonlyArray<ResolversTypes['ImportQuestion']>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['ImportSummary']>, ParentType, ContextType>;
  rows?: Resolver<ReadonlyArray<ReadonlyArray<Maybe<ResolversTypes['String']>>>, ParentType, ContextType>;
  sameAs?: Resolver<Maybe<ResolversTypes['Log']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['ImportWarning']>, ParentType, ContextType>;
};

export type ImportQuestionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ImportQuestion'] = ResolversParentTypes['ImportQuestion']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  options?: Resolver<ReadonlyArray<ResolversTypes['ImportOption']>, ParentType, ContextType>;
  question?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ImportSummaryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ImportSummary'] = ResolversParentTypes['ImportSummary']> = {
  cases?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  departmentCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  departments?: Resolver<ReadonlyArray<ResolversTypes['DepartmentPreview']>, ParentType, ContextType>;
  events?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  hasStart?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  processCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  processes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  resources?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  steps?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ImportWarningResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ImportWarning'] = ResolversParentTypes['ImportWarning']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  example?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ImportedProcessResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ImportedProcess'] = ResolversParentTypes['ImportedProcess']> = {
  cases?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  events?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  process?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['ImportWarning']>, ParentType, ContextType>;
  workItems?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type JobResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Job'] = ResolversParentTypes['Job']> = {
  columns?: Resolver<ReadonlyArray<ResolversTypes['ColumnGuess']>, ParentType, ContextType>;
  done?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['UserError']>, ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  imported?: Resolver<ReadonlyArray<ResolversTypes['ImportedProcess']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['JobKind'], ParentType, ContextType>;
  phase?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  queuedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['JobState'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  total?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type JobConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['JobConnection'] = ResolversParentTypes['JobConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['JobEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type JobEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['JobEdge'] = ResolversParentTypes['JobEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Job'], ParentType, ContextType>;
};

export type LandscapeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Landscape'] = ResolversParentTypes['Landscape']> = {
  cells?: Resolver<ReadonlyArray<ResolversTypes['LandscapeCell']>, ParentType, ContextType>;
  departments?: Resolver<ReadonlyArray<ResolversTypes['Department']>, ParentType, ContextType>;
  processes?: Resolver<ReadonlyArray<ResolversTypes['Process']>, ParentType, ContextType>;
};

export type LandscapeCellResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LandscapeCell'] = ResolversParentTypes['LandscapeCell']> = {
  cases?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  department?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  process?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  values?: Resolver<ReadonlyArray<ResolversTypes['Estimate']>, ParentType, ContextType>;
};

export type LanePreviewResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LanePreview'] = ResolversParentTypes['LanePreview']> = {
  department?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  element?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  matchedBy?: Resolver<ResolversTypes['LaneMatch'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  pool?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  process?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  steps?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  suggestions?: Resolver<ReadonlyArray<ResolversTypes['Department']>, ParentType, ContextType>;
  tasks?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LoadPartResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LoadPart'] = ResolversParentTypes['LoadPart']> = {
  arrivalsPerHour?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  process?: Resolver<ResolversTypes['Process'], ParentType, ContextType>;
  step?: Resolver<ResolversTypes['Step'], ParentType, ContextType>;
  visits?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  work?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type LogResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Log'] = ResolversParentTypes['Log']> = {
  cases?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  events?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fileName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  format?: Resolver<ResolversTypes['LogFormat'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  importedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  mapping?: Resolver<ReadonlyArray<ResolversTypes['ColumnMapping']>, ParentType, ContextType>;
  processes?: Resolver<ReadonlyArray<ResolversTypes['Process']>, ParentType, ContextType>;
  quality?: Resolver<ResolversTypes['DataQuality'], ParentType, ContextType>;
  sample?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  settings?: Resolver<Maybe<ResolversTypes['LogSettings']>, ParentType, ContextType>;
  upload?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['ImportWarning']>, ParentType, ContextType>;
  workItems?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LogConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LogConnection'] = ResolversParentTypes['LogConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['LogEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LogEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LogEdge'] = ResolversParentTypes['LogEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Log'], ParentType, ContextType>;
};

export type LogSettingsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LogSettings'] = ResolversParentTypes['LogSettings']> = {
  process?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  resourceTable?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  timeFormat?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  timeZone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MapEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MapEdge'] = ResolversParentTypes['MapEdge']> = {
  cases?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Step'], ParentType, ContextType>;
  handover?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  pickUp?: Resolver<ResolversTypes['DurationSummary'], ParentType, ContextType, RequireFields<MapEdgePickUpArgs, 'unit'>>;
  times?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Step'], ParentType, ContextType>;
};

export type MapNodeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MapNode'] = ResolversParentTypes['MapNode']> = {
  cases?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  delay?: Resolver<ResolversTypes['Delay'], ParentType, ContextType>;
  department?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  ends?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  executions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  order?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  repeats?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sojourn?: Resolver<ResolversTypes['DurationSummary'], ParentType, ContextType, RequireFields<MapNodeSojournArgs, 'unit'>>;
  starts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  step?: Resolver<ResolversTypes['Step'], ParentType, ContextType>;
};

export type MessageResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Message'] = ResolversParentTypes['Message']> = {
  department?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['MessageDirection'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  step?: Resolver<ResolversTypes['Step'], ParentType, ContextType>;
};

export type MissingInputResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MissingInput'] = ResolversParentTypes['MissingInput']> = {
  department?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  process?: Resolver<Maybe<ResolversTypes['Process']>, ParentType, ContextType>;
  step?: Resolver<Maybe<ResolversTypes['Step']>, ParentType, ContextType>;
  what?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ModelLaneResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ModelLane'] = ResolversParentTypes['ModelLane']> = {
  department?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  element?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  pool?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  process?: Resolver<ResolversTypes['Process'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['LaneState'], ParentType, ContextType>;
  steps?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  suggestions?: Resolver<ReadonlyArray<ResolversTypes['Department']>, ParentType, ContextType>;
};

export type ModelPreviewResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ModelPreview'] = ResolversParentTypes['ModelPreview']> = {
  lanes?: Resolver<ReadonlyArray<ResolversTypes['LanePreview']>, ParentType, ContextType>;
  processes?: Resolver<ReadonlyArray<ResolversTypes['ModelProcessPreview']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['ImportWarning']>, ParentType, ContextType>;
};

export type ModelProcessPreviewResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ModelProcessPreview'] = ResolversParentTypes['ModelProcessPreview']> = {
  element?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  events?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  flows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  gateways?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  messages?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  process?: Resolver<Maybe<ResolversTypes['Process']>, ParentType, ContextType>;
  tasks?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  cancelJob?: Resolver<ResolversTypes['CancelJobPayload'], ParentType, ContextType, RequireFields<MutationCancelJobArgs, 'id'>>;
  createProcess?: Resolver<ResolversTypes['ProcessPayload'], ParentType, ContextType, RequireFields<MutationCreateProcessArgs, 'input'>>;
  createVersion?: Resolver<ResolversTypes['VersionPayload'], ParentType, ContextType, RequireFields<MutationCreateVersionArgs, 'input'>>;
  deleteLog?: Resolver<ResolversTypes['DeletePayload'], ParentType, ContextType, RequireFields<MutationDeleteLogArgs, 'id'>>;
  deriveProcess?: Resolver<ResolversTypes['ProcessPayload'], ParentType, ContextType, RequireFields<MutationDeriveProcessArgs, 'input'>>;
  editVersion?: Resolver<ResolversTypes['VersionPayload'], ParentType, ContextType, RequireFields<MutationEditVersionArgs, 'input'>>;
  importLog?: Resolver<ResolversTypes['ImportLogPayload'], ParentType, ContextType, RequireFields<MutationImportLogArgs, 'input'>>;
  loadSample?: Resolver<ResolversTypes['ImportLogPayload'], ParentType, ContextType>;
  matchActivities?: Resolver<ResolversTypes['ProcessPayload'], ParentType, ContextType, RequireFields<MutationMatchActivitiesArgs, 'input'>>;
  mergeDepartments?: Resolver<ResolversTypes['DepartmentPayload'], ParentType, ContextType, RequireFields<MutationMergeDepartmentsArgs, 'input'>>;
  promoteProcess?: Resolver<ResolversTypes['ProcessPayload'], ParentType, ContextType, RequireFields<MutationPromoteProcessArgs, 'input'>>;
  remapLog?: Resolver<ResolversTypes['ImportLogPayload'], ParentType, ContextType, RequireFields<MutationRemapLogArgs, 'input'>>;
  removeDepartment?: Resolver<ResolversTypes['DeletePayload'], ParentType, ContextType, RequireFields<MutationRemoveDepartmentArgs, 'id'>>;
  removeProcess?: Resolver<ResolversTypes['DeletePayload'], ParentType, ContextType, RequireFields<MutationRemoveProcessArgs, 'id'>>;
  removeSample?: Resolver<ResolversTypes['DeletePayload'], ParentType, ContextType>;
  resolveLane?: Resolver<ResolversTypes['ProcessModelPayload'], ParentType, ContextType, RequireFields<MutationResolveLaneArgs, 'input'>>;
  setCurrentVersion?: Resolver<ResolversTypes['ProcessPayload'], ParentType, ContextType, RequireFields<MutationSetCurrentVersionArgs, 'input'>>;
  setDepartment?: Resolver<ResolversTypes['DepartmentPayload'], ParentType, ContextType, RequireFields<MutationSetDepartmentArgs, 'input'>>;
  setDerivation?: Resolver<ResolversTypes['ProcessPayload'], ParentType, ContextType, RequireFields<MutationSetDerivationArgs, 'input'>>;
  setProcess?: Resolver<ResolversTypes['ProcessPayload'], ParentType, ContextType, RequireFields<MutationSetProcessArgs, 'input'>>;
  setResource?: Resolver<ResolversTypes['ResourcePayload'], ParentType, ContextType, RequireFields<MutationSetResourceArgs, 'input'>>;
  setStandards?: Resolver<ResolversTypes['ProcessPayload'], ParentType, ContextType, RequireFields<MutationSetStandardsArgs, 'input'>>;
  undo?: Resolver<ResolversTypes['UndoPayload'], ParentType, ContextType, Partial<MutationUndoArgs>>;
};

export type NeighbourResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Neighbour'] = ResolversParentTypes['Neighbour']> = {
  department?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  firstPassYield?: Resolver<ResolversTypes['Estimate'], ParentType, ContextType>;
  handovers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pickUp?: Resolver<ResolversTypes['Estimate'], ParentType, ContextType>;
  returned?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  turnaround?: Resolver<ResolversTypes['Estimate'], ParentType, ContextType>;
};

export type NodeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Case' | 'Department' | 'Job' | 'Log' | 'OrganisationChange' | 'Position' | 'Process' | 'ProcessModel' | 'ProcessVersion' | 'Resource' | 'Step' | 'Variant' | 'WorkItem', ParentType, ContextType>;
};

export type NodeAtDistanceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['NodeAtDistance'] = ResolversParentTypes['NodeAtDistance']> = {
  distance?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DepartmentOrStep'], ParentType, ContextType>;
};

export type OrganisationChangeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OrganisationChange'] = ResolversParentTypes['OrganisationChange']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  author?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  canUndo?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  process?: Resolver<Maybe<ResolversTypes['Process']>, ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  undone?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OutputResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Output'] = ResolversParentTypes['Output']> = {
  balance?: Resolver<ResolversTypes['Balance'], ParentType, ContextType>;
  byCustomer?: Resolver<ReadonlyArray<ResolversTypes['CustomerOutput']>, ParentType, ContextType, RequireFields<OutputByCustomerArgs, 'first'>>;
  completedCases?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  credit?: Resolver<ResolversTypes['Estimate'], ParentType, ContextType>;
  creditShare?: Resolver<ResolversTypes['Estimate'], ParentType, ContextType>;
  earnedHours?: Resolver<ResolversTypes['Estimate'], ParentType, ContextType>;
  executions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  firstPassYield?: Resolver<ResolversTypes['Estimate'], ParentType, ContextType>;
  handovers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lost?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  provisionalCredit?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  returned?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sharedWith?: Resolver<ReadonlyArray<ResolversTypes['ProcessOverlap']>, ParentType, ContextType>;
  sunkHours?: Resolver<ResolversTypes['Estimate'], ParentType, ContextType>;
  unknownWork?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  workItems?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PathResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Path'] = ResolversParentTypes['Path']> = {
  length?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DepartmentOrStep']>, ParentType, ContextType>;
};

export type PathPieceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PathPiece'] = ResolversParentTypes['PathPiece']> = {
  department?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PieceKind'], ParentType, ContextType>;
  step?: Resolver<Maybe<ResolversTypes['Step']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  workItem?: Resolver<Maybe<ResolversTypes['WorkItem']>, ParentType, ContextType>;
};

export type PositionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Position'] = ResolversParentTypes['Position']> = {
  basis?: Resolver<ResolversTypes['Basis'], ParentType, ContextType>;
  cases?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  customers?: Resolver<ReadonlyArray<ResolversTypes['Neighbour']>, ParentType, ContextType, RequireFields<PositionCustomersArgs, 'basis' | 'first'>>;
  delay?: Resolver<ResolversTypes['Delay'], ParentType, ContextType, RequireFields<PositionDelayArgs, 'view'>>;
  department?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mustPass?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  order?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  output?: Resolver<ResolversTypes['Output'], ParentType, ContextType>;
  process?: Resolver<ResolversTypes['Process'], ParentType, ContextType>;
  serviceTime?: Resolver<ResolversTypes['ServiceTime'], ParentType, ContextType>;
  shareOfCases?: Resolver<ResolversTypes['Estimate'], ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['PositionStep']>, ParentType, ContextType>;
  structural?: Resolver<Maybe<ResolversTypes['StructuralPosition']>, ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  suppliers?: Resolver<ReadonlyArray<ResolversTypes['Neighbour']>, ParentType, ContextType, RequireFields<PositionSuppliersArgs, 'basis' | 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PositionConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PositionConnection'] = ResolversParentTypes['PositionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PositionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PositionEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PositionEdge'] = ResolversParentTypes['PositionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Position'], ParentType, ContextType>;
};

export type PositionStepResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PositionStep'] = ResolversParentTypes['PositionStep']> = {
  assigned?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  executions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  shareOfStep?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  step?: Resolver<ResolversTypes['Step'], ParentType, ContextType>;
};

export type ProcessResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Process'] = ResolversParentTypes['Process']> = {
  activityMatches?: Resolver<ReadonlyArray<ResolversTypes['ActivityMatch']>, ParentType, ContextType>;
  arrivalsPerHour?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  conformance?: Resolver<Maybe<ResolversTypes['Conformance']>, ParentType, ContextType, Partial<ProcessConformanceArgs>>;
  currentVersion?: Resolver<Maybe<ResolversTypes['ProcessVersion']>, ParentType, ContextType>;
  derivation?: Resolver<Maybe<ResolversTypes['Derivation']>, ParentType, ContextType>;
  derivedFrom?: Resolver<Maybe<ResolversTypes['ProcessVersion']>, ParentType, ContextType>;
  findings?: Resolver<ReadonlyArray<ResolversTypes['Finding']>, ParentType, ContextType, RequireFields<ProcessFindingsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ProcessKind'], ParentType, ContextType>;
  lineage?: Resolver<Maybe<ResolversTypes['ProcessLineage']>, ParentType, ContextType>;
  map?: Resolver<ResolversTypes['ProcessMap'], ParentType, ContextType, Partial<ProcessMapArgs>>;
  metrics?: Resolver<ResolversTypes['ProcessMetrics'], ParentType, ContextType, Partial<ProcessMetricsArgs>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  positions?: Resolver<ResolversTypes['PositionConnection'], ParentType, ContextType, RequireFields<ProcessPositionsArgs, 'first'>>;
  quality?: Resolver<ResolversTypes['DataQuality'], ParentType, ContextType>;
  structure?: Resolver<Maybe<ResolversTypes['ProcessStructure']>, ParentType, ContextType, Partial<ProcessStructureArgs>>;
  valueAttribute?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  valuePerCase?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  valueUnit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  versions?: Resolver<ReadonlyArray<ResolversTypes['ProcessVersion']>, ParentType, ContextType, RequireFields<ProcessVersionsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProcessConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcessConnection'] = ResolversParentTypes['ProcessConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProcessEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProcessEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcessEdge'] = ResolversParentTypes['ProcessEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Process'], ParentType, ContextType>;
};

export type ProcessLineageResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcessLineage'] = ResolversParentTypes['ProcessLineage']> = {
  base?: Resolver<Maybe<ResolversTypes['Process']>, ParentType, ContextType>;
  baseNeedsRedesign?: Resolver<Maybe<ResolversTypes['Proposal']>, ParentType, ContextType>;
  baseVersion?: Resolver<Maybe<ResolversTypes['ProcessVersion']>, ParentType, ContextType>;
  promotion?: Resolver<Maybe<ResolversTypes['Proposal']>, ParentType, ContextType>;
  provisional?: Resolver<ReadonlyArray<ResolversTypes['Process']>, ParentType, ContextType>;
  retirement?: Resolver<Maybe<ResolversTypes['Proposal']>, ParentType, ContextType>;
  similarity?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type ProcessMapResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcessMap'] = ResolversParentTypes['ProcessMap']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MapEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['MapNode']>, ParentType, ContextType>;
};

export type ProcessMetricsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcessMetrics'] = ResolversParentTypes['ProcessMetrics']> = {
  balance?: Resolver<ResolversTypes['Balance'], ParentType, ContextType>;
  cases?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  elapsed?: Resolver<ResolversTypes['DurationSummary'], ParentType, ContextType, RequireFields<ProcessMetricsElapsedArgs, 'unit'>>;
  events?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  handovers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  leadTime?: Resolver<ResolversTypes['DurationSummary'], ParentType, ContextType, RequireFields<ProcessMetricsLeadTimeArgs, 'unit'>>;
  openCases?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  service?: Resolver<ResolversTypes['DurationSummary'], ParentType, ContextType, RequireFields<ProcessMetricsServiceArgs, 'unit'>>;
  variants?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  wait?: Resolver<ResolversTypes['DurationSummary'], ParentType, ContextType, RequireFields<ProcessMetricsWaitArgs, 'unit'>>;
  workItems?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProcessModelResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcessModel'] = ResolversParentTypes['ProcessModel']> = {
  author?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fileName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  importedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lanes?: Resolver<ReadonlyArray<ResolversTypes['ModelLane']>, ParentType, ContextType>;
  processes?: Resolver<ReadonlyArray<ResolversTypes['Process']>, ParentType, ContextType>;
  unmatched?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  versions?: Resolver<ReadonlyArray<ResolversTypes['ProcessVersion']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['ImportWarning']>, ParentType, ContextType>;
  xml?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProcessModelConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcessModelConnection'] = ResolversParentTypes['ProcessModelConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProcessModelEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProcessModelEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcessModelEdge'] = ResolversParentTypes['ProcessModelEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ProcessModel'], ParentType, ContextType>;
};

export type ProcessModelPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcessModelPayload'] = ResolversParentTypes['ProcessModelPayload']> = {
  model?: Resolver<Maybe<ResolversTypes['ProcessModel']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ProcessOverlapResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcessOverlap'] = ResolversParentTypes['ProcessOverlap']> = {
  executions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  process?: Resolver<ResolversTypes['Process'], ParentType, ContextType>;
  workItems?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProcessPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcessPayload'] = ResolversParentTypes['ProcessPayload']> = {
  process?: Resolver<Maybe<ResolversTypes['Process']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ProcessStationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcessStation'] = ResolversParentTypes['ProcessStation']> = {
  department?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  elasticity?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  inMinCut?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  load?: Resolver<ResolversTypes['DepartmentLoad'], ParentType, ContextType>;
  mustPass?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  oneMoreServer?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  visits?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  work?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type ProcessStructureResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcessStructure'] = ResolversParentTypes['ProcessStructure']> = {
  arrivalsPerHour?: Resolver<ResolversTypes['StructuralEstimate'], ParentType, ContextType>;
  handoverPairs?: Resolver<ReadonlyArray<ResolversTypes['ExpectedHandover']>, ParentType, ContextType>;
  handovers?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  leadTime?: Resolver<ResolversTypes['StructuralEstimate'], ParentType, ContextType, RequireFields<ProcessStructureLeadTimeArgs, 'unit'>>;
  leadTimeWithoutQueues?: Resolver<ResolversTypes['StructuralEstimate'], ParentType, ContextType, RequireFields<ProcessStructureLeadTimeWithoutQueuesArgs, 'unit'>>;
  minCut?: Resolver<ReadonlyArray<ResolversTypes['Step']>, ParentType, ContextType>;
  minCutFlow?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  missing?: Resolver<ReadonlyArray<ResolversTypes['MissingInput']>, ParentType, ContextType>;
  stations?: Resolver<ReadonlyArray<ResolversTypes['ProcessStation']>, ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['StepStructure']>, ParentType, ContextType>;
  throughputCeiling?: Resolver<ResolversTypes['StructuralEstimate'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['ProcessVersion'], ParentType, ContextType>;
};

export type ProcessVersionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProcessVersion'] = ResolversParentTypes['ProcessVersion']> = {
  author?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['Basis'], ParentType, ContextType>;
  bpmn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  elements?: Resolver<ReadonlyArray<ResolversTypes['VersionElement']>, ParentType, ContextType>;
  findings?: Resolver<ReadonlyArray<ResolversTypes['Finding']>, ParentType, ContextType>;
  flows?: Resolver<ReadonlyArray<ResolversTypes['Flow']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  messages?: Resolver<ReadonlyArray<ResolversTypes['Message']>, ParentType, ContextType>;
  model?: Resolver<Maybe<ResolversTypes['ProcessModel']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  process?: Resolver<ResolversTypes['Process'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['Step']>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProposalResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Proposal'] = ResolversParentTypes['Proposal']> = {
  conditions?: Resolver<ReadonlyArray<ResolversTypes['Condition']>, ParentType, ContextType>;
  holds?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  bottlenecks?: Resolver<ResolversTypes['BottleneckConnection'], ParentType, ContextType, RequireFields<QueryBottlenecksArgs, 'by' | 'first' | 'view'>>;
  cases?: Resolver<ResolversTypes['CaseConnection'], ParentType, ContextType, RequireFields<QueryCasesArgs, 'first' | 'orderBy'>>;
  changes?: Resolver<ReadonlyArray<ResolversTypes['OrganisationChange']>, ParentType, ContextType, RequireFields<QueryChangesArgs, 'first'>>;
  department?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType, Partial<QueryDepartmentArgs>>;
  departments?: Resolver<ResolversTypes['DepartmentConnection'], ParentType, ContextType, RequireFields<QueryDepartmentsArgs, 'first'>>;
  diff?: Resolver<Maybe<ResolversTypes['VersionDiff']>, ParentType, ContextType, RequireFields<QueryDiffArgs, 'from' | 'to'>>;
  findings?: Resolver<ReadonlyArray<ResolversTypes['Finding']>, ParentType, ContextType, RequireFields<QueryFindingsArgs, 'first'>>;
  handovers?: Resolver<ResolversTypes['HandoverNetwork'], ParentType, ContextType, Partial<QueryHandoversArgs>>;
  impactOf?: Resolver<ResolversTypes['Impact'], ParentType, ContextType, RequireFields<QueryImpactOfArgs, 'id'>>;
  importPreview?: Resolver<ResolversTypes['ImportPreview'], ParentType, ContextType, RequireFields<QueryImportPreviewArgs, 'upload'>>;
  jobs?: Resolver<ResolversTypes['JobConnection'], ParentType, ContextType, RequireFields<QueryJobsArgs, 'first'>>;
  landscape?: Resolver<ResolversTypes['Landscape'], ParentType, ContextType, RequireFields<QueryLandscapeArgs, 'measures' | 'view'>>;
  logs?: Resolver<ResolversTypes['LogConnection'], ParentType, ContextType, RequireFields<QueryLogsArgs, 'first'>>;
  models?: Resolver<ResolversTypes['ProcessModelConnection'], ParentType, ContextType, RequireFields<QueryModelsArgs, 'first'>>;
  neighbourhood?: Resolver<ReadonlyArray<ResolversTypes['NodeAtDistance']>, ParentType, ContextType, RequireFields<QueryNeighbourhoodArgs, 'depth' | 'first' | 'of'>>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryNodesArgs, 'ids'>>;
  paths?: Resolver<ReadonlyArray<ResolversTypes['Path']>, ParentType, ContextType, RequireFields<QueryPathsArgs, 'first' | 'from' | 'to'>>;
  positions?: Resolver<ResolversTypes['PositionConnection'], ParentType, ContextType, RequireFields<QueryPositionsArgs, 'first'>>;
  process?: Resolver<Maybe<ResolversTypes['Process']>, ParentType, ContextType, Partial<QueryProcessArgs>>;
  processes?: Resolver<ResolversTypes['ProcessConnection'], ParentType, ContextType, RequireFields<QueryProcessesArgs, 'first'>>;
  search?: Resolver<ReadonlyArray<ResolversTypes['SearchHit']>, ParentType, ContextType, RequireFields<QuerySearchArgs, 'first' | 'text'>>;
  series?: Resolver<ReadonlyArray<ResolversTypes['SeriesPoint']>, ParentType, ContextType, RequireFields<QuerySeriesArgs, 'interval' | 'measure'>>;
  variants?: Resolver<ResolversTypes['VariantConnection'], ParentType, ContextType, RequireFields<QueryVariantsArgs, 'first'>>;
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
  whereUsed?: Resolver<ReadonlyArray<ResolversTypes['Dependent']>, ParentType, ContextType, RequireFields<QueryWhereUsedArgs, 'id'>>;
};

export type ResourceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Resource'] = ResolversParentTypes['Resource']> = {
  department?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ResourcePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ResourcePayload'] = ResolversParentTypes['ResourcePayload']> = {
  resource?: Resolver<Maybe<ResolversTypes['Resource']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SearchHitResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SearchHit'] = ResolversParentTypes['SearchHit']> = {
  __resolveType: TypeResolveFn<'Case' | 'Department' | 'Process' | 'Step', ParentType, ContextType>;
};

export type SeriesPointResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SeriesPoint'] = ResolversParentTypes['SeriesPoint']> = {
  cause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  department?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  n?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  process?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  step?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  time?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type ServiceTimeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ServiceTime'] = ResolversParentTypes['ServiceTime']> = {
  flowEfficiency?: Resolver<ResolversTypes['Estimate'], ParentType, ContextType>;
  geometricRatio?: Resolver<ResolversTypes['Estimate'], ParentType, ContextType>;
  observedOverExpected?: Resolver<ResolversTypes['Estimate'], ParentType, ContextType>;
  onTimeRate?: Resolver<ResolversTypes['Estimate'], ParentType, ContextType>;
  sojourn?: Resolver<ResolversTypes['DurationSummary'], ParentType, ContextType, Partial<ServiceTimeSojournArgs>>;
  standardSource?: Resolver<ResolversTypes['StandardSource'], ParentType, ContextType>;
};

export type StandardResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Standard'] = ResolversParentTypes['Standard']> = {
  sojourn?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['StandardSource'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['TimeUnit'], ParentType, ContextType>;
  variation?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  work?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type StepResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Step'] = ResolversParentTypes['Step']> = {
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  assignedTo?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  derivedFrom?: Resolver<Maybe<ResolversTypes['Step']>, ParentType, ContextType>;
  design?: Resolver<Maybe<ResolversTypes['StepDesign']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['StepKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  performedBy?: Resolver<ReadonlyArray<ResolversTypes['StepPerformer']>, ParentType, ContextType, RequireFields<StepPerformedByArgs, 'first'>>;
  process?: Resolver<ResolversTypes['Process'], ParentType, ContextType>;
  standard?: Resolver<Maybe<ResolversTypes['Standard']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StepAttributeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['StepAttribute'] = ResolversParentTypes['StepAttribute']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type StepConformanceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['StepConformance'] = ResolversParentTypes['StepConformance']> = {
  cases?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  department?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  executions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  extra?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outOfOrder?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  skipped?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  step?: Resolver<ResolversTypes['Step'], ParentType, ContextType>;
};

export type StepDesignResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['StepDesign'] = ResolversParentTypes['StepDesign']> = {
  attachedTo?: Resolver<Maybe<ResolversTypes['Step']>, ParentType, ContextType>;
  attributes?: Resolver<ReadonlyArray<ResolversTypes['StepAttribute']>, ParentType, ContextType>;
  calledElement?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  calledProcess?: Resolver<Maybe<ResolversTypes['Process']>, ParentType, ContextType>;
  element?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  elementId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isInterrupting?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isNamed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  loop?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Step']>, ParentType, ContextType>;
  trigger?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type StepDiffResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['StepDiff'] = ResolversParentTypes['StepDiff']> = {
  attributes?: Resolver<ReadonlyArray<ResolversTypes['AttributeDiff']>, ParentType, ContextType>;
  change?: Resolver<ResolversTypes['DiffKind'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Step']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Step']>, ParentType, ContextType>;
};

export type StepPerformerResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['StepPerformer'] = ResolversParentTypes['StepPerformer']> = {
  department?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  executions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StepStructureResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['StepStructure'] = ResolversParentTypes['StepStructure']> = {
  betweenness?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  criticality?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  depth?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dominator?: Resolver<Maybe<ResolversTypes['Step']>, ParentType, ContextType>;
  earliest?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  elasticity?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  inMinCut?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  latest?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  mustPass?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  postDominator?: Resolver<Maybe<ResolversTypes['Step']>, ParentType, ContextType>;
  reach?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  sensitivity?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  singlePointOfFailure?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  slack?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  step?: Resolver<ResolversTypes['Step'], ParentType, ContextType>;
  visits?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  wait?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  work?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type StructuralEstimateResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['StructuralEstimate'] = ResolversParentTypes['StructuralEstimate']> = {
  basis?: Resolver<ResolversTypes['InputBasis'], ParentType, ContextType>;
  high?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  low?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  n?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['StructuralReason']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type StructuralPositionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['StructuralPosition'] = ResolversParentTypes['StructuralPosition']> = {
  customers?: Resolver<ReadonlyArray<ResolversTypes['Department']>, ParentType, ContextType, RequireFields<StructuralPositionCustomersArgs, 'first'>>;
  depth?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  elasticity?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  handoversIn?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  handoversOut?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  inMinCut?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  mustPass?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reach?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  singlePointOfFailure?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  suppliers?: Resolver<ReadonlyArray<ResolversTypes['Department']>, ParentType, ContextType, RequireFields<StructuralPositionSuppliersArgs, 'first'>>;
  utilisation?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  visits?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  work?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  job?: SubscriptionResolver<ResolversTypes['Job'], "job", ParentType, ContextType, RequireFields<SubscriptionJobArgs, 'id'>>;
  revision?: SubscriptionResolver<ResolversTypes['Int'], "revision", ParentType, ContextType>;
};

export type TimeBookedResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TimeBooked'] = ResolversParentTypes['TimeBooked']> = {
  perCase?: Resolver<ResolversTypes['Estimate'], ParentType, ContextType>;
  shareOfLeadTime?: Resolver<ResolversTypes['Estimate'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
};

export type UndoPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UndoPayload'] = ResolversParentTypes['UndoPayload']> = {
  change?: Resolver<Maybe<ResolversTypes['OrganisationChange']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type VariantResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Variant'] = ResolversParentTypes['Variant']> = {
  cases?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  leadTime?: Resolver<ResolversTypes['DurationSummary'], ParentType, ContextType, RequireFields<VariantLeadTimeArgs, 'unit'>>;
  process?: Resolver<ResolversTypes['Process'], ParentType, ContextType>;
  share?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['Step']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VariantConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['VariantConnection'] = ResolversParentTypes['VariantConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['VariantEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type VariantEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['VariantEdge'] = ResolversParentTypes['VariantEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Variant'], ParentType, ContextType>;
};

export type VersionDiffResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['VersionDiff'] = ResolversParentTypes['VersionDiff']> = {
  byLineage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  flows?: Resolver<ReadonlyArray<ResolversTypes['FlowDiff']>, ParentType, ContextType>;
  flowsChanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['ProcessVersion'], ParentType, ContextType>;
  similarity?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['StepDiff']>, ParentType, ContextType>;
  stepsChanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['ProcessVersion'], ParentType, ContextType>;
};

export type VersionElementResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['VersionElement'] = ResolversParentTypes['VersionElement']> = {
  elementId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  step?: Resolver<ResolversTypes['Step'], ParentType, ContextType>;
};

export type VersionPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['VersionPayload'] = ResolversParentTypes['VersionPayload']> = {
  findings?: Resolver<ReadonlyArray<ResolversTypes['Finding']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['ProcessVersion']>, ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  permissions?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type WorkItemResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['WorkItem'] = ResolversParentTypes['WorkItem']> = {
  attempt?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  complete?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  department?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  enabled?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  enabledBy?: Resolver<ReadonlyArray<ResolversTypes['WorkItem']>, ParentType, ContextType>;
  flags?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  resource?: Resolver<Maybe<ResolversTypes['Resource']>, ParentType, ContextType>;
  start?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  step?: Resolver<ResolversTypes['Step'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WorkingHoursResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['WorkingHours'] = ResolversParentTypes['WorkingHours']> = {
  day?: Resolver<ResolversTypes['Weekday'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type Resolvers<ContextType = RequestContext> = {
  ActivityMatch?: ActivityMatchResolvers<ContextType>;
  AttributeDiff?: AttributeDiffResolvers<ContextType>;
  Balance?: BalanceResolvers<ContextType>;
  Bottleneck?: BottleneckResolvers<ContextType>;
  BottleneckConnection?: BottleneckConnectionResolvers<ContextType>;
  BottleneckEdge?: BottleneckEdgeResolvers<ContextType>;
  BottleneckSubject?: BottleneckSubjectResolvers<ContextType>;
  Calendar?: CalendarResolvers<ContextType>;
  CancelJobPayload?: CancelJobPayloadResolvers<ContextType>;
  Case?: CaseResolvers<ContextType>;
  CaseConnection?: CaseConnectionResolvers<ContextType>;
  CaseEdge?: CaseEdgeResolvers<ContextType>;
  CauseShare?: CauseShareResolvers<ContextType>;
  ColumnGuess?: ColumnGuessResolvers<ContextType>;
  ColumnMapping?: ColumnMappingResolvers<ContextType>;
  ConcurrentPair?: ConcurrentPairResolvers<ContextType>;
  Condition?: ConditionResolvers<ContextType>;
  Conformance?: ConformanceResolvers<ContextType>;
  CustomerOutput?: CustomerOutputResolvers<ContextType>;
  DataQuality?: DataQualityResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Delay?: DelayResolvers<ContextType>;
  DeletePayload?: DeletePayloadResolvers<ContextType>;
  Department?: DepartmentResolvers<ContextType>;
  DepartmentConformance?: DepartmentConformanceResolvers<ContextType>;
  DepartmentConnection?: DepartmentConnectionResolvers<ContextType>;
  DepartmentEdge?: DepartmentEdgeResolvers<ContextType>;
  DepartmentLoad?: DepartmentLoadResolvers<ContextType>;
  DepartmentOrStep?: DepartmentOrStepResolvers<ContextType>;
  DepartmentPayload?: DepartmentPayloadResolvers<ContextType>;
  DepartmentPreview?: DepartmentPreviewResolvers<ContextType>;
  Dependent?: DependentResolvers<ContextType>;
  Derivation?: DerivationResolvers<ContextType>;
  DurationSummary?: DurationSummaryResolvers<ContextType>;
  Estimate?: EstimateResolvers<ContextType>;
  ExpectedHandover?: ExpectedHandoverResolvers<ContextType>;
  Finding?: FindingResolvers<ContextType>;
  Flow?: FlowResolvers<ContextType>;
  FlowDesign?: FlowDesignResolvers<ContextType>;
  FlowDiff?: FlowDiffResolvers<ContextType>;
  Handover?: HandoverResolvers<ContextType>;
  HandoverNetwork?: HandoverNetworkResolvers<ContextType>;
  Impact?: ImpactResolvers<ContextType>;
  ImpactedProcess?: ImpactedProcessResolvers<ContextType>;
  ImportLogPayload?: ImportLogPayloadResolvers<ContextType>;
  ImportOption?: ImportOptionResolvers<ContextType>;
  ImportPreview?: ImportPreviewResolvers<ContextType>;
  ImportQuestion?: ImportQuestionResolvers<ContextType>;
  ImportSummary?: ImportSummaryResolvers<ContextType>;
  ImportWarning?: ImportWarningResolvers<ContextType>;
  ImportedProcess?: ImportedProcessResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  Job?: JobResolvers<ContextType>;
  JobConnection?: JobConnectionResolvers<ContextType>;
  JobEdge?: JobEdgeResolvers<ContextType>;
  Landscape?: LandscapeResolvers<ContextType>;
  LandscapeCell?: LandscapeCellResolvers<ContextType>;
  LanePreview?: LanePreviewResolvers<ContextType>;
  LoadPart?: LoadPartResolvers<ContextType>;
  Log?: LogResolvers<ContextType>;
  LogConnection?: LogConnectionResolvers<ContextType>;
  LogEdge?: LogEdgeResolvers<ContextType>;
  LogSettings?: LogSettingsResolvers<ContextType>;
  MapEdge?: MapEdgeResolvers<ContextType>;
  MapNode?: MapNodeResolvers<ContextType>;
  Message?: MessageResolvers<ContextType>;
  MissingInput?: MissingInputResolvers<ContextType>;
  ModelLane?: ModelLaneResolvers<ContextType>;
  ModelPreview?: ModelPreviewResolvers<ContextType>;
  ModelProcessPreview?: ModelProcessPreviewResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Neighbour?: NeighbourResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  NodeAtDistance?: NodeAtDistanceResolvers<ContextType>;
  OrganisationChange?: OrganisationChangeResolvers<ContextType>;
  Output?: OutputResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Path?: PathResolvers<ContextType>;
  PathPiece?: PathPieceResolvers<ContextType>;
  Position?: PositionResolvers<ContextType>;
  PositionConnection?: PositionConnectionResolvers<ContextType>;
  PositionEdge?: PositionEdgeResolvers<ContextType>;
  PositionStep?: PositionStepResolvers<ContextType>;
  Process?: ProcessResolvers<ContextType>;
  ProcessConnection?: ProcessConnectionResolvers<ContextType>;
  ProcessEdge?: ProcessEdgeResolvers<ContextType>;
  ProcessLineage?: ProcessLineageResolvers<ContextType>;
  ProcessMap?: ProcessMapResolvers<ContextType>;
  ProcessMetrics?: ProcessMetricsResolvers<ContextType>;
  ProcessModel?: ProcessModelResolvers<ContextType>;
  ProcessModelConnection?: ProcessModelConnectionResolvers<ContextType>;
  ProcessModelEdge?: ProcessModelEdgeResolvers<ContextType>;
  ProcessModelPayload?: ProcessModelPayloadResolvers<ContextType>;
  ProcessOverlap?: ProcessOverlapResolvers<ContextType>;
  ProcessPayload?: ProcessPayloadResolvers<ContextType>;
  ProcessStation?: ProcessStationResolvers<ContextType>;
  ProcessStructure?: ProcessStructureResolvers<ContextType>;
  ProcessVersion?: ProcessVersionResolvers<ContextType>;
  Proposal?: ProposalResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Resource?: ResourceResolvers<ContextType>;
  ResourcePayload?: ResourcePayloadResolvers<ContextType>;
  SearchHit?: SearchHitResolvers<ContextType>;
  SeriesPoint?: SeriesPointResolvers<ContextType>;
  ServiceTime?: ServiceTimeResolvers<ContextType>;
  Standard?: StandardResolvers<ContextType>;
  Step?: StepResolvers<ContextType>;
  StepAttribute?: StepAttributeResolvers<ContextType>;
  StepConformance?: StepConformanceResolvers<ContextType>;
  StepDesign?: StepDesignResolvers<ContextType>;
  StepDiff?: StepDiffResolvers<ContextType>;
  StepPerformer?: StepPerformerResolvers<ContextType>;
  StepStructure?: StepStructureResolvers<ContextType>;
  StructuralEstimate?: StructuralEstimateResolvers<ContextType>;
  StructuralPosition?: StructuralPositionResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  TimeBooked?: TimeBookedResolvers<ContextType>;
  UndoPayload?: UndoPayloadResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Variant?: VariantResolvers<ContextType>;
  VariantConnection?: VariantConnectionResolvers<ContextType>;
  VariantEdge?: VariantEdgeResolvers<ContextType>;
  VersionDiff?: VersionDiffResolvers<ContextType>;
  VersionElement?: VersionElementResolvers<ContextType>;
  VersionPayload?: VersionPayloadResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  WorkItem?: WorkItemResolvers<ContextType>;
  WorkingHours?: WorkingHoursResolvers<ContextType>;
};

