import type { RecordKind, Records } from "../graph-changes.ts";

/** Properties that Neo4j cannot hold as they are, since they nest: kept as JSON text. */
const nested: { readonly [Kind in RecordKind]?: readonly string[] } = {
  department: ["calendar"],
  version: ["flows", "messages"],
  step: ["design"],
  settings: ["concurrentPairsOff", "statusValues"],
  observed: ["performs", "handsOver"],
  model: ["lanes", "warnings"],
  change: ["things"],
};

/** Properties that may be null, which Neo4j keeps by having no such property. */
const nullable: { readonly [Kind in RecordKind]: readonly string[] } = {
  department: ["parentId", "capacity"],
  resource: ["departmentId"],
  process: [
    "derivedFromVersionId",
    "currentVersionId",
    "valuePerCase",
    "valueUnit",
    "valueAttribute",
    "arrivalsPerHour",
  ],
  version: ["validFromMs", "author", "modelId", "modelElementId"],
  step: ["assignedDepartmentId", "derivedFromStepId"],
  standard: ["sojournMs", "workMs", "variation"],
  settings: ["concurrency", "asOfMs", "referenceFromMs", "referenceToMs"],
  observed: [],
  model: ["author"],
  change: ["processId"],
};

/** Of the node, not of the thing. */
const ofTheNode = new Set(["since", "until", "stateOf", "spellings"]);

/** Properties of the node that holds a thing. */
export function propertiesOf(kind: RecordKind, thing: object): Record<string, unknown> {
  const properties: Record<string, unknown> = { ...thing };
  for (const name of nested[kind] ?? []) properties[name] = JSON.stringify(properties[name]);
  const spellings = spellingsOf(properties);
  if (kind === "department" || kind === "process" || kind === "step") properties["spellings"] = spellings;
  return properties;
}

/** The thing that a node holds, as it was put. */
export function thingOf<Kind extends RecordKind>(kind: Kind, properties: object): Records[Kind] {
  const thing: Record<string, unknown> = Object.fromEntries(nullable[kind].map((name) => [name, null]));
  for (const [name, value] of Object.entries(properties)) if (!ofTheNode.has(name)) thing[name] = value;
  for (const name of nested[kind] ?? []) thing[name] = JSON.parse(String(thing[name]));
  return thing as unknown as Records[Kind];
}

/** What search looks at. */
function spellingsOf({ name, aliases }: Record<string, unknown>): readonly string[] {
  return [name, ...(Array.isArray(aliases) ? (aliases as readonly unknown[]) : [])].map((it) =>
    String(it).toLowerCase(),
  );
}
