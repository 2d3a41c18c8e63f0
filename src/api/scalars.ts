import { GraphQLError, GraphQLScalarType, Kind, valueFromASTUntyped } from "graphql";

/** Instants travel as ISO 8601 texts and are integer milliseconds since 1970 UTC inside. A text without a zone is UTC. */
export const DateTime = new GraphQLScalarType<number, string>({
  name: "DateTime",
  description: "An instant, ISO 8601, UTC.",
  serialize: (value) => {
    const date = new Date(typeof value === "number" ? value : Number.NaN);
    if (Number.isNaN(date.getTime())) throw new TypeError(`${String(value)} is no number of milliseconds`);
    return date.toISOString();
  },
  parseValue: parseInstant,
  parseLiteral: (node) => parseInstant(node.kind === Kind.STRING ? node.value : null),
});

/** Passed on as it is. */
export const JsonScalar = new GraphQLScalarType<unknown, unknown>({
  name: "JSON",
  description: "Any JSON value, for attributes that logs bring along.",
  serialize: (value) => value,
  parseValue: (value) => value,
  parseLiteral: (node, variables) => valueFromASTUntyped(node, variables),
});

const isoInstant = /^\d{4}-\d{2}-\d{2}(?:[Tt ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?<zone>[Zz]|[+-]\d{2}:?\d{2})?)?$/;

function parseInstant(value: unknown): number {
  const match = typeof value === "string" ? isoInstant.exec(value) : null;
  if (match === null) throw notAnInstant(value);
  const hasTime = match[0].length > "2020-01-31".length;
  const text = match[0].replace(" ", "T") + (hasTime && match.groups?.["zone"] === undefined ? "Z" : "");
  const ms = Date.parse(text);
  if (Number.isNaN(ms) || !keepsItsDay(match[0], ms, match.groups?.["zone"])) throw notAnInstant(value);
  return ms;
}

/** `Date.parse` takes 31 February for 3 March: the day must come out as it went in. */
function keepsItsDay(text: string, ms: number, zone: string | undefined): boolean {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone ?? "") ?? [];
  const offsetMinutes = sign === undefined ? 0 : Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes));
  return new Date(ms + offsetMinutes * 60_000).toISOString().slice(0, 10) === text.slice(0, 10);
}

function notAnInstant(value: unknown): GraphQLError {
  return new GraphQLError(
    `${JSON.stringify(value)} is no instant; write it in ISO 8601, such as 2024-03-01 or 2024-03-01T08:30:00Z`,
  );
}
