import {
  type GraphQLField,
  getNamedType,
  type GraphQLInputField,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLType,
} from "graphql";
import { describe, expect, test } from "vitest";
import { rules } from "../../../src/api/permissions.ts";
import { schema } from "../../../src/api/schema.ts";

const types = Object.values(schema().getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);
/** Fields that mean the same wherever they stand; the schema's own description says what. */
const understood = new Set(["id", "node", "cursor", "pageInfo", "totalCount"]);

describe("the schema explains itself", () => {
  test("every type is described", () => {
    expect(undescribed(types.map((type) => [type.name, type.description]))).toEqual([]);
  });

  test("every field is described, but those that mean the same everywhere", () => {
    const fields = fieldsOf(types).filter(({ field }) => !understood.has(field.name));
    expect(undescribed(fields.map(({ path, field }) => [path, field.description]))).toEqual([]);
  });

  test("every argument is described", () => {
    const args = fieldsOf(types).flatMap(({ path, field }) =>
      field.args.map((arg) => [`${path}(${arg.name}:)`, arg.description] as const),
    );
    expect(undescribed(args)).toEqual([]);
  });

  test("every field of an input is described", () => {
    expect(undescribed(inputFieldsOf(types).map(({ path, field }) => [path, field.description]))).toEqual([]);
  });

  test("every value of an enum is described", () => {
    const values = types
      .filter(isEnumType)
      .flatMap((type) => type.getValues().map((value) => [`${type.name}.${value.name}`, value.description] as const));
    expect(undescribed(values)).toEqual([]);
  });

  test("the schema itself is described", () => {
    expect(schema().description).toMatch(/Every list is bounded/);
  });
});

describe("every list is bounded", () => {
  const lists = fieldsOf(types).filter(({ field }) => isList(field.type));

  test("by `first`, or by a bound that its description names", () => {
    const unbounded = lists.filter(
      ({ field }) =>
        !field.args.some((arg) => arg.name === "first") && !/[Aa]t most (`first`|\d|two)/.test(field.description ?? ""),
    );
    expect(unbounded.map(({ path }) => path)).toEqual([]);
  });

  test("where a field takes `first`, 50 is the default", () => {
    const firsts = fieldsOf(types).flatMap(({ path, field }) =>
      field.args.filter((arg) => arg.name === "first").map((arg) => ({ path, default: arg.defaultValue })),
    );
    expect(firsts.filter((it) => it.default !== 50)).toEqual([]);
    expect(firsts.length).toBeGreaterThan(15);
  });

  test("a list is never nested in a list, but for the cells of a previewed table", () => {
    const nested = lists.filter(({ field }) => {
      const inner = isNonNullType(field.type) ? field.type.ofType : field.type;
      return isListType(inner) && isList(inner.ofType);
    });
    expect(nested.map(({ path }) => path)).toEqual(["ImportPreview.rows"]);
  });
});

describe("the schema keeps Relay's rules", () => {
  test("whatever has an id of its own implements Node", () => {
    const withId = types.filter(isObjectType).filter((type) => type.getFields()["id"] !== undefined);
    expect(withId.filter((type) => !type.getInterfaces().some(({ name }) => name === "Node"))).toEqual([]);
  });

  test("a connection has edges, pageInfo and an exact totalCount, and its field takes first and after", () => {
    const connections = fieldsOf(types).filter(({ field }) => getNamedType(field.type).name.endsWith("Connection"));
    expect(connections.length).toBeGreaterThan(7);
    const incomplete = connections.filter(({ field }) => {
      const type = getNamedType(field.type);
      const has = (names: readonly string[], wanted: readonly string[]) => wanted.every((name) => names.includes(name));
      return !(
        isObjectType(type) &&
        has(Object.keys(type.getFields()), ["edges", "pageInfo", "totalCount"]) &&
        has(
          field.args.map((arg) => arg.name),
          ["first", "after"],
        )
      );
    });
    expect(incomplete.map(({ path }) => path)).toEqual([]);
  });

  test("every mutation takes one input, or an id (and by whom), or nothing, and gives a payload with userErrors", () => {
    const mutations = Object.values(schema().getMutationType()?.getFields() ?? {});
    expect(mutations.length).toBeGreaterThanOrEqual(12);
    const others: Readonly<Record<string, readonly string[]>> = {
      cancelJob: ["id"],
      deleteLog: ["id"],
      loadSample: [],
      removeDepartment: ["id", "author"],
      removeProcess: ["id", "author"],
      undo: ["change", "author"],
      removeSample: [],
    };
    for (const field of mutations) {
      expect(field.args.map((arg) => arg.name)).toEqual(others[field.name] ?? ["input"]);
      const payload = getNamedType(field.type);
      expect(isObjectType(payload) && String(payload.getFields()["userErrors"]?.type)).toBe("[UserError!]!");
    }
  });
});

test("every root field has a rule, and every rule a root field", () => {
  expect(Object.keys(rules.Query).sort()).toEqual(Object.keys(schema().getQueryType()?.getFields() ?? {}).sort());
  expect(Object.keys(rules.Mutation).sort()).toEqual(Object.keys(schema().getMutationType()?.getFields() ?? {}).sort());
  expect(Object.keys(rules.Subscription).sort()).toEqual(
    Object.keys(schema().getSubscriptionType()?.getFields() ?? {}).sort(),
  );
});

type Described = readonly [path: string, description: string | null | undefined];

function undescribed(things: readonly Described[]): readonly string[] {
  return things.filter(([, description]) => (description ?? "").trim() === "").map(([path]) => path);
}

function fieldsOf(of: readonly GraphQLNamedType[]): readonly { path: string; field: GraphQLField<unknown, unknown> }[] {
  return of
    .filter((type) => isObjectType(type) || isInterfaceType(type))
    .flatMap((type) => Object.values(type.getFields()).map((field) => ({ path: `${type.name}.${field.name}`, field })));
}

function inputFieldsOf(of: readonly GraphQLNamedType[]): readonly { path: string; field: GraphQLInputField }[] {
  return of
    .filter(isInputObjectType)
    .flatMap((type) => Object.values(type.getFields()).map((field) => ({ path: `${type.name}.${field.name}`, field })));
}

function isList(type: GraphQLType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}
