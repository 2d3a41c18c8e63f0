import { BatonError } from "../domain/errors.ts";
import type {
  MutationResolvers,
  QueryBottlenecksArgs,
  QueryResolvers,
  SubscriptionResolvers,
} from "./generated/resolver-types.ts";

export const permissions = ["READ", "WRITE", "PERSON_LEVEL"] as const;
export type Permission = (typeof permissions)[number];

/** What whoever reaches the service may do. */
export function grantedPermissions(allowPersonLevel: boolean): ReadonlySet<Permission> {
  return new Set<Permission>(allowPersonLevel ? permissions : ["READ", "WRITE"]);
}

/** What a root field needs, given its arguments. */
export type Rule = (args: never) => readonly Permission[];

type RootFields<Resolvers> = Exclude<keyof Resolvers, "__isTypeOf">;

const read: Rule = () => ["READ"];
const write: Rule = () => ["READ", "WRITE"];

/** Every root field and what it needs; a field without an entry does not compile, and assembling the schema refuses it. */
export const rules: {
  readonly Query: Readonly<Record<RootFields<QueryResolvers>, Rule>>;
  readonly Mutation: Readonly<Record<RootFields<MutationResolvers>, Rule>>;
  readonly Subscription: Readonly<Record<RootFields<SubscriptionResolvers>, Rule>>;
} = {
  Query: {
    node: read,
    nodes: read,
    viewer: read,
    search: read,
    department: read,
    departments: read,
    process: read,
    processes: read,
    positions: read,
    paths: read,
    neighbourhood: read,
    whereUsed: read,
    findings: read,
    impactOf: read,
    landscape: read,
    bottlenecks: ({ by }: QueryBottlenecksArgs) => (by === "RESOURCE" ? ["READ", "PERSON_LEVEL"] : ["READ"]),
    handovers: read,
    variants: read,
    cases: read,
    series: read,
    logs: read,
    models: read,
    changes: read,
    diff: read,
    jobs: read,
    // It reads a file that somebody with WRITE sent, and shows what is in it.
    importPreview: write,
  },
  Mutation: {
    importLog: write,
    remapLog: write,
    loadSample: write,
    removeSample: write,
    cancelJob: write,
    deleteLog: write,
    resolveLane: write,
    setDepartment: write,
    mergeDepartments: write,
    removeDepartment: write,
    // Its payload shows a person, and persons' ids are only seen with the permission.
    setResource: () => ["READ", "WRITE", "PERSON_LEVEL"],
    setProcess: write,
    setStandards: write,
    setDerivation: write,
    matchActivities: write,
    undo: write,
    promoteProcess: write,
    createProcess: write,
    createVersion: write,
    deriveProcess: write,
    editVersion: write,
    removeProcess: write,
    setCurrentVersion: write,
  },
  Subscription: { revision: read, job: read },
};

const remedies: Readonly<Record<Permission, string>> = {
  READ: "Sign in as somebody who may read.",
  WRITE: "Sign in as somebody who may write.",
  PERSON_LEVEL: "Results that single persons out are off unless the service was started with --allow-person-level.",
};

/** FORBIDDEN, naming the permission that is missing, unless all needed ones are held. */
export function demand(needed: readonly Permission[], held: ReadonlySet<Permission>, what: string): void {
  const missing = needed.find((permission) => !held.has(permission));
  if (missing === undefined) return;
  throw new BatonError("FORBIDDEN", `${what} needs the permission ${missing}. ${remedies[missing]}`, {
    permission: missing,
  });
}
