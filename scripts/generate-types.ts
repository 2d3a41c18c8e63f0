/**
 * Writes src/api/generated/resolver-types.ts from the SDL in schema/: the types of the schema, and of the resolvers that answer it.
 * The same SDL gives the same bytes. `sources` below says which of our types stands behind an object of the schema.
 */
import { generate } from "@graphql-codegen/cli";

const sources = [
  "Case",
  "ConcurrentPair",
  "CustomerOutput",
  "Delay",
  "Department",
  "Derivation",
  "Flow",
  "Handover",
  "Bottleneck",
  "LandscapeCell",
  "Log",
  "MapEdge",
  "MapNode",
  "Neighbour",
  "Output",
  "PathPiece",
  "Position",
  "PositionStep",
  "Process",
  "ProcessMetrics",
  "ProcessOverlap",
  "ProcessVersion",
  "Resource",
  "ServiceTime",
  "Step",
  "StepPerformer",
  "Variant",
  "WorkItem",
];

await generate(
  {
    schema: "schema/*.graphql",
    silent: true,
    generates: {
      "src/api/generated/resolver-types.ts": {
        plugins: [
          { add: { content: "/* Generated from schema/ by `npm run generate`; do not edit. */" } },
          "typescript",
          "typescript-resolvers",
        ],
        config: {
          enumType: "string-literal",
          enumsAsTypes: true,
          useTypeImports: true,
          emitLegacyCommonJSImports: false,
          importExtension: ".ts",
          contextType: "../request-context.ts#RequestContext",
          mappers: Object.fromEntries(sources.map((name) => [name, `../sources.ts#${name}Source`])),
          scalars: {
            ID: { input: "string", output: "string" },
            DateTime: { input: "number", output: "number" },
            JSON: { input: "unknown", output: "unknown" },
          },
          defaultScalarType: "never",
          inputMaybeValue: "T | null | undefined",
          maybeValue: "T | null",
          avoidOptionals: { field: true, inputValue: false, object: false },
          immutableTypes: true,
          resolversNonOptionalTypename: { unionMember: true, interfaceImplementingType: true },
          skipTypename: true,
          makeResolverTypeCallable: false,
        },
      },
    },
  },
  true,
);
