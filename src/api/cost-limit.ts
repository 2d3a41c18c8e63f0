import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  isCompositeType,
  isListType,
  isObjectType,
  isInterfaceType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from "graphql";
import { BatonError } from "../domain/errors.ts";

/** Objects that one request may ask for: a full page of a hundred positions with everything asks for about 20,000. */
export const mostObjects = 250_000;

/** What a list without `first` counts as. Such lists are bounded by what a process or a department has; most have fewer. */
const assumedLength = 10;

type Variables = Readonly<Record<string, unknown>>;

/**
 * Objects that a request asks for at most, counted before it runs: 1 for each object, times `first` (or the length of `ids`) for what stands in a
 * list. Scalars are free. A valid document is taken for granted.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Variables,
  operationName: string | null | undefined,
): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  const operations: OperationDefinitionNode[] = [];
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    if (definition.kind === Kind.OPERATION_DEFINITION) operations.push(definition);
  }
  const operation = operations.find(({ name }) => operationName == null || name?.value === operationName);
  const root = operation === undefined ? undefined : schema.getRootType(operation.operation);
  if (operation === undefined || root == null) return 0;

  const known = new Map<string, number>();
  const ofFragment = (name: string): number => {
    const fragment = fragments.get(name);
    const type = fragment === undefined ? undefined : schema.getType(fragment.typeCondition.name.value);
    if (fragment === undefined || !isCompositeType(type)) return 0;
    const before = known.get(name);
    if (before !== undefined) return before;
    const cost = ofSelections(fragment.selectionSet, type);
    known.set(name, cost);
    return cost;
  };
  const ofSelections = (set: SelectionSetNode, type: GraphQLCompositeType): number => {
    let cost = 0;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) cost += ofField(selection, type);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) cost += ofFragment(selection.name.value);
      else {
        const narrowed = selection.typeCondition && schema.getType(selection.typeCondition.name.value);
        cost += ofSelections(selection.selectionSet, isCompositeType(narrowed) ? narrowed : type);
      }
    }
    return cost;
  };
  const ofField = (node: FieldNode, parent: GraphQLCompositeType): number => {
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
    const type = field === undefined ? undefined : getNamedType(field.type);
    if (field === undefined || node.selectionSet === undefined || !isCompositeType(type)) return 0;
    const each = 1 + ofSelections(node.selectionSet, type);
    return each * lengthOf(node, field, parent, variables);
  };
  return ofSelections(operation.selectionSet, root);
}

/** BAD_INPUT where a request asks for more objects than it may; gives their number. */
export function checkCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Variables,
  operationName: string | null | undefined,
): number {
  const cost = costOf(schema, document, variables, operationName);
  if (cost <= mostObjects) return cost;
  throw new BatonError(
    "BAD_INPUT",
    `the request asks for up to ${cost.toLocaleString("en")} objects; at most ${mostObjects.toLocaleString("en")} are given: ask with a smaller \`first\`, or in several requests`,
    { cost, most: mostObjects },
  );
}

/** How often what stands below a field comes. `edges` come as often as their connection's `first` says, which is counted there. */
function lengthOf(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  parent: GraphQLCompositeType,
  variables: Variables,
): number {
  const first = field.args.find(({ name }) => name === "first");
  if (first !== undefined) return numberOf(argument(node, "first"), variables) ?? Number(first.defaultValue ?? 50);
  const ids = argument(node, "ids");
  if (ids?.kind === Kind.LIST) return ids.values.length;
  if (ids?.kind === Kind.VARIABLE) {
    const list = variables[ids.name.value];
    return Array.isArray(list) ? list.length : 1;
  }
  const isList = isListType(getNullableType(field.type));
  return isList && !parent.name.endsWith("Connection") ? assumedLength : 1;
}

function argument(node: FieldNode, name: string): ValueNode | undefined {
  return node.arguments?.find((candidate) => candidate.name.value === name)?.value;
}

function numberOf(value: ValueNode | undefined, variables: Variables): number | undefined {
  if (value?.kind === Kind.INT) return Math.max(1, Number(value.value));
  if (value?.kind !== Kind.VARIABLE) return undefined;
  const given = variables[value.name.value];
  return typeof given === "number" ? Math.max(1, given) : undefined;
}
