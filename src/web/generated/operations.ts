/* Generated from schema/ by `npm run generate`; do not edit. */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends " $fragmentName" | "__typename" ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from "@graphql-typed-document-node/core";
/**
 * Cases that match `include` and none of `exclude`, in the period. Within a selector: AND between fields, OR within a list; a field left out selects everything,
 * an empty list nothing. Times and output rest on the COMPLETED and ABORTED cases selected unless `status` is named; credit on the COMPLETED ones.
 */
export type AnalysisFilter = {
  /** A case that matches any of these is left out. */
  readonly exclude?: ReadonlyArray<CaseSelector> | null | undefined;
  /** What a case must match; all cases where it is left out. */
  readonly include?: CaseSelector | null | undefined;
  /** When; ever, where it is left out. */
  readonly period?: Period | null | undefined;
};

/** What an attribute belongs to. */
export type AttributeLevel =
  /** The case as a whole. */
  | "CASE"
  /** Single work items. */
  | "WORK_ITEM";

/** A value of an attribute, by list or by range; both must hold where both are given. */
export type AttributeSelector = {
  /** Any of these texts. */
  readonly in?: ReadonlyArray<string> | null | undefined;
  /** Whether the case carries it, or some work item of the case. */
  readonly level?: AttributeLevel | null | undefined;
  /** Largest value, included. */
  readonly max?: unknown;
  /** Smallest value, included: a number, or a text compared as text (ISO dates compare rightly). */
  readonly min?: unknown;
  /** Name as in the log. */
  readonly name: string;
};

/** What time can be booked to. RESOURCE needs the permission for person-level results. */
export type BottleneckBy =
  /** Each leaf department, over all processes. */
  | "DEPARTMENT"
  /** Each ordered pair of leaf departments: the wait in front of the receiver. Defined for the critical view. */
  | "HANDOVER"
  /** Each resource. */
  | "RESOURCE"
  /** Each step of each process. */
  | "STEP";

/** In which order cases are listed; ties by process and key. */
export type CaseOrder =
  /** Earliest end first. */
  | "END_ASC"
  /** Latest end first. */
  | "END_DESC"
  /** Shortest lead time first. */
  | "LEAD_TIME_ASC"
  /** Longest lead time first. */
  | "LEAD_TIME_DESC"
  /** Earliest start first. */
  | "START_ASC"
  /** Latest start first. */
  | "START_DESC";

/** Criteria of a case: all those given must hold. */
export type CaseSelector = {
  /** All of these attributes must match. */
  readonly attributes?: ReadonlyArray<AttributeSelector> | null | undefined;
  /** Any of these cases. */
  readonly cases?: ReadonlyArray<string> | null | undefined;
  /** Touched by any of these departments (with their subtrees). */
  readonly departments?: ReadonlyArray<string> | null | undefined;
  /** Cases with any of these handovers. */
  readonly handovers?: ReadonlyArray<HandoverSelector> | null | undefined;
  /** Cases of processes of any of these kinds. */
  readonly kinds?: ReadonlyArray<ProcessKind> | null | undefined;
  /** Bounds of the lead time, both included. */
  readonly leadTime?: DurationRange | null | undefined;
  /** Cases of any of these processes. */
  readonly processes?: ReadonlyArray<string> | null | undefined;
  /** Cases of any of these statuses; naming statuses also makes the figures rest on them. */
  readonly status?: ReadonlyArray<CaseStatus> | null | undefined;
  /** Cases in which any of these steps was executed. */
  readonly steps?: ReadonlyArray<string> | null | undefined;
  /** Cases that ran through any of these sequences of steps. */
  readonly variants?: ReadonlyArray<string> | null | undefined;
  /** Cases that belong to any of these versions, by the version valid at their start. */
  readonly versions?: ReadonlyArray<string> | null | undefined;
};

/** How a case stands. */
export type CaseStatus =
  /** It was given up. */
  | "ABORTED"
  /** It reached its end. */
  | "COMPLETED"
  /** It still runs. */
  | "OPEN"
  /** Nothing has happened in it for long, and it reached no end. */
  | "STALE";

/** How the lead time of a case is shared out; both views add up to it exactly. */
export type DelayView =
  /** Each instant belongs to the work that set the finish: follow the binding predecessors from the end back to the start. For finding improvements. */
  | "CRITICAL"
  /** Each instant is split equally over the departments with work open at it, then over their open items. For judging fairly. */
  | "SHARED";

/** What a series can be split by. */
export type Dimension =
  /** Causes of waiting; only with the measure WAIT. */
  | "CAUSE"
  /** Leaf departments. */
  | "DEPARTMENT"
  /** Kinds of processes. */
  | "KIND"
  /** Processes. */
  | "PROCESS"
  /** Statuses of cases. */
  | "STATUS"
  /** Steps. */
  | "STEP";

/** Bounds of a duration, both included; one left out is open. */
export type DurationRange = {
  /** Longest. */
  readonly max?: number | null | undefined;
  /** Shortest. */
  readonly min?: number | null | undefined;
  /** Unit of both bounds. */
  readonly unit?: TimeUnit | null | undefined;
};

/** A handover between two departments, each with its subtree. */
export type HandoverSelector = {
  /** Department that gave. */
  readonly from: string;
  /** true: only deliveries that came back; false: only those that did not; left out: both. */
  readonly returned?: boolean | null | undefined;
  /** Department that received. */
  readonly to: string;
};

/** Length of a bucket of time. */
export type Interval =
  /** From midnight to midnight, UTC. */
  | "DAY"
  /** A calendar month. */
  | "MONTH"
  /** Three calendar months, from January. */
  | "QUARTER"
  /** From Monday to Monday. */
  | "WEEK"
  /** A calendar year. */
  | "YEAR";

/** Why a figure has no value. */
export type NullReason =
  /** The processes count their output in different units, which do not add. */
  | "MIXED_UNITS"
  /** The question makes no sense here, such as an on-time rate without an agreed target. */
  | "NOT_APPLICABLE"
  /** The logs do not record what the figure needs, such as start times. */
  | "NOT_RECORDED"
  /** Hidden to protect persons. */
  | "SUPPRESSED"
  /** Too few cases to say anything. */
  | "TOO_FEW";

/** Half-open [from, to). OVERLAP clips time at the borders; it is defined for the critical view and for work measures, and BAD_INPUT with the shared view. */
export type Period = {
  /** First instant; since ever, where it is left out. */
  readonly from?: string | null | undefined;
  /** What must lie in the period. */
  readonly on?: PeriodBasis | null | undefined;
  /** First instant after; for ever, where it is left out. */
  readonly to?: string | null | undefined;
};

/** What of a case must lie in a period. */
export type PeriodBasis =
  /** The end of the case: figures are those of a cohort of finished work. */
  | "CASE_END"
  /** The start of the case. */
  | "CASE_START"
  /** Any instant of the case; its times are clipped to the period. */
  | "OVERLAP";

/** What a stretch of time was. */
export type PieceKind =
  /** Enabled and not ended; the log does not say when work began. */
  | "ELAPSED"
  /** Worked on. */
  | "SERVICE"
  /** Enabled, not begun. */
  | "WAIT";

/** What a process is in the eyes of those who answer for it. */
export type ProcessKind =
  /** Derived from a routine one, and improved while it runs. */
  | "PROVISIONAL"
  /** Runs all the time. */
  | "ROUTINE";

/** Where a standard comes from. */
export type StandardSource =
  /** People agreed it, for every step concerned. */
  | "AGREED"
  /** No standard is known. */
  | "NONE"
  /** Mean of a reference period that people set. */
  | "REFERENCE_PERIOD"
  /** Mean of the first half of the completed cases, frozen at the first derivation, until somebody sets another. */
  | "SELF_REFERENCE";

/** What a step is in a model. */
export type StepKind =
  /** A call of another process. */
  | "CALL"
  /** Something that happens, or is waited for. */
  | "EVENT"
  /** A branching or joining of the flow. */
  | "GATEWAY"
  /** Work. */
  | "TASK";

/** Unit of a duration. */
export type TimeUnit =
  /** Days of 24 hours, by the clock. */
  | "DAYS"
  /** Hours of 60 minutes, by the clock. */
  | "HOURS"
  /** Minutes. */
  | "MINUTES"
  /** Seconds. */
  | "SECONDS";

/** Unit of a figure. */
export type Unit =
  /** Things counted. */
  | "COUNT"
  /** Days of 24 hours, by the clock. */
  | "DAYS"
  /** Hours of 60 minutes, by the clock. */
  | "HOURS"
  /** Minutes. */
  | "MINUTES"
  /** One amount over another, 1 = equal. */
  | "RATIO"
  /** Seconds. */
  | "SECONDS"
  /** Part of a whole, 0 to 1. */
  | "SHARE"
  /** Output value, in the unit that the process declares (`Process.valueUnit`). */
  | "VALUE";

export type BottlenecksQueryVariables = Exact<{
  by: BottleneckBy;
  view: DelayView;
  filter?: AnalysisFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;

export type BottlenecksQuery = {
  readonly bottlenecks: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly balance: {
      readonly total: number;
      readonly booked: number;
      readonly mine: number;
      readonly difference: number;
      readonly unit: Unit;
    };
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly rank: number;
        readonly cases: number;
        readonly subject:
          | {
              readonly __typename: "Department";
              readonly id: string;
              readonly name: string;
              readonly external: boolean;
              readonly parent: { readonly id: string; readonly name: string } | null;
            }
          | {
              readonly __typename: "Handover";
              readonly times: number;
              readonly binding: number;
              readonly returned: number;
              readonly pingPong: number;
              readonly from: { readonly id: string; readonly name: string; readonly external: boolean };
              readonly to: { readonly id: string; readonly name: string; readonly external: boolean };
              readonly pickUp: {
                readonly value: number | null;
                readonly unit: Unit;
                readonly n: number;
                readonly low: number | null;
                readonly high: number | null;
                readonly reason: NullReason | null;
              };
            }
          | {
              readonly __typename: "Resource";
              readonly id: string;
              readonly name: string;
              readonly department: { readonly id: string; readonly name: string; readonly external: boolean } | null;
            }
          | {
              readonly __typename: "Step";
              readonly id: string;
              readonly name: string;
              readonly process: { readonly id: string; readonly name: string };
              readonly performedBy: ReadonlyArray<{
                readonly executions: number;
                readonly department: { readonly id: string; readonly name: string; readonly external: boolean };
              }>;
            };
        readonly delay: {
          readonly excess: {
            readonly value: number | null;
            readonly unit: Unit;
            readonly n: number;
            readonly low: number | null;
            readonly high: number | null;
            readonly reason: NullReason | null;
          };
          readonly wait: {
            readonly total: number;
            readonly unit: Unit;
            readonly perCase: {
              readonly value: number | null;
              readonly unit: Unit;
              readonly n: number;
              readonly low: number | null;
              readonly high: number | null;
              readonly reason: NullReason | null;
            };
            readonly shareOfLeadTime: {
              readonly value: number | null;
              readonly unit: Unit;
              readonly n: number;
              readonly low: number | null;
              readonly high: number | null;
              readonly reason: NullReason | null;
            };
          };
          readonly service: {
            readonly total: number;
            readonly unit: Unit;
            readonly perCase: {
              readonly value: number | null;
              readonly unit: Unit;
              readonly n: number;
              readonly low: number | null;
              readonly high: number | null;
              readonly reason: NullReason | null;
            };
            readonly shareOfLeadTime: {
              readonly value: number | null;
              readonly unit: Unit;
              readonly n: number;
              readonly low: number | null;
              readonly high: number | null;
              readonly reason: NullReason | null;
            };
          };
          readonly elapsed: {
            readonly total: number;
            readonly unit: Unit;
            readonly perCase: {
              readonly value: number | null;
              readonly unit: Unit;
              readonly n: number;
              readonly low: number | null;
              readonly high: number | null;
              readonly reason: NullReason | null;
            };
            readonly shareOfLeadTime: {
              readonly value: number | null;
              readonly unit: Unit;
              readonly n: number;
              readonly low: number | null;
              readonly high: number | null;
              readonly reason: NullReason | null;
            };
          };
          readonly all: {
            readonly total: number;
            readonly unit: Unit;
            readonly perCase: {
              readonly value: number | null;
              readonly unit: Unit;
              readonly n: number;
              readonly low: number | null;
              readonly high: number | null;
              readonly reason: NullReason | null;
            };
            readonly shareOfLeadTime: {
              readonly value: number | null;
              readonly unit: Unit;
              readonly n: number;
              readonly low: number | null;
              readonly high: number | null;
              readonly reason: NullReason | null;
            };
          };
          readonly balance: {
            readonly total: number;
            readonly booked: number;
            readonly mine: number;
            readonly difference: number;
            readonly unit: Unit;
          };
        };
      };
    }>;
  };
};

type RankedSubject_Department_Fragment = {
  readonly __typename: "Department";
  readonly id: string;
  readonly name: string;
  readonly external: boolean;
  readonly parent: { readonly id: string; readonly name: string } | null;
};

type RankedSubject_Handover_Fragment = {
  readonly __typename: "Handover";
  readonly times: number;
  readonly binding: number;
  readonly returned: number;
  readonly pingPong: number;
  readonly from: { readonly id: string; readonly name: string; readonly external: boolean };
  readonly to: { readonly id: string; readonly name: string; readonly external: boolean };
  readonly pickUp: {
    readonly value: number | null;
    readonly unit: Unit;
    readonly n: number;
    readonly low: number | null;
    readonly high: number | null;
    readonly reason: NullReason | null;
  };
};

type RankedSubject_Resource_Fragment = {
  readonly __typename: "Resource";
  readonly id: string;
  readonly name: string;
  readonly department: { readonly id: string; readonly name: string; readonly external: boolean } | null;
};

type RankedSubject_Step_Fragment = {
  readonly __typename: "Step";
  readonly id: string;
  readonly name: string;
  readonly process: { readonly id: string; readonly name: string };
  readonly performedBy: ReadonlyArray<{
    readonly executions: number;
    readonly department: { readonly id: string; readonly name: string; readonly external: boolean };
  }>;
};

export type RankedSubjectFragment =
  | RankedSubject_Department_Fragment
  | RankedSubject_Handover_Fragment
  | RankedSubject_Resource_Fragment
  | RankedSubject_Step_Fragment;

export type ViewerPermissionsQueryVariables = Exact<{ [key: string]: never }>;

export type ViewerPermissionsQuery = { readonly viewer: { readonly permissions: ReadonlyArray<string> } };

export type StepFactsQueryVariables = Exact<{
  step: string;
}>;

export type StepFactsQuery = {
  readonly node:
    | { readonly __typename: "Case" }
    | { readonly __typename: "Department" }
    | { readonly __typename: "Job" }
    | { readonly __typename: "Log" }
    | { readonly __typename: "Position" }
    | { readonly __typename: "Process" }
    | { readonly __typename: "ProcessVersion" }
    | { readonly __typename: "Resource" }
    | {
        readonly __typename: "Step";
        readonly id: string;
        readonly kind: StepKind;
        readonly assignedTo: { readonly id: string; readonly name: string; readonly external: boolean } | null;
        readonly performedBy: ReadonlyArray<{
          readonly executions: number;
          readonly department: { readonly id: string; readonly name: string; readonly external: boolean };
        }>;
        readonly standard: {
          readonly sojourn: number | null;
          readonly work: number | null;
          readonly source: StandardSource;
        } | null;
      }
    | { readonly __typename: "Variant" }
    | { readonly __typename: "WorkItem" }
    | null;
};

export type DepartmentPlacesQueryVariables = Exact<{
  department: string;
  filter?: AnalysisFilter | null | undefined;
}>;

export type DepartmentPlacesQuery = {
  readonly positions: {
    readonly totalCount: number;
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly id: string;
        readonly cases: number;
        readonly process: { readonly id: string; readonly name: string };
        readonly delay: { readonly all: { readonly total: number } };
        readonly serviceTime: {
          readonly observedOverExpected: {
            readonly value: number | null;
            readonly unit: Unit;
            readonly n: number;
            readonly low: number | null;
            readonly high: number | null;
            readonly reason: NullReason | null;
          };
        };
      };
    }>;
  };
};

export type TimeByPeriodQueryVariables = Exact<{
  interval: Interval;
  by?: ReadonlyArray<Dimension> | Dimension | null | undefined;
  filter?: AnalysisFilter | null | undefined;
}>;

export type TimeByPeriodQuery = {
  readonly wait: ReadonlyArray<{
    readonly time: string;
    readonly department: string | null;
    readonly process: string | null;
    readonly step: string | null;
    readonly value: number | null;
    readonly n: number;
  }>;
  readonly service: ReadonlyArray<{
    readonly time: string;
    readonly department: string | null;
    readonly process: string | null;
    readonly step: string | null;
    readonly value: number | null;
    readonly n: number;
  }>;
  readonly elapsed: ReadonlyArray<{
    readonly time: string;
    readonly department: string | null;
    readonly process: string | null;
    readonly step: string | null;
    readonly value: number | null;
    readonly n: number;
  }>;
};

export type CasesByPeriodQueryVariables = Exact<{
  interval: Interval;
  filter?: AnalysisFilter | null | undefined;
}>;

export type CasesByPeriodQuery = {
  readonly cases: ReadonlyArray<{ readonly time: string; readonly value: number | null; readonly n: number }>;
};

export type TimePointFragment = {
  readonly time: string;
  readonly department: string | null;
  readonly process: string | null;
  readonly step: string | null;
  readonly value: number | null;
  readonly n: number;
};

export type LongestCasesQueryVariables = Exact<{
  filter?: AnalysisFilter | null | undefined;
  first: number;
}>;

export type LongestCasesQuery = {
  readonly cases: {
    readonly totalCount: number;
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly id: string;
        readonly key: string;
        readonly leadTime: number;
        readonly process: { readonly id: string; readonly name: string };
        readonly criticalPath: ReadonlyArray<{
          readonly from: string;
          readonly to: string;
          readonly step: { readonly id: string } | null;
          readonly department: { readonly id: string } | null;
        }>;
      };
    }>;
  };
};

export type HandoverMatrixQueryVariables = Exact<{
  filter?: AnalysisFilter | null | undefined;
  depth?: number | null | undefined;
}>;

export type HandoverMatrixQuery = {
  readonly handovers: {
    readonly departments: ReadonlyArray<{ readonly id: string; readonly name: string; readonly external: boolean }>;
    readonly handovers: ReadonlyArray<{
      readonly times: number;
      readonly binding: number;
      readonly returned: number;
      readonly pingPong: number;
      readonly from: { readonly id: string };
      readonly to: { readonly id: string };
      readonly pickUp: {
        readonly value: number | null;
        readonly unit: Unit;
        readonly n: number;
        readonly low: number | null;
        readonly high: number | null;
        readonly reason: NullReason | null;
      };
      readonly onPath: { readonly total: number };
    }>;
  };
};

export type CaseQueryVariables = Exact<{
  case: string;
}>;

export type CaseQuery = {
  readonly node:
    | {
        readonly __typename: "Case";
        readonly id: string;
        readonly key: string;
        readonly status: CaseStatus;
        readonly start: string;
        readonly end: string | null;
        readonly leadTime: number;
        readonly attributes: unknown;
        readonly process: { readonly id: string; readonly name: string };
        readonly workItems: ReadonlyArray<{
          readonly id: string;
          readonly enabled: string | null;
          readonly start: string | null;
          readonly complete: string | null;
          readonly attempt: number;
          readonly flags: ReadonlyArray<string>;
          readonly step: { readonly id: string; readonly name: string };
          readonly department: { readonly id: string; readonly name: string; readonly external: boolean };
          readonly resource: { readonly name: string } | null;
          readonly enabledBy: ReadonlyArray<{ readonly id: string }>;
        }>;
        readonly criticalPath: ReadonlyArray<{
          readonly kind: PieceKind;
          readonly from: string;
          readonly to: string;
          readonly workItem: { readonly id: string } | null;
          readonly step: { readonly id: string; readonly name: string } | null;
          readonly department: { readonly id: string; readonly name: string; readonly external: boolean } | null;
        }>;
      }
    | { readonly __typename: "Department" }
    | { readonly __typename: "Job" }
    | { readonly __typename: "Log" }
    | { readonly __typename: "Position" }
    | { readonly __typename: "Process" }
    | { readonly __typename: "ProcessVersion" }
    | { readonly __typename: "Resource" }
    | { readonly __typename: "Step" }
    | { readonly __typename: "Variant" }
    | { readonly __typename: "WorkItem" }
    | null;
};

export type CaseWorkFragment = {
  readonly id: string;
  readonly enabled: string | null;
  readonly start: string | null;
  readonly complete: string | null;
  readonly attempt: number;
  readonly flags: ReadonlyArray<string>;
  readonly step: { readonly id: string; readonly name: string };
  readonly department: { readonly id: string; readonly name: string; readonly external: boolean };
  readonly resource: { readonly name: string } | null;
  readonly enabledBy: ReadonlyArray<{ readonly id: string }>;
};

export type CasePieceFragment = {
  readonly kind: PieceKind;
  readonly from: string;
  readonly to: string;
  readonly workItem: { readonly id: string } | null;
  readonly step: { readonly id: string; readonly name: string } | null;
  readonly department: { readonly id: string; readonly name: string; readonly external: boolean } | null;
};

export type CasesQueryVariables = Exact<{
  filter?: AnalysisFilter | null | undefined;
  orderBy: CaseOrder;
  first: number;
  after?: string | null | undefined;
}>;

export type CasesQuery = {
  readonly cases: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly id: string;
        readonly key: string;
        readonly status: CaseStatus;
        readonly start: string;
        readonly end: string | null;
        readonly leadTime: number;
        readonly process: { readonly id: string; readonly name: string };
      };
    }>;
  };
};

export type CaseCountsQueryVariables = Exact<{
  completed?: AnalysisFilter | null | undefined;
  aborted?: AnalysisFilter | null | undefined;
  open?: AnalysisFilter | null | undefined;
  stale?: AnalysisFilter | null | undefined;
}>;

export type CaseCountsQuery = {
  readonly completed: { readonly totalCount: number };
  readonly aborted: { readonly totalCount: number };
  readonly open: { readonly totalCount: number };
  readonly stale: { readonly totalCount: number };
};

export type LeadTimesQueryVariables = Exact<{
  filter?: AnalysisFilter | null | undefined;
}>;

export type LeadTimesQuery = {
  readonly processes: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly id: string;
        readonly name: string;
        readonly metrics: {
          readonly cases: number;
          readonly leadTime: {
            readonly n: number;
            readonly median: number | null;
            readonly p90: number | null;
            readonly p95: number | null;
            readonly min: number | null;
            readonly max: number | null;
            readonly unit: Unit;
            readonly mean: {
              readonly value: number | null;
              readonly unit: Unit;
              readonly n: number;
              readonly low: number | null;
              readonly high: number | null;
              readonly reason: NullReason | null;
            };
          };
        };
      };
    }>;
  };
};

export type CasesByKeyQueryVariables = Exact<{
  text: string;
}>;

export type CasesByKeyQuery = {
  readonly search: ReadonlyArray<
    | {
        readonly __typename: "Case";
        readonly id: string;
        readonly key: string;
        readonly process: { readonly id: string; readonly name: string };
      }
    | { readonly __typename: "Department" }
    | { readonly __typename: "Process" }
    | { readonly __typename: "Step" }
  >;
};

export type FigureFragment = {
  readonly value: number | null;
  readonly unit: Unit;
  readonly n: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly reason: NullReason | null;
};

export type BookedFragment = {
  readonly total: number;
  readonly unit: Unit;
  readonly perCase: {
    readonly value: number | null;
    readonly unit: Unit;
    readonly n: number;
    readonly low: number | null;
    readonly high: number | null;
    readonly reason: NullReason | null;
  };
  readonly shareOfLeadTime: {
    readonly value: number | null;
    readonly unit: Unit;
    readonly n: number;
    readonly low: number | null;
    readonly high: number | null;
    readonly reason: NullReason | null;
  };
};

export type BooksFragment = {
  readonly total: number;
  readonly booked: number;
  readonly mine: number;
  readonly difference: number;
  readonly unit: Unit;
};

export type TimesFragment = {
  readonly wait: {
    readonly total: number;
    readonly unit: Unit;
    readonly perCase: {
      readonly value: number | null;
      readonly unit: Unit;
      readonly n: number;
      readonly low: number | null;
      readonly high: number | null;
      readonly reason: NullReason | null;
    };
    readonly shareOfLeadTime: {
      readonly value: number | null;
      readonly unit: Unit;
      readonly n: number;
      readonly low: number | null;
      readonly high: number | null;
      readonly reason: NullReason | null;
    };
  };
  readonly service: {
    readonly total: number;
    readonly unit: Unit;
    readonly perCase: {
      readonly value: number | null;
      readonly unit: Unit;
      readonly n: number;
      readonly low: number | null;
      readonly high: number | null;
      readonly reason: NullReason | null;
    };
    readonly shareOfLeadTime: {
      readonly value: number | null;
      readonly unit: Unit;
      readonly n: number;
      readonly low: number | null;
      readonly high: number | null;
      readonly reason: NullReason | null;
    };
  };
  readonly elapsed: {
    readonly total: number;
    readonly unit: Unit;
    readonly perCase: {
      readonly value: number | null;
      readonly unit: Unit;
      readonly n: number;
      readonly low: number | null;
      readonly high: number | null;
      readonly reason: NullReason | null;
    };
    readonly shareOfLeadTime: {
      readonly value: number | null;
      readonly unit: Unit;
      readonly n: number;
      readonly low: number | null;
      readonly high: number | null;
      readonly reason: NullReason | null;
    };
  };
  readonly all: {
    readonly total: number;
    readonly unit: Unit;
    readonly perCase: {
      readonly value: number | null;
      readonly unit: Unit;
      readonly n: number;
      readonly low: number | null;
      readonly high: number | null;
      readonly reason: NullReason | null;
    };
    readonly shareOfLeadTime: {
      readonly value: number | null;
      readonly unit: Unit;
      readonly n: number;
      readonly low: number | null;
      readonly high: number | null;
      readonly reason: NullReason | null;
    };
  };
  readonly balance: {
    readonly total: number;
    readonly booked: number;
    readonly mine: number;
    readonly difference: number;
    readonly unit: Unit;
  };
};

export type DepartmentNameFragment = { readonly id: string; readonly name: string; readonly external: boolean };

export type RevisionSubscriptionVariables = Exact<{ [key: string]: never }>;

export type RevisionSubscription = { readonly revision: number };

export type FilterNamesQueryVariables = Exact<{
  ids: ReadonlyArray<string> | string;
}>;

export type FilterNamesQuery = {
  readonly nodes: ReadonlyArray<
    | { readonly __typename: "Case"; readonly id: string }
    | { readonly __typename: "Department"; readonly name: string; readonly id: string }
    | { readonly __typename: "Job"; readonly id: string }
    | { readonly __typename: "Log"; readonly id: string }
    | { readonly __typename: "Position"; readonly id: string }
    | { readonly __typename: "Process"; readonly name: string; readonly id: string }
    | { readonly __typename: "ProcessVersion"; readonly id: string }
    | { readonly __typename: "Resource"; readonly id: string }
    | { readonly __typename: "Step"; readonly name: string; readonly id: string }
    | { readonly __typename: "Variant"; readonly id: string }
    | { readonly __typename: "WorkItem"; readonly id: string }
    | null
  >;
};

export type FilterChoicesQueryVariables = Exact<{ [key: string]: never }>;

export type FilterChoicesQuery = {
  readonly processes: {
    readonly edges: ReadonlyArray<{
      readonly node: { readonly id: string; readonly name: string; readonly kind: ProcessKind };
    }>;
  };
  readonly departments: {
    readonly edges: ReadonlyArray<{
      readonly node: { readonly id: string; readonly name: string; readonly external: boolean };
    }>;
  };
};

export type CasesByWeekQueryVariables = Exact<{
  from?: string | null | undefined;
  to?: string | null | undefined;
}>;

export type CasesByWeekQuery = {
  readonly series: ReadonlyArray<{ readonly time: string; readonly value: number | null; readonly n: number }>;
};

export type LandscapeQueryVariables = Exact<{
  filter?: AnalysisFilter | null | undefined;
  view?: DelayView | null | undefined;
}>;

export type LandscapeQuery = {
  readonly leaves: {
    readonly departments: ReadonlyArray<{
      readonly id: string;
      readonly name: string;
      readonly external: boolean;
      readonly parent: {
        readonly id: string;
        readonly parent: { readonly id: string; readonly parent: { readonly id: string } | null } | null;
      } | null;
    }>;
    readonly processes: ReadonlyArray<{ readonly id: string }>;
    readonly cells: ReadonlyArray<{
      readonly department: number;
      readonly process: number;
      readonly cases: number;
      readonly values: ReadonlyArray<{
        readonly value: number | null;
        readonly unit: Unit;
        readonly n: number;
        readonly low: number | null;
        readonly high: number | null;
        readonly reason: NullReason | null;
      }>;
    }>;
  };
  readonly groups: {
    readonly departments: ReadonlyArray<{
      readonly id: string;
      readonly name: string;
      readonly external: boolean;
      readonly parent: {
        readonly id: string;
        readonly parent: { readonly id: string; readonly parent: { readonly id: string } | null } | null;
      } | null;
    }>;
    readonly processes: ReadonlyArray<{ readonly id: string }>;
    readonly cells: ReadonlyArray<{
      readonly department: number;
      readonly process: number;
      readonly cases: number;
      readonly values: ReadonlyArray<{
        readonly value: number | null;
        readonly unit: Unit;
        readonly n: number;
        readonly low: number | null;
        readonly high: number | null;
        readonly reason: NullReason | null;
      }>;
    }>;
  };
  readonly processes: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly id: string;
        readonly name: string;
        readonly kind: ProcessKind;
        readonly metrics: {
          readonly cases: number;
          readonly leadTime: {
            readonly mean: {
              readonly value: number | null;
              readonly unit: Unit;
              readonly n: number;
              readonly low: number | null;
              readonly high: number | null;
              readonly reason: NullReason | null;
            };
          };
          readonly balance: {
            readonly total: number;
            readonly booked: number;
            readonly mine: number;
            readonly difference: number;
            readonly unit: Unit;
          };
        };
      };
    }>;
  };
};

export type MatrixFragment = {
  readonly departments: ReadonlyArray<{
    readonly id: string;
    readonly name: string;
    readonly external: boolean;
    readonly parent: {
      readonly id: string;
      readonly parent: { readonly id: string; readonly parent: { readonly id: string } | null } | null;
    } | null;
  }>;
  readonly processes: ReadonlyArray<{ readonly id: string }>;
  readonly cells: ReadonlyArray<{
    readonly department: number;
    readonly process: number;
    readonly cases: number;
    readonly values: ReadonlyArray<{
      readonly value: number | null;
      readonly unit: Unit;
      readonly n: number;
      readonly low: number | null;
      readonly high: number | null;
      readonly reason: NullReason | null;
    }>;
  }>;
};

export type SelectedPositionQueryVariables = Exact<{
  department: string;
  process: string;
  filter?: AnalysisFilter | null | undefined;
  view?: DelayView | null | undefined;
}>;

export type SelectedPositionQuery = {
  readonly positions: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly id: string;
        readonly summary: string;
        readonly cases: number;
        readonly department: { readonly id: string; readonly name: string; readonly external: boolean };
        readonly process: { readonly id: string; readonly name: string };
        readonly steps: ReadonlyArray<{
          readonly executions: number;
          readonly step: { readonly id: string; readonly name: string };
        }>;
        readonly suppliers: ReadonlyArray<{
          readonly department: { readonly id: string; readonly name: string; readonly external: boolean };
        }>;
        readonly customers: ReadonlyArray<{
          readonly department: { readonly id: string; readonly name: string; readonly external: boolean };
        }>;
        readonly output: {
          readonly returned: number;
          readonly firstPassYield: {
            readonly value: number | null;
            readonly unit: Unit;
            readonly n: number;
            readonly low: number | null;
            readonly high: number | null;
            readonly reason: NullReason | null;
          };
          readonly credit: {
            readonly value: number | null;
            readonly unit: Unit;
            readonly n: number;
            readonly low: number | null;
            readonly high: number | null;
            readonly reason: NullReason | null;
          };
          readonly creditShare: {
            readonly value: number | null;
            readonly unit: Unit;
            readonly n: number;
            readonly low: number | null;
            readonly high: number | null;
            readonly reason: NullReason | null;
          };
          readonly earnedHours: {
            readonly value: number | null;
            readonly unit: Unit;
            readonly n: number;
            readonly low: number | null;
            readonly high: number | null;
            readonly reason: NullReason | null;
          };
          readonly balance: {
            readonly total: number;
            readonly booked: number;
            readonly mine: number;
            readonly difference: number;
            readonly unit: Unit;
          };
        };
        readonly delay: {
          readonly wait: {
            readonly total: number;
            readonly unit: Unit;
            readonly perCase: {
              readonly value: number | null;
              readonly unit: Unit;
              readonly n: number;
              readonly low: number | null;
              readonly high: number | null;
              readonly reason: NullReason | null;
            };
            readonly shareOfLeadTime: {
              readonly value: number | null;
              readonly unit: Unit;
              readonly n: number;
              readonly low: number | null;
              readonly high: number | null;
              readonly reason: NullReason | null;
            };
          };
          readonly service: {
            readonly total: number;
            readonly unit: Unit;
            readonly perCase: {
              readonly value: number | null;
              readonly unit: Unit;
              readonly n: number;
              readonly low: number | null;
              readonly high: number | null;
              readonly reason: NullReason | null;
            };
            readonly shareOfLeadTime: {
              readonly value: number | null;
              readonly unit: Unit;
              readonly n: number;
              readonly low: number | null;
              readonly high: number | null;
              readonly reason: NullReason | null;
            };
          };
          readonly elapsed: {
            readonly total: number;
            readonly unit: Unit;
            readonly perCase: {
              readonly value: number | null;
              readonly unit: Unit;
              readonly n: number;
              readonly low: number | null;
              readonly high: number | null;
              readonly reason: NullReason | null;
            };
            readonly shareOfLeadTime: {
              readonly value: number | null;
              readonly unit: Unit;
              readonly n: number;
              readonly low: number | null;
              readonly high: number | null;
              readonly reason: NullReason | null;
            };
          };
          readonly all: {
            readonly total: number;
            readonly unit: Unit;
            readonly perCase: {
              readonly value: number | null;
              readonly unit: Unit;
              readonly n: number;
              readonly low: number | null;
              readonly high: number | null;
              readonly reason: NullReason | null;
            };
            readonly shareOfLeadTime: {
              readonly value: number | null;
              readonly unit: Unit;
              readonly n: number;
              readonly low: number | null;
              readonly high: number | null;
              readonly reason: NullReason | null;
            };
          };
          readonly balance: {
            readonly total: number;
            readonly booked: number;
            readonly mine: number;
            readonly difference: number;
            readonly unit: Unit;
          };
        };
        readonly serviceTime: {
          readonly observedOverExpected: {
            readonly value: number | null;
            readonly unit: Unit;
            readonly n: number;
            readonly low: number | null;
            readonly high: number | null;
            readonly reason: NullReason | null;
          };
        };
      };
    }>;
  };
};

export type SearchQueryVariables = Exact<{
  text: string;
}>;

export type SearchQuery = {
  readonly search: ReadonlyArray<
    | {
        readonly __typename: "Case";
        readonly id: string;
        readonly key: string;
        readonly process: { readonly id: string; readonly name: string };
      }
    | { readonly __typename: "Department"; readonly id: string; readonly name: string }
    | { readonly __typename: "Process"; readonly id: string; readonly name: string }
    | {
        readonly __typename: "Step";
        readonly id: string;
        readonly name: string;
        readonly process: { readonly id: string; readonly name: string };
      }
  >;
};

export const DepartmentNameFragmentDoc = {
  kind: "Document",
  definitions: [
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "DepartmentName" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Department" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "id" } },
          { kind: "Field", name: { kind: "Name", value: "name" } },
          { kind: "Field", name: { kind: "Name", value: "external" } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<DepartmentNameFragment, unknown>;
export const FigureFragmentDoc = {
  kind: "Document",
  definitions: [
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "Figure" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Estimate" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "value" } },
          { kind: "Field", name: { kind: "Name", value: "unit" } },
          { kind: "Field", name: { kind: "Name", value: "n" } },
          { kind: "Field", name: { kind: "Name", value: "low" } },
          { kind: "Field", name: { kind: "Name", value: "high" } },
          { kind: "Field", name: { kind: "Name", value: "reason" } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<FigureFragment, unknown>;
export const RankedSubjectFragmentDoc = {
  kind: "Document",
  definitions: [
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "RankedSubject" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "BottleneckSubject" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "__typename" } },
          {
            kind: "InlineFragment",
            typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Step" } },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "name" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "process" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "name" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "performedBy" },
                  arguments: [
                    {
                      kind: "Argument",
                      name: { kind: "Name", value: "first" },
                      value: { kind: "IntValue", value: "3" },
                    },
                  ],
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "department" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [{ kind: "FragmentSpread", name: { kind: "Name", value: "DepartmentName" } }],
                        },
                      },
                      { kind: "Field", name: { kind: "Name", value: "executions" } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: "InlineFragment",
            typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Department" } },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "FragmentSpread", name: { kind: "Name", value: "DepartmentName" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "parent" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "name" } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: "InlineFragment",
            typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Resource" } },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "name" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "department" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [{ kind: "FragmentSpread", name: { kind: "Name", value: "DepartmentName" } }],
                  },
                },
              ],
            },
          },
          {
            kind: "InlineFragment",
            typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Handover" } },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                {
                  kind: "Field",
                  name: { kind: "Name", value: "from" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [{ kind: "FragmentSpread", name: { kind: "Name", value: "DepartmentName" } }],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "to" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [{ kind: "FragmentSpread", name: { kind: "Name", value: "DepartmentName" } }],
                  },
                },
                { kind: "Field", name: { kind: "Name", value: "times" } },
                { kind: "Field", name: { kind: "Name", value: "binding" } },
                { kind: "Field", name: { kind: "Name", value: "returned" } },
                { kind: "Field", name: { kind: "Name", value: "pingPong" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "pickUp" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [{ kind: "FragmentSpread", name: { kind: "Name", value: "Figure" } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "DepartmentName" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Department" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "id" } },
          { kind: "Field", name: { kind: "Name", value: "name" } },
          { kind: "Field", name: { kind: "Name", value: "external" } },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "Figure" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Estimate" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "value" } },
          { kind: "Field", name: { kind: "Name", value: "unit" } },
          { kind: "Field", name: { kind: "Name", value: "n" } },
          { kind: "Field", name: { kind: "Name", value: "low" } },
          { kind: "Field", name: { kind: "Name", value: "high" } },
          { kind: "Field", name: { kind: "Name", value: "reason" } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<RankedSubjectFragment, unknown>;
export const TimePointFragmentDoc = {
  kind: "Document",
  definitions: [
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "TimePoint" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "SeriesPoint" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "time" } },
          { kind: "Field", name: { kind: "Name", value: "department" } },
          { kind: "Field", name: { kind: "Name", value: "process" } },
          { kind: "Field", name: { kind: "Name", value: "step" } },
          { kind: "Field", name: { kind: "Name", value: "value" } },
          { kind: "Field", name: { kind: "Name", value: "n" } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<TimePointFragment, unknown>;
export const CaseWorkFragmentDoc = {
  kind: "Document",
  definitions: [
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "CaseWork" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "WorkItem" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "id" } },
          {
            kind: "Field",
            name: { kind: "Name", value: "step" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "name" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "department" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "FragmentSpread", name: { kind: "Name", value: "DepartmentName" } }],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "resource" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "Field", name: { kind: "Name", value: "name" } }],
            },
          },
          { kind: "Field", name: { kind: "Name", value: "enabled" } },
          { kind: "Field", name: { kind: "Name", value: "start" } },
          { kind: "Field", name: { kind: "Name", value: "complete" } },
          { kind: "Field", name: { kind: "Name", value: "attempt" } },
          { kind: "Field", name: { kind: "Name", value: "flags" } },
          {
            kind: "Field",
            name: { kind: "Name", value: "enabledBy" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "Field", name: { kind: "Name", value: "id" } }],
            },
          },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "DepartmentName" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Department" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "id" } },
          { kind: "Field", name: { kind: "Name", value: "name" } },
          { kind: "Field", name: { kind: "Name", value: "external" } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<CaseWorkFragment, unknown>;
export const CasePieceFragmentDoc = {
  kind: "Document",
  definitions: [
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "CasePiece" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "PathPiece" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "workItem" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "Field", name: { kind: "Name", value: "id" } }],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "step" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "name" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "department" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "FragmentSpread", name: { kind: "Name", value: "DepartmentName" } }],
            },
          },
          { kind: "Field", name: { kind: "Name", value: "kind" } },
          { kind: "Field", name: { kind: "Name", value: "from" } },
          { kind: "Field", name: { kind: "Name", value: "to" } },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "DepartmentName" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Department" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "id" } },
          { kind: "Field", name: { kind: "Name", value: "name" } },
          { kind: "Field", name: { kind: "Name", value: "external" } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<CasePieceFragment, unknown>;
export const BookedFragmentDoc = {
  kind: "Document",
  definitions: [
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "Booked" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "TimeBooked" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "total" } },
          { kind: "Field", name: { kind: "Name", value: "unit" } },
          {
            kind: "Field",
            name: { kind: "Name", value: "perCase" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "FragmentSpread", name: { kind: "Name", value: "Figure" } }],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "shareOfLeadTime" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "FragmentSpread", name: { kind: "Name", value: "Figure" } }],
            },
          },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "Figure" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Estimate" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "value" } },
          { kind: "Field", name: { kind: "Name", value: "unit" } },
          { kind: "Field", name: { kind: "Name", value: "n" } },
          { kind: "Field", name: { kind: "Name", value: "low" } },
          { kind: "Field", name: { kind: "Name", value: "high" } },
          { kind: "Field", name: { kind: "Name", value: "reason" } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<BookedFragment, unknown>;
export const BooksFragmentDoc = {
  kind: "Document",
  definitions: [
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "Books" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Balance" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "total" } },
          { kind: "Field", name: { kind: "Name", value: "booked" } },
          { kind: "Field", name: { kind: "Name", value: "mine" } },
          { kind: "Field", name: { kind: "Name", value: "difference" } },
          { kind: "Field", name: { kind: "Name", value: "unit" } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<BooksFragment, unknown>;
export const TimesFragmentDoc = {
  kind: "Document",
  definitions: [
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "Times" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Delay" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "wait" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "FragmentSpread", name: { kind: "Name", value: "Booked" } }],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "service" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "FragmentSpread", name: { kind: "Name", value: "Booked" } }],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "elapsed" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "FragmentSpread", name: { kind: "Name", value: "Booked" } }],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "all" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "FragmentSpread", name: { kind: "Name", value: "Booked" } }],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "balance" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "FragmentSpread", name: { kind: "Name", value: "Books" } }],
            },
          },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "Figure" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Estimate" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "value" } },
          { kind: "Field", name: { kind: "Name", value: "unit" } },
          { kind: "Field", name: { kind: "Name", value: "n" } },
          { kind: "Field", name: { kind: "Name", value: "low" } },
          { kind: "Field", name: { kind: "Name", value: "high" } },
          { kind: "Field", name: { kind: "Name", value: "reason" } },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "Booked" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "TimeBooked" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "total" } },
          { kind: "Field", name: { kind: "Name", value: "unit" } },
          {
            kind: "Field",
            name: { kind: "Name", value: "perCase" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "FragmentSpread", name: { kind: "Name", value: "Figure" } }],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "shareOfLeadTime" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "FragmentSpread", name: { kind: "Name", value: "Figure" } }],
            },
          },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "Books" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Balance" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "total" } },
          { kind: "Field", name: { kind: "Name", value: "booked" } },
          { kind: "Field", name: { kind: "Name", value: "mine" } },
          { kind: "Field", name: { kind: "Name", value: "difference" } },
          { kind: "Field", name: { kind: "Name", value: "unit" } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<TimesFragment, unknown>;
export const MatrixFragmentDoc = {
  kind: "Document",
  definitions: [
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "Matrix" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Landscape" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "departments" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "FragmentSpread", name: { kind: "Name", value: "DepartmentName" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "parent" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "parent" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "id" } },
                            {
                              kind: "Field",
                              name: { kind: "Name", value: "parent" },
                              selectionSet: {
                                kind: "SelectionSet",
                                selections: [{ kind: "Field", name: { kind: "Name", value: "id" } }],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "processes" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "Field", name: { kind: "Name", value: "id" } }],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "cells" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "department" } },
                { kind: "Field", name: { kind: "Name", value: "process" } },
                { kind: "Field", name: { kind: "Name", value: "cases" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "values" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [{ kind: "FragmentSpread", name: { kind: "Name", value: "Figure" } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "DepartmentName" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Department" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "id" } },
          { kind: "Field", name: { kind: "Name", value: "name" } },
          { kind: "Field", name: { kind: "Name", value: "external" } },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "Figure" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Estimate" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "value" } },
          { kind: "Field", name: { kind: "Name", value: "unit" } },
          { kind: "Field", name: { kind: "Name", value: "n" } },
          { kind: "Field", name: { kind: "Name", value: "low" } },
          { kind: "Field", name: { kind: "Name", value: "high" } },
          { kind: "Field", name: { kind: "Name", value: "reason" } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<MatrixFragment, unknown>;
export const BottlenecksDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "Bottlenecks" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "by" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "BottleneckBy" } } },
        },
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "view" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "DelayView" } } },
        },
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "filter" } },
          type: { kind: "NamedType", name: { kind: "Name", value: "AnalysisFilter" } },
        },
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "first" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "Int" } } },
        },
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "after" } },
          type: { kind: "NamedType", name: { kind: "Name", value: "String" } },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "bottlenecks" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "by" },
                value: { kind: "Variable", name: { kind: "Name", value: "by" } },
              },
              {
                kind: "Argument",
                name: { kind: "Name", value: "view" },
                value: { kind: "Variable", name: { kind: "Name", value: "view" } },
              },
              {
                kind: "Argument",
                name: { kind: "Name", value: "filter" },
                value: { kind: "Variable", name: { kind: "Name", value: "filter" } },
              },
              {
                kind: "Argument",
                name: { kind: "Name", value: "first" },
                value: { kind: "Variable", name: { kind: "Name", value: "first" } },
              },
              {
                kind: "Argument",
                name: { kind: "Name", value: "after" },
                value: { kind: "Variable", name: { kind: "Name", value: "after" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "totalCount" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "pageInfo" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "hasNextPage" } },
                      { kind: "Field", name: { kind: "Name", value: "endCursor" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "balance" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [{ kind: "FragmentSpread", name: { kind: "Name", value: "Books" } }],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "edges" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "node" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "rank" } },
                            { kind: "Field", name: { kind: "Name", value: "cases" } },
                            {
                              kind: "Field",
                              name: { kind: "Name", value: "subject" },
                              selectionSet: {
                                kind: "SelectionSet",
                                selections: [
                                  { kind: "FragmentSpread", name: { kind: "Name", value: "RankedSubject" } },
                                ],
                              },
                            },
                            {
                              kind: "Field",
                              name: { kind: "Name", value: "delay" },
                              selectionSet: {
                                kind: "SelectionSet",
                                selections: [
                                  { kind: "FragmentSpread", name: { kind: "Name", value: "Times" } },
                                  {
                                    kind: "Field",
                                    name: { kind: "Name", value: "excess" },
                                    selectionSet: {
                                      kind: "SelectionSet",
                                      selections: [{ kind: "FragmentSpread", name: { kind: "Name", value: "Figure" } }],
                                    },
                                  },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "DepartmentName" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Department" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "id" } },
          { kind: "Field", name: { kind: "Name", value: "name" } },
          { kind: "Field", name: { kind: "Name", value: "external" } },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "Figure" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Estimate" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "value" } },
          { kind: "Field", name: { kind: "Name", value: "unit" } },
          { kind: "Field", name: { kind: "Name", value: "n" } },
          { kind: "Field", name: { kind: "Name", value: "low" } },
          { kind: "Field", name: { kind: "Name", value: "high" } },
          { kind: "Field", name: { kind: "Name", value: "reason" } },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "Booked" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "TimeBooked" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "total" } },
          { kind: "Field", name: { kind: "Name", value: "unit" } },
          {
            kind: "Field",
            name: { kind: "Name", value: "perCase" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "FragmentSpread", name: { kind: "Name", value: "Figure" } }],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "shareOfLeadTime" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "FragmentSpread", name: { kind: "Name", value: "Figure" } }],
            },
          },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "Books" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Balance" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "total" } },
          { kind: "Field", name: { kind: "Name", value: "booked" } },
          { kind: "Field", name: { kind: "Name", value: "mine" } },
          { kind: "Field", name: { kind: "Name", value: "difference" } },
          { kind: "Field", name: { kind: "Name", value: "unit" } },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "RankedSubject" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "BottleneckSubject" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "__typename" } },
          {
            kind: "InlineFragment",
            typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Step" } },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "name" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "process" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "name" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "performedBy" },
                  arguments: [
                    {
                      kind: "Argument",
                      name: { kind: "Name", value: "first" },
                      value: { kind: "IntValue", value: "3" },
                    },
                  ],
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "department" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [{ kind: "FragmentSpread", name: { kind: "Name", value: "DepartmentName" } }],
                        },
                      },
                      { kind: "Field", name: { kind: "Name", value: "executions" } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: "InlineFragment",
            typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Department" } },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "FragmentSpread", name: { kind: "Name", value: "DepartmentName" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "parent" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "name" } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: "InlineFragment",
            typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Resource" } },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "name" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "department" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [{ kind: "FragmentSpread", name: { kind: "Name", value: "DepartmentName" } }],
                  },
                },
              ],
            },
          },
          {
            kind: "InlineFragment",
            typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Handover" } },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                {
                  kind: "Field",
                  name: { kind: "Name", value: "from" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [{ kind: "FragmentSpread", name: { kind: "Name", value: "DepartmentName" } }],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "to" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [{ kind: "FragmentSpread", name: { kind: "Name", value: "DepartmentName" } }],
                  },
                },
                { kind: "Field", name: { kind: "Name", value: "times" } },
                { kind: "Field", name: { kind: "Name", value: "binding" } },
                { kind: "Field", name: { kind: "Name", value: "returned" } },
                { kind: "Field", name: { kind: "Name", value: "pingPong" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "pickUp" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [{ kind: "FragmentSpread", name: { kind: "Name", value: "Figure" } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "Times" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Delay" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "wait" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "FragmentSpread", name: { kind: "Name", value: "Booked" } }],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "service" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "FragmentSpread", name: { kind: "Name", value: "Booked" } }],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "elapsed" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "FragmentSpread", name: { kind: "Name", value: "Booked" } }],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "all" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "FragmentSpread", name: { kind: "Name", value: "Booked" } }],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "balance" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "FragmentSpread", name: { kind: "Name", value: "Books" } }],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<BottlenecksQuery, BottlenecksQueryVariables>;
export const ViewerPermissionsDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "ViewerPermissions" },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "viewer" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "Field", name: { kind: "Name", value: "permissions" } }],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ViewerPermissionsQuery, ViewerPermissionsQueryVariables>;
export const StepFactsDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "StepFacts" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "step" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "ID" } } },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "node" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "id" },
                value: { kind: "Variable", name: { kind: "Name", value: "step" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "__typename" } },
                {
                  kind: "InlineFragment",
                  typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Step" } },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "kind" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "assignedTo" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [{ kind: "FragmentSpread", name: { kind: "Name", value: "DepartmentName" } }],
                        },
                      },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "performedBy" },
                        arguments: [
                          {
                            kind: "Argument",
                            name: { kind: "Name", value: "first" },
                            value: { kind: "IntValue", value: "6" },
                          },
                        ],
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            {
                              kind: "Field",
                              name: { kind: "Name", value: "department" },
                              selectionSet: {
                                kind: "SelectionSet",
                                selections: [
                                  { kind: "FragmentSpread", name: { kind: "Name", value: "DepartmentName" } },
                                ],
                              },
                            },
                            { kind: "Field", name: { kind: "Name", value: "executions" } },
                          ],
                        },
                      },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "standard" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "sojourn" } },
                            { kind: "Field", name: { kind: "Name", value: "work" } },
                            { kind: "Field", name: { kind: "Name", value: "source" } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "DepartmentName" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Department" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "id" } },
          { kind: "Field", name: { kind: "Name", value: "name" } },
          { kind: "Field", name: { kind: "Name", value: "external" } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<StepFactsQuery, StepFactsQueryVariables>;
export const DepartmentPlacesDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "DepartmentPlaces" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "department" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "ID" } } },
        },
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "filter" } },
          type: { kind: "NamedType", name: { kind: "Name", value: "AnalysisFilter" } },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "positions" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "departments" },
                value: {
                  kind: "ListValue",
                  values: [{ kind: "Variable", name: { kind: "Name", value: "department" } }],
                },
              },
              {
                kind: "Argument",
                name: { kind: "Name", value: "filter" },
                value: { kind: "Variable", name: { kind: "Name", value: "filter" } },
              },
              { kind: "Argument", name: { kind: "Name", value: "first" }, value: { kind: "IntValue", value: "6" } },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "totalCount" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "edges" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "node" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "id" } },
                            { kind: "Field", name: { kind: "Name", value: "cases" } },
                            {
                              kind: "Field",
                              name: { kind: "Name", value: "process" },
                              selectionSet: {
                                kind: "SelectionSet",
                                selections: [
                                  { kind: "Field", name: { kind: "Name", value: "id" } },
                                  { kind: "Field", name: { kind: "Name", value: "name" } },
                                ],
                              },
                            },
                            {
                              kind: "Field",
                              name: { kind: "Name", value: "delay" },
                              selectionSet: {
                                kind: "SelectionSet",
                                selections: [
                                  {
                                    kind: "Field",
                                    name: { kind: "Name", value: "all" },
                                    selectionSet: {
                                      kind: "SelectionSet",
                                      selections: [{ kind: "Field", name: { kind: "Name", value: "total" } }],
                                    },
                                  },
                                ],
                              },
                            },
                            {
                              kind: "Field",
                              name: { kind: "Name", value: "serviceTime" },
                              selectionSet: {
                                kind: "SelectionSet",
                                selections: [
                                  {
                                    kind: "Field",
                                    name: { kind: "Name", value: "observedOverExpected" },
                                    selectionSet: {
                                      kind: "SelectionSet",
                                      selections: [{ kind: "FragmentSpread", name: { kind: "Name", value: "Figure" } }],
                                    },
                                  },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "Figure" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Estimate" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "value" } },
          { kind: "Field", name: { kind: "Name", value: "unit" } },
          { kind: "Field", name: { kind: "Name", value: "n" } },
          { kind: "Field", name: { kind: "Name", value: "low" } },
          { kind: "Field", name: { kind: "Name", value: "high" } },
          { kind: "Field", name: { kind: "Name", value: "reason" } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<DepartmentPlacesQuery, DepartmentPlacesQueryVariables>;
export const TimeByPeriodDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "TimeByPeriod" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "interval" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "Interval" } } },
        },
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "by" } },
          type: {
            kind: "ListType",
            type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "Dimension" } } },
          },
        },
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "filter" } },
          type: { kind: "NamedType", name: { kind: "Name", value: "AnalysisFilter" } },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            alias: { kind: "Name", value: "wait" },
            name: { kind: "Name", value: "series" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "measure" },
                value: { kind: "EnumValue", value: "WAIT" },
              },
              {
                kind: "Argument",
                name: { kind: "Name", value: "interval" },
                value: { kind: "Variable", name: { kind: "Name", value: "interval" } },
              },
              {
                kind: "Argument",
                name: { kind: "Name", value: "by" },
                value: { kind: "Variable", name: { kind: "Name", value: "by" } },
              },
              {
                kind: "Argument",
                name: { kind: "Name", value: "filter" },
                value: { kind: "Variable", name: { kind: "Name", value: "filter" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "FragmentSpread", name: { kind: "Name", value: "TimePoint" } }],
            },
          },
          {
            kind: "Field",
            alias: { kind: "Name", value: "service" },
            name: { kind: "Name", value: "series" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "measure" },
                value: { kind: "EnumValue", value: "SERVICE" },
              },
              {
                kind: "Argument",
                name: { kind: "Name", value: "interval" },
                value: { kind: "Variable", name: { kind: "Name", value: "interval" } },
              },
              {
                kind: "Argument",
                name: { kind: "Name", value: "by" },
                value: { kind: "Variable", name: { kind: "Name", value: "by" } },
              },
              {
                kind: "Argument",
                name: { kind: "Name", value: "filter" },
                value: { kind: "Variable", name: { kind: "Name", value: "filter" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "FragmentSpread", name: { kind: "Name", value: "TimePoint" } }],
            },
          },
          {
            kind: "Field",
            alias: { kind: "Name", value: "elapsed" },
            name: { kind: "Name", value: "series" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "measure" },
                value: { kind: "EnumValue", value: "ELAPSED" },
              },
              {
                kind: "Argument",
                name: { kind: "Name", value: "interval" },
                value: { kind: "Variable", name: { kind: "Name", value: "interval" } },
              },
              {
                kind: "Argument",
                name: { kind: "Name", value: "by" },
                value: { kind: "Variable", name: { kind: "Name", value: "by" } },
              },
              {
                kind: "Argument",
                name: { kind: "Name", value: "filter" },
                value: { kind: "Variable", name: { kind: "Name", value: "filter" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "FragmentSpread", name: { kind: "Name", value: "TimePoint" } }],
            },
          },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "TimePoint" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "SeriesPoint" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "time" } },
          { kind: "Field", name: { kind: "Name", value: "department" } },
          { kind: "Field", name: { kind: "Name", value: "process" } },
          { kind: "Field", name: { kind: "Name", value: "step" } },
          { kind: "Field", name: { kind: "Name", value: "value" } },
          { kind: "Field", name: { kind: "Name", value: "n" } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<TimeByPeriodQuery, TimeByPeriodQueryVariables>;
export const CasesByPeriodDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "CasesByPeriod" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "interval" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "Interval" } } },
        },
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "filter" } },
          type: { kind: "NamedType", name: { kind: "Name", value: "AnalysisFilter" } },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            alias: { kind: "Name", value: "cases" },
            name: { kind: "Name", value: "series" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "measure" },
                value: { kind: "EnumValue", value: "CASES" },
              },
              {
                kind: "Argument",
                name: { kind: "Name", value: "interval" },
                value: { kind: "Variable", name: { kind: "Name", value: "interval" } },
              },
              {
                kind: "Argument",
                name: { kind: "Name", value: "filter" },
                value: { kind: "Variable", name: { kind: "Name", value: "filter" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "time" } },
                { kind: "Field", name: { kind: "Name", value: "value" } },
                { kind: "Field", name: { kind: "Name", value: "n" } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<CasesByPeriodQuery, CasesByPeriodQueryVariables>;
export const LongestCasesDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "LongestCases" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "filter" } },
          type: { kind: "NamedType", name: { kind: "Name", value: "AnalysisFilter" } },
        },
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "first" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "Int" } } },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "cases" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "filter" },
                value: { kind: "Variable", name: { kind: "Name", value: "filter" } },
              },
              {
                kind: "Argument",
                name: { kind: "Name", value: "orderBy" },
                value: { kind: "EnumValue", value: "LEAD_TIME_DESC" },
              },
              {
                kind: "Argument",
                name: { kind: "Name", value: "first" },
                value: { kind: "Variable", name: { kind: "Name", value: "first" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "totalCount" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "edges" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "node" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "id" } },
                            { kind: "Field", name: { kind: "Name", value: "key" } },
                            { kind: "Field", name: { kind: "Name", value: "leadTime" } },
                            {
                              kind: "Field",
                              name: { kind: "Name", value: "process" },
                              selectionSet: {
                                kind: "SelectionSet",
                                selections: [
                                  { kind: "Field", name: { kind: "Name", value: "id" } },
                                  { kind: "Field", name: { kind: "Name", value: "name" } },
                                ],
                              },
                            },
                            {
                              kind: "Field",
                              name: { kind: "Name", value: "criticalPath" },
                              selectionSet: {
                                kind: "SelectionSet",
                                selections: [
                                  {
                                    kind: "Field",
                                    name: { kind: "Name", value: "step" },
                                    selectionSet: {
                                      kind: "SelectionSet",
                                      selections: [{ kind: "Field", name: { kind: "Name", value: "id" } }],
                                    },
                                  },
                                  {
                                    kind: "Field",
                                    name: { kind: "Name", value: "department" },
                                    selectionSet: {
                                      kind: "SelectionSet",
                                      selections: [{ kind: "Field", name: { kind: "Name", value: "id" } }],
                                    },
                                  },
                                  { kind: "Field", name: { kind: "Name", value: "from" } },
                                  { kind: "Field", name: { kind: "Name", value: "to" } },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<LongestCasesQuery, LongestCasesQueryVariables>;
export const HandoverMatrixDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "HandoverMatrix" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "filter" } },
          type: { kind: "NamedType", name: { kind: "Name", value: "AnalysisFilter" } },
        },
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "depth" } },
          type: { kind: "NamedType", name: { kind: "Name", value: "Int" } },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "handovers" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "filter" },
                value: { kind: "Variable", name: { kind: "Name", value: "filter" } },
              },
              {
                kind: "Argument",
                name: { kind: "Name", value: "depth" },
                value: { kind: "Variable", name: { kind: "Name", value: "depth" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                {
                  kind: "Field",
                  name: { kind: "Name", value: "departments" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [{ kind: "FragmentSpread", name: { kind: "Name", value: "DepartmentName" } }],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "handovers" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "from" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [{ kind: "Field", name: { kind: "Name", value: "id" } }],
                        },
                      },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "to" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [{ kind: "Field", name: { kind: "Name", value: "id" } }],
                        },
                      },
                      { kind: "Field", name: { kind: "Name", value: "times" } },
                      { kind: "Field", name: { kind: "Name", value: "binding" } },
                      { kind: "Field", name: { kind: "Name", value: "returned" } },
                      { kind: "Field", name: { kind: "Name", value: "pingPong" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "pickUp" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [{ kind: "FragmentSpread", name: { kind: "Name", value: "Figure" } }],
                        },
                      },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "onPath" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [{ kind: "Field", name: { kind: "Name", value: "total" } }],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "DepartmentName" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Department" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "id" } },
          { kind: "Field", name: { kind: "Name", value: "name" } },
          { kind: "Field", name: { kind: "Name", value: "external" } },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "Figure" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Estimate" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "value" } },
          { kind: "Field", name: { kind: "Name", value: "unit" } },
          { kind: "Field", name: { kind: "Name", value: "n" } },
          { kind: "Field", name: { kind: "Name", value: "low" } },
          { kind: "Field", name: { kind: "Name", value: "high" } },
          { kind: "Field", name: { kind: "Name", value: "reason" } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<HandoverMatrixQuery, HandoverMatrixQueryVariables>;
export const CaseDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "Case" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "case" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "ID" } } },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "node" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "id" },
                value: { kind: "Variable", name: { kind: "Name", value: "case" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "__typename" } },
                {
                  kind: "InlineFragment",
                  typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Case" } },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "key" } },
                      { kind: "Field", name: { kind: "Name", value: "status" } },
                      { kind: "Field", name: { kind: "Name", value: "start" } },
                      { kind: "Field", name: { kind: "Name", value: "end" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "leadTime" },
                        arguments: [
                          {
                            kind: "Argument",
                            name: { kind: "Name", value: "unit" },
                            value: { kind: "EnumValue", value: "SECONDS" },
                          },
                        ],
                      },
                      { kind: "Field", name: { kind: "Name", value: "attributes" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "process" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "id" } },
                            { kind: "Field", name: { kind: "Name", value: "name" } },
                          ],
                        },
                      },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "workItems" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [{ kind: "FragmentSpread", name: { kind: "Name", value: "CaseWork" } }],
                        },
                      },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "criticalPath" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [{ kind: "FragmentSpread", name: { kind: "Name", value: "CasePiece" } }],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "DepartmentName" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Department" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "id" } },
          { kind: "Field", name: { kind: "Name", value: "name" } },
          { kind: "Field", name: { kind: "Name", value: "external" } },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "CaseWork" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "WorkItem" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "id" } },
          {
            kind: "Field",
            name: { kind: "Name", value: "step" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "name" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "department" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "FragmentSpread", name: { kind: "Name", value: "DepartmentName" } }],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "resource" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "Field", name: { kind: "Name", value: "name" } }],
            },
          },
          { kind: "Field", name: { kind: "Name", value: "enabled" } },
          { kind: "Field", name: { kind: "Name", value: "start" } },
          { kind: "Field", name: { kind: "Name", value: "complete" } },
          { kind: "Field", name: { kind: "Name", value: "attempt" } },
          { kind: "Field", name: { kind: "Name", value: "flags" } },
          {
            kind: "Field",
            name: { kind: "Name", value: "enabledBy" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "Field", name: { kind: "Name", value: "id" } }],
            },
          },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "CasePiece" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "PathPiece" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "workItem" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "Field", name: { kind: "Name", value: "id" } }],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "step" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "name" } },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "department" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "FragmentSpread", name: { kind: "Name", value: "DepartmentName" } }],
            },
          },
          { kind: "Field", name: { kind: "Name", value: "kind" } },
          { kind: "Field", name: { kind: "Name", value: "from" } },
          { kind: "Field", name: { kind: "Name", value: "to" } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<CaseQuery, CaseQueryVariables>;
export const CasesDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "Cases" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "filter" } },
          type: { kind: "NamedType", name: { kind: "Name", value: "AnalysisFilter" } },
        },
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "orderBy" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "CaseOrder" } } },
        },
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "first" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "Int" } } },
        },
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "after" } },
          type: { kind: "NamedType", name: { kind: "Name", value: "String" } },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "cases" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "filter" },
                value: { kind: "Variable", name: { kind: "Name", value: "filter" } },
              },
              {
                kind: "Argument",
                name: { kind: "Name", value: "orderBy" },
                value: { kind: "Variable", name: { kind: "Name", value: "orderBy" } },
              },
              {
                kind: "Argument",
                name: { kind: "Name", value: "first" },
                value: { kind: "Variable", name: { kind: "Name", value: "first" } },
              },
              {
                kind: "Argument",
                name: { kind: "Name", value: "after" },
                value: { kind: "Variable", name: { kind: "Name", value: "after" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "totalCount" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "pageInfo" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "hasNextPage" } },
                      { kind: "Field", name: { kind: "Name", value: "endCursor" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "edges" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "node" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "id" } },
                            { kind: "Field", name: { kind: "Name", value: "key" } },
                            { kind: "Field", name: { kind: "Name", value: "status" } },
                            { kind: "Field", name: { kind: "Name", value: "start" } },
                            { kind: "Field", name: { kind: "Name", value: "end" } },
                            { kind: "Field", name: { kind: "Name", value: "leadTime" } },
                            {
                              kind: "Field",
                              name: { kind: "Name", value: "process" },
                              selectionSet: {
                                kind: "SelectionSet",
                                selections: [
                                  { kind: "Field", name: { kind: "Name", value: "id" } },
                                  { kind: "Field", name: { kind: "Name", value: "name" } },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<CasesQuery, CasesQueryVariables>;
export const CaseCountsDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "CaseCounts" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "completed" } },
          type: { kind: "NamedType", name: { kind: "Name", value: "AnalysisFilter" } },
        },
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "aborted" } },
          type: { kind: "NamedType", name: { kind: "Name", value: "AnalysisFilter" } },
        },
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "open" } },
          type: { kind: "NamedType", name: { kind: "Name", value: "AnalysisFilter" } },
        },
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "stale" } },
          type: { kind: "NamedType", name: { kind: "Name", value: "AnalysisFilter" } },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            alias: { kind: "Name", value: "completed" },
            name: { kind: "Name", value: "cases" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "filter" },
                value: { kind: "Variable", name: { kind: "Name", value: "completed" } },
              },
              { kind: "Argument", name: { kind: "Name", value: "first" }, value: { kind: "IntValue", value: "1" } },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "Field", name: { kind: "Name", value: "totalCount" } }],
            },
          },
          {
            kind: "Field",
            alias: { kind: "Name", value: "aborted" },
            name: { kind: "Name", value: "cases" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "filter" },
                value: { kind: "Variable", name: { kind: "Name", value: "aborted" } },
              },
              { kind: "Argument", name: { kind: "Name", value: "first" }, value: { kind: "IntValue", value: "1" } },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "Field", name: { kind: "Name", value: "totalCount" } }],
            },
          },
          {
            kind: "Field",
            alias: { kind: "Name", value: "open" },
            name: { kind: "Name", value: "cases" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "filter" },
                value: { kind: "Variable", name: { kind: "Name", value: "open" } },
              },
              { kind: "Argument", name: { kind: "Name", value: "first" }, value: { kind: "IntValue", value: "1" } },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "Field", name: { kind: "Name", value: "totalCount" } }],
            },
          },
          {
            kind: "Field",
            alias: { kind: "Name", value: "stale" },
            name: { kind: "Name", value: "cases" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "filter" },
                value: { kind: "Variable", name: { kind: "Name", value: "stale" } },
              },
              { kind: "Argument", name: { kind: "Name", value: "first" }, value: { kind: "IntValue", value: "1" } },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "Field", name: { kind: "Name", value: "totalCount" } }],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<CaseCountsQuery, CaseCountsQueryVariables>;
export const LeadTimesDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "LeadTimes" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "filter" } },
          type: { kind: "NamedType", name: { kind: "Name", value: "AnalysisFilter" } },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "processes" },
            arguments: [
              { kind: "Argument", name: { kind: "Name", value: "first" }, value: { kind: "IntValue", value: "100" } },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                {
                  kind: "Field",
                  name: { kind: "Name", value: "edges" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "node" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "id" } },
                            { kind: "Field", name: { kind: "Name", value: "name" } },
                            {
                              kind: "Field",
                              name: { kind: "Name", value: "metrics" },
                              arguments: [
                                {
                                  kind: "Argument",
                                  name: { kind: "Name", value: "filter" },
                                  value: { kind: "Variable", name: { kind: "Name", value: "filter" } },
                                },
                              ],
                              selectionSet: {
                                kind: "SelectionSet",
                                selections: [
                                  { kind: "Field", name: { kind: "Name", value: "cases" } },
                                  {
                                    kind: "Field",
                                    name: { kind: "Name", value: "leadTime" },
                                    selectionSet: {
                                      kind: "SelectionSet",
                                      selections: [
                                        { kind: "Field", name: { kind: "Name", value: "n" } },
                                        {
                                          kind: "Field",
                                          name: { kind: "Name", value: "mean" },
                                          selectionSet: {
                                            kind: "SelectionSet",
                                            selections: [
                                              { kind: "FragmentSpread", name: { kind: "Name", value: "Figure" } },
                                            ],
                                          },
                                        },
                                        { kind: "Field", name: { kind: "Name", value: "median" } },
                                        { kind: "Field", name: { kind: "Name", value: "p90" } },
                                        { kind: "Field", name: { kind: "Name", value: "p95" } },
                                        { kind: "Field", name: { kind: "Name", value: "min" } },
                                        { kind: "Field", name: { kind: "Name", value: "max" } },
                                        { kind: "Field", name: { kind: "Name", value: "unit" } },
                                      ],
                                    },
                                  },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "Figure" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Estimate" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "value" } },
          { kind: "Field", name: { kind: "Name", value: "unit" } },
          { kind: "Field", name: { kind: "Name", value: "n" } },
          { kind: "Field", name: { kind: "Name", value: "low" } },
          { kind: "Field", name: { kind: "Name", value: "high" } },
          { kind: "Field", name: { kind: "Name", value: "reason" } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<LeadTimesQuery, LeadTimesQueryVariables>;
export const CasesByKeyDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "CasesByKey" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "text" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "String" } } },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "search" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "text" },
                value: { kind: "Variable", name: { kind: "Name", value: "text" } },
              },
              { kind: "Argument", name: { kind: "Name", value: "first" }, value: { kind: "IntValue", value: "100" } },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "__typename" } },
                {
                  kind: "InlineFragment",
                  typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Case" } },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "key" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "process" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "id" } },
                            { kind: "Field", name: { kind: "Name", value: "name" } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<CasesByKeyQuery, CasesByKeyQueryVariables>;
export const RevisionDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "subscription",
      name: { kind: "Name", value: "Revision" },
      selectionSet: {
        kind: "SelectionSet",
        selections: [{ kind: "Field", name: { kind: "Name", value: "revision" } }],
      },
    },
  ],
} as unknown as DocumentNode<RevisionSubscription, RevisionSubscriptionVariables>;
export const FilterNamesDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "FilterNames" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "ids" } },
          type: {
            kind: "NonNullType",
            type: {
              kind: "ListType",
              type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "ID" } } },
            },
          },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "nodes" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "ids" },
                value: { kind: "Variable", name: { kind: "Name", value: "ids" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "__typename" } },
                { kind: "Field", name: { kind: "Name", value: "id" } },
                {
                  kind: "InlineFragment",
                  typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Department" } },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [{ kind: "Field", name: { kind: "Name", value: "name" } }],
                  },
                },
                {
                  kind: "InlineFragment",
                  typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Process" } },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [{ kind: "Field", name: { kind: "Name", value: "name" } }],
                  },
                },
                {
                  kind: "InlineFragment",
                  typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Step" } },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [{ kind: "Field", name: { kind: "Name", value: "name" } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<FilterNamesQuery, FilterNamesQueryVariables>;
export const FilterChoicesDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "FilterChoices" },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "processes" },
            arguments: [
              { kind: "Argument", name: { kind: "Name", value: "first" }, value: { kind: "IntValue", value: "100" } },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                {
                  kind: "Field",
                  name: { kind: "Name", value: "edges" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "node" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "id" } },
                            { kind: "Field", name: { kind: "Name", value: "name" } },
                            { kind: "Field", name: { kind: "Name", value: "kind" } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "departments" },
            arguments: [
              { kind: "Argument", name: { kind: "Name", value: "first" }, value: { kind: "IntValue", value: "100" } },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                {
                  kind: "Field",
                  name: { kind: "Name", value: "edges" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "node" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [{ kind: "FragmentSpread", name: { kind: "Name", value: "DepartmentName" } }],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "DepartmentName" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Department" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "id" } },
          { kind: "Field", name: { kind: "Name", value: "name" } },
          { kind: "Field", name: { kind: "Name", value: "external" } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<FilterChoicesQuery, FilterChoicesQueryVariables>;
export const CasesByWeekDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "CasesByWeek" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "from" } },
          type: { kind: "NamedType", name: { kind: "Name", value: "DateTime" } },
        },
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "to" } },
          type: { kind: "NamedType", name: { kind: "Name", value: "DateTime" } },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "series" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "measure" },
                value: { kind: "EnumValue", value: "CASES" },
              },
              {
                kind: "Argument",
                name: { kind: "Name", value: "interval" },
                value: { kind: "EnumValue", value: "WEEK" },
              },
              {
                kind: "Argument",
                name: { kind: "Name", value: "from" },
                value: { kind: "Variable", name: { kind: "Name", value: "from" } },
              },
              {
                kind: "Argument",
                name: { kind: "Name", value: "to" },
                value: { kind: "Variable", name: { kind: "Name", value: "to" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "time" } },
                { kind: "Field", name: { kind: "Name", value: "value" } },
                { kind: "Field", name: { kind: "Name", value: "n" } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<CasesByWeekQuery, CasesByWeekQueryVariables>;
export const LandscapeDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "Landscape" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "filter" } },
          type: { kind: "NamedType", name: { kind: "Name", value: "AnalysisFilter" } },
        },
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "view" } },
          type: { kind: "NamedType", name: { kind: "Name", value: "DelayView" } },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            alias: { kind: "Name", value: "leaves" },
            name: { kind: "Name", value: "landscape" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "measures" },
                value: {
                  kind: "ListValue",
                  values: [
                    { kind: "EnumValue", value: "SHARE_OF_LEAD_TIME" },
                    { kind: "EnumValue", value: "EXCESS" },
                    { kind: "EnumValue", value: "OBSERVED_OVER_EXPECTED" },
                    { kind: "EnumValue", value: "CREDIT_SHARE" },
                    { kind: "EnumValue", value: "CREDIT" },
                    { kind: "EnumValue", value: "EARNED_HOURS" },
                    { kind: "EnumValue", value: "WAIT" },
                    { kind: "EnumValue", value: "SERVICE" },
                    { kind: "EnumValue", value: "ELAPSED" },
                  ],
                },
              },
              {
                kind: "Argument",
                name: { kind: "Name", value: "filter" },
                value: { kind: "Variable", name: { kind: "Name", value: "filter" } },
              },
              {
                kind: "Argument",
                name: { kind: "Name", value: "view" },
                value: { kind: "Variable", name: { kind: "Name", value: "view" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "FragmentSpread", name: { kind: "Name", value: "Matrix" } }],
            },
          },
          {
            kind: "Field",
            alias: { kind: "Name", value: "groups" },
            name: { kind: "Name", value: "landscape" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "measures" },
                value: {
                  kind: "ListValue",
                  values: [
                    { kind: "EnumValue", value: "SHARE_OF_LEAD_TIME" },
                    { kind: "EnumValue", value: "EXCESS" },
                    { kind: "EnumValue", value: "OBSERVED_OVER_EXPECTED" },
                    { kind: "EnumValue", value: "CREDIT_SHARE" },
                    { kind: "EnumValue", value: "CREDIT" },
                    { kind: "EnumValue", value: "EARNED_HOURS" },
                    { kind: "EnumValue", value: "WAIT" },
                    { kind: "EnumValue", value: "SERVICE" },
                    { kind: "EnumValue", value: "ELAPSED" },
                  ],
                },
              },
              {
                kind: "Argument",
                name: { kind: "Name", value: "filter" },
                value: { kind: "Variable", name: { kind: "Name", value: "filter" } },
              },
              {
                kind: "Argument",
                name: { kind: "Name", value: "view" },
                value: { kind: "Variable", name: { kind: "Name", value: "view" } },
              },
              { kind: "Argument", name: { kind: "Name", value: "depth" }, value: { kind: "IntValue", value: "1" } },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "FragmentSpread", name: { kind: "Name", value: "Matrix" } }],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "processes" },
            arguments: [
              { kind: "Argument", name: { kind: "Name", value: "first" }, value: { kind: "IntValue", value: "100" } },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                {
                  kind: "Field",
                  name: { kind: "Name", value: "edges" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "node" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "id" } },
                            { kind: "Field", name: { kind: "Name", value: "name" } },
                            { kind: "Field", name: { kind: "Name", value: "kind" } },
                            {
                              kind: "Field",
                              name: { kind: "Name", value: "metrics" },
                              arguments: [
                                {
                                  kind: "Argument",
                                  name: { kind: "Name", value: "filter" },
                                  value: { kind: "Variable", name: { kind: "Name", value: "filter" } },
                                },
                              ],
                              selectionSet: {
                                kind: "SelectionSet",
                                selections: [
                                  { kind: "Field", name: { kind: "Name", value: "cases" } },
                                  {
                                    kind: "Field",
                                    name: { kind: "Name", value: "leadTime" },
                                    selectionSet: {
                                      kind: "SelectionSet",
                                      selections: [
                                        {
                                          kind: "Field",
                                          name: { kind: "Name", value: "mean" },
                                          selectionSet: {
                                            kind: "SelectionSet",
                                            selections: [
                                              { kind: "FragmentSpread", name: { kind: "Name", value: "Figure" } },
                                            ],
                                          },
                                        },
                                      ],
                                    },
                                  },
                                  {
                                    kind: "Field",
                                    name: { kind: "Name", value: "balance" },
                                    selectionSet: {
                                      kind: "SelectionSet",
                                      selections: [{ kind: "FragmentSpread", name: { kind: "Name", value: "Books" } }],
                                    },
                                  },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "DepartmentName" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Department" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "id" } },
          { kind: "Field", name: { kind: "Name", value: "name" } },
          { kind: "Field", name: { kind: "Name", value: "external" } },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "Figure" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Estimate" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "value" } },
          { kind: "Field", name: { kind: "Name", value: "unit" } },
          { kind: "Field", name: { kind: "Name", value: "n" } },
          { kind: "Field", name: { kind: "Name", value: "low" } },
          { kind: "Field", name: { kind: "Name", value: "high" } },
          { kind: "Field", name: { kind: "Name", value: "reason" } },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "Matrix" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Landscape" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "departments" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "FragmentSpread", name: { kind: "Name", value: "DepartmentName" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "parent" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "parent" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "id" } },
                            {
                              kind: "Field",
                              name: { kind: "Name", value: "parent" },
                              selectionSet: {
                                kind: "SelectionSet",
                                selections: [{ kind: "Field", name: { kind: "Name", value: "id" } }],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "processes" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "Field", name: { kind: "Name", value: "id" } }],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "cells" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "department" } },
                { kind: "Field", name: { kind: "Name", value: "process" } },
                { kind: "Field", name: { kind: "Name", value: "cases" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "values" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [{ kind: "FragmentSpread", name: { kind: "Name", value: "Figure" } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "Books" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Balance" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "total" } },
          { kind: "Field", name: { kind: "Name", value: "booked" } },
          { kind: "Field", name: { kind: "Name", value: "mine" } },
          { kind: "Field", name: { kind: "Name", value: "difference" } },
          { kind: "Field", name: { kind: "Name", value: "unit" } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<LandscapeQuery, LandscapeQueryVariables>;
export const SelectedPositionDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "SelectedPosition" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "department" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "ID" } } },
        },
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "process" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "ID" } } },
        },
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "filter" } },
          type: { kind: "NamedType", name: { kind: "Name", value: "AnalysisFilter" } },
        },
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "view" } },
          type: { kind: "NamedType", name: { kind: "Name", value: "DelayView" } },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "positions" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "departments" },
                value: {
                  kind: "ListValue",
                  values: [{ kind: "Variable", name: { kind: "Name", value: "department" } }],
                },
              },
              {
                kind: "Argument",
                name: { kind: "Name", value: "processes" },
                value: { kind: "ListValue", values: [{ kind: "Variable", name: { kind: "Name", value: "process" } }] },
              },
              {
                kind: "Argument",
                name: { kind: "Name", value: "filter" },
                value: { kind: "Variable", name: { kind: "Name", value: "filter" } },
              },
              { kind: "Argument", name: { kind: "Name", value: "first" }, value: { kind: "IntValue", value: "1" } },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                {
                  kind: "Field",
                  name: { kind: "Name", value: "edges" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "node" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "id" } },
                            { kind: "Field", name: { kind: "Name", value: "summary" } },
                            { kind: "Field", name: { kind: "Name", value: "cases" } },
                            {
                              kind: "Field",
                              name: { kind: "Name", value: "department" },
                              selectionSet: {
                                kind: "SelectionSet",
                                selections: [
                                  { kind: "FragmentSpread", name: { kind: "Name", value: "DepartmentName" } },
                                ],
                              },
                            },
                            {
                              kind: "Field",
                              name: { kind: "Name", value: "process" },
                              selectionSet: {
                                kind: "SelectionSet",
                                selections: [
                                  { kind: "Field", name: { kind: "Name", value: "id" } },
                                  { kind: "Field", name: { kind: "Name", value: "name" } },
                                ],
                              },
                            },
                            {
                              kind: "Field",
                              name: { kind: "Name", value: "steps" },
                              selectionSet: {
                                kind: "SelectionSet",
                                selections: [
                                  {
                                    kind: "Field",
                                    name: { kind: "Name", value: "step" },
                                    selectionSet: {
                                      kind: "SelectionSet",
                                      selections: [
                                        { kind: "Field", name: { kind: "Name", value: "id" } },
                                        { kind: "Field", name: { kind: "Name", value: "name" } },
                                      ],
                                    },
                                  },
                                  { kind: "Field", name: { kind: "Name", value: "executions" } },
                                ],
                              },
                            },
                            {
                              kind: "Field",
                              name: { kind: "Name", value: "suppliers" },
                              arguments: [
                                {
                                  kind: "Argument",
                                  name: { kind: "Name", value: "first" },
                                  value: { kind: "IntValue", value: "2" },
                                },
                              ],
                              selectionSet: {
                                kind: "SelectionSet",
                                selections: [
                                  {
                                    kind: "Field",
                                    name: { kind: "Name", value: "department" },
                                    selectionSet: {
                                      kind: "SelectionSet",
                                      selections: [
                                        { kind: "FragmentSpread", name: { kind: "Name", value: "DepartmentName" } },
                                      ],
                                    },
                                  },
                                ],
                              },
                            },
                            {
                              kind: "Field",
                              name: { kind: "Name", value: "customers" },
                              arguments: [
                                {
                                  kind: "Argument",
                                  name: { kind: "Name", value: "first" },
                                  value: { kind: "IntValue", value: "2" },
                                },
                              ],
                              selectionSet: {
                                kind: "SelectionSet",
                                selections: [
                                  {
                                    kind: "Field",
                                    name: { kind: "Name", value: "department" },
                                    selectionSet: {
                                      kind: "SelectionSet",
                                      selections: [
                                        { kind: "FragmentSpread", name: { kind: "Name", value: "DepartmentName" } },
                                      ],
                                    },
                                  },
                                ],
                              },
                            },
                            {
                              kind: "Field",
                              name: { kind: "Name", value: "output" },
                              selectionSet: {
                                kind: "SelectionSet",
                                selections: [
                                  { kind: "Field", name: { kind: "Name", value: "returned" } },
                                  {
                                    kind: "Field",
                                    name: { kind: "Name", value: "firstPassYield" },
                                    selectionSet: {
                                      kind: "SelectionSet",
                                      selections: [{ kind: "FragmentSpread", name: { kind: "Name", value: "Figure" } }],
                                    },
                                  },
                                  {
                                    kind: "Field",
                                    name: { kind: "Name", value: "credit" },
                                    selectionSet: {
                                      kind: "SelectionSet",
                                      selections: [{ kind: "FragmentSpread", name: { kind: "Name", value: "Figure" } }],
                                    },
                                  },
                                  {
                                    kind: "Field",
                                    name: { kind: "Name", value: "creditShare" },
                                    selectionSet: {
                                      kind: "SelectionSet",
                                      selections: [{ kind: "FragmentSpread", name: { kind: "Name", value: "Figure" } }],
                                    },
                                  },
                                  {
                                    kind: "Field",
                                    name: { kind: "Name", value: "earnedHours" },
                                    selectionSet: {
                                      kind: "SelectionSet",
                                      selections: [{ kind: "FragmentSpread", name: { kind: "Name", value: "Figure" } }],
                                    },
                                  },
                                  {
                                    kind: "Field",
                                    name: { kind: "Name", value: "balance" },
                                    selectionSet: {
                                      kind: "SelectionSet",
                                      selections: [{ kind: "FragmentSpread", name: { kind: "Name", value: "Books" } }],
                                    },
                                  },
                                ],
                              },
                            },
                            {
                              kind: "Field",
                              name: { kind: "Name", value: "delay" },
                              arguments: [
                                {
                                  kind: "Argument",
                                  name: { kind: "Name", value: "view" },
                                  value: { kind: "Variable", name: { kind: "Name", value: "view" } },
                                },
                              ],
                              selectionSet: {
                                kind: "SelectionSet",
                                selections: [{ kind: "FragmentSpread", name: { kind: "Name", value: "Times" } }],
                              },
                            },
                            {
                              kind: "Field",
                              name: { kind: "Name", value: "serviceTime" },
                              selectionSet: {
                                kind: "SelectionSet",
                                selections: [
                                  {
                                    kind: "Field",
                                    name: { kind: "Name", value: "observedOverExpected" },
                                    selectionSet: {
                                      kind: "SelectionSet",
                                      selections: [{ kind: "FragmentSpread", name: { kind: "Name", value: "Figure" } }],
                                    },
                                  },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "Figure" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Estimate" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "value" } },
          { kind: "Field", name: { kind: "Name", value: "unit" } },
          { kind: "Field", name: { kind: "Name", value: "n" } },
          { kind: "Field", name: { kind: "Name", value: "low" } },
          { kind: "Field", name: { kind: "Name", value: "high" } },
          { kind: "Field", name: { kind: "Name", value: "reason" } },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "Booked" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "TimeBooked" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "total" } },
          { kind: "Field", name: { kind: "Name", value: "unit" } },
          {
            kind: "Field",
            name: { kind: "Name", value: "perCase" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "FragmentSpread", name: { kind: "Name", value: "Figure" } }],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "shareOfLeadTime" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "FragmentSpread", name: { kind: "Name", value: "Figure" } }],
            },
          },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "Books" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Balance" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "total" } },
          { kind: "Field", name: { kind: "Name", value: "booked" } },
          { kind: "Field", name: { kind: "Name", value: "mine" } },
          { kind: "Field", name: { kind: "Name", value: "difference" } },
          { kind: "Field", name: { kind: "Name", value: "unit" } },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "DepartmentName" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Department" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          { kind: "Field", name: { kind: "Name", value: "id" } },
          { kind: "Field", name: { kind: "Name", value: "name" } },
          { kind: "Field", name: { kind: "Name", value: "external" } },
        ],
      },
    },
    {
      kind: "FragmentDefinition",
      name: { kind: "Name", value: "Times" },
      typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Delay" } },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "wait" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "FragmentSpread", name: { kind: "Name", value: "Booked" } }],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "service" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "FragmentSpread", name: { kind: "Name", value: "Booked" } }],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "elapsed" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "FragmentSpread", name: { kind: "Name", value: "Booked" } }],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "all" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "FragmentSpread", name: { kind: "Name", value: "Booked" } }],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "balance" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "FragmentSpread", name: { kind: "Name", value: "Books" } }],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<SelectedPositionQuery, SelectedPositionQueryVariables>;
export const SearchDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "Search" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "text" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "String" } } },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "search" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "text" },
                value: { kind: "Variable", name: { kind: "Name", value: "text" } },
              },
              { kind: "Argument", name: { kind: "Name", value: "first" }, value: { kind: "IntValue", value: "12" } },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "__typename" } },
                {
                  kind: "InlineFragment",
                  typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Department" } },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "name" } },
                    ],
                  },
                },
                {
                  kind: "InlineFragment",
                  typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Process" } },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "name" } },
                    ],
                  },
                },
                {
                  kind: "InlineFragment",
                  typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Step" } },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "name" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "process" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "id" } },
                            { kind: "Field", name: { kind: "Name", value: "name" } },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: "InlineFragment",
                  typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Case" } },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "key" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "process" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "id" } },
                            { kind: "Field", name: { kind: "Name", value: "name" } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<SearchQuery, SearchQueryVariables>;
