import { BatonError } from "../domain/errors.ts";

/** What an id names, by the number or the text that stores know it by. */
export type Identity =
  | { readonly [Type in NumberedType]: { readonly type: Type; readonly id: number } }[NumberedType]
  | { readonly type: "Position"; readonly departmentId: number; readonly processId: number }
  | { readonly type: "Case"; readonly processId: number; readonly key: string }
  | { readonly type: "WorkItem"; readonly processId: number; readonly key: string; readonly item: number }
  | { readonly type: "Variant"; readonly processId: number; readonly hash: string };

type NumberedType =
  | "Department"
  | "Process"
  | "ProcessVersion"
  | "Step"
  | "Resource"
  | "Log"
  | "Job"
  | "OrganisationChange"
  | "ProcessModel";
export type NodeType = Identity["type"];

/** The opaque id of a thing, the same in all revisions: base64url of its type and its parts; a case's key comes last, since it may hold anything. */
export function globalId(identity: Identity): string {
  return Buffer.from([identity.type, ...partsOf(identity)].join(":"), "utf8").toString("base64url");
}

function partsOf(identity: Identity): readonly (number | string)[] {
  switch (identity.type) {
    case "Position":
      return [identity.departmentId, identity.processId];
    case "Case":
      return [identity.processId, identity.key];
    case "WorkItem":
      return [identity.processId, identity.item, identity.key];
    case "Variant":
      return [identity.processId, identity.hash];
    default:
      return [identity.id];
  }
}

const pattern = {
  Department: /^(\d+)$/,
  Process: /^(\d+)$/,
  ProcessVersion: /^(\d+)$/,
  Step: /^(\d+)$/,
  Resource: /^(\d+)$/,
  Log: /^(\d+)$/,
  Job: /^(\d+)$/,
  OrganisationChange: /^(\d+)$/,
  ProcessModel: /^(\d+)$/,
  Position: /^(\d+):(\d+)$/,
  Case: /^(\d+):(.*)$/s,
  WorkItem: /^(\d+):(\d+):(.*)$/s,
  Variant: /^(\d+):([0-9a-f]{16})$/,
} as const satisfies Record<NodeType, RegExp>;

/** What an id names; BAD_INPUT names the argument where it is none of ours. */
export function identify(id: string, argument = "id"): Identity {
  const text = Buffer.from(id, "base64url").toString("utf8");
  const colon = text.indexOf(":");
  const type = text.slice(0, colon);
  const parts = isNodeType(type) ? pattern[type].exec(text.slice(colon + 1)) : null;
  if (!isNodeType(type) || parts === null) throw notOurs(id, argument);
  const identity = identityOf(type, parts);
  // Other spellings of the same bytes are no ids: an id is compared as text by those who keep it.
  if (globalId(identity) !== id) throw notOurs(id, argument);
  return identity;
}

function identityOf(type: NodeType, parts: RegExpExecArray): Identity {
  const first = Number(parts[1]);
  switch (type) {
    case "Position":
      return { type, departmentId: first, processId: Number(parts[2]) };
    case "Case":
      return { type, processId: first, key: parts[2] ?? "" };
    case "WorkItem":
      return { type, processId: first, item: Number(parts[2]), key: parts[3] ?? "" };
    case "Variant":
      return { type, processId: first, hash: parts[2] ?? "" };
    default:
      return { type, id: first };
  }
}

/** The identity behind an id of this type; BAD_INPUT names the argument where it is of another. */
export function identifyAs<T extends NodeType>(type: T, id: string, argument: string): Extract<Identity, { type: T }> {
  const identity = identify(id, argument);
  if (isOfType(identity, type)) return identity;
  throw new BatonError("BAD_INPUT", `${argument}: ${id} is the id of a ${identity.type}; expected one of a ${type}`, {
    argument,
    id,
  });
}

function isOfType<T extends NodeType>(identity: Identity, type: T): identity is Extract<Identity, { type: T }> {
  return identity.type === type;
}

function isNodeType(type: string): type is NodeType {
  return Object.hasOwn(pattern, type);
}

function notOurs(id: string, argument: string): BatonError {
  return new BatonError(
    "BAD_INPUT",
    `${argument}: ${JSON.stringify(id)} is no id; give one that an answer of this service held`,
    { argument, id },
  );
}
