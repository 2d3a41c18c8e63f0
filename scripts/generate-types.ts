/**
 * Writes what follows from the SDL in schema/: the types of the schema and of the resolvers that answer it (src/api/generated/resolver-types.ts),
 * and the dashboard's questions, which stand in *.graphql files beside the pages that ask them, with their types (src/web/generated/operations.ts).
 * The same SDL and questions give the same bytes. `sources` below says which of our types stands behind an object of the schema.
 */
import { generate } from "@graphql-codegen/cli";

const sources = [
  "Bottleneck",
  "Calendar",
  "Case",
  "ConcurrentPair",
  "CustomerOutput",
  "Delay",
  "Department",
  "DepartmentLoad",
  "DepartmentPreview",
  "Derivation",
  "ExpectedHandover",
  "Finding",
  "Flow",
  "FlowDiff",
  "Handover",
  "Impact",
  "ImpactedProcess",
  "ImportPreview",
  "ImportSummary",
  "Job",
  "LanePreview",
  "Message",
  "ModelLane",
  "ModelPreview",
  "ModelProcessPreview",
  "ProcessModel",
  "StepDesign",
  "VersionElement",
  "LandscapeCell",
  "LoadPart",
  "Log",
  "MapEdge",
  "MapNode",
  "MissingInput",
  "Neighbour",
  "OrganisationChange",
  "Output",
  "PathPiece",
  "Position",
  "PositionStep",
  "Process",
  "ProcessMetrics",
  "ProcessOverlap",
  "ProcessStation",
  "ProcessStructure",
  "ProcessVersion",
  "Resource",
  "ServiceTime",
  "Step",
  "StepDiff",
  "StepPerformer",
  "StepStructure",
  "StructuralPosition",
  "Variant",
  "VersionDiff",
  "WorkItem",
];

/** Values of the scalars, as resolvers give them and as they come over the wire. */
const scalars = {
  resolvers: {
    ID: { input: "string", output: "string" },
    DateTime: { input: "number", output: "number" },
    JSON: { input: "unknown", output: "unknown" },
  },
  wire: {
    ID: { input: "string", output: "string" },
    DateTime: { input: "string", output: "string" },
    JSON: { input: "unknown", output: "unknown" },
  },
};

const head = { add: { content: "/* Generated from schema/ by `npm run generate`; do not edit. */" } };

await generate(
  {
    schema: "schema/*.graphql",
    silent: true,
    generates: {
      "src/web/generated/operations.ts": {
        documents: "src/web/**/*.graphql",
        plugins: [head, "typescript-operations", "typed-document-node"],
        config: {
          enumType: "string-literal",
          enumsAsTypes: true,
          useTypeImports: true,
          scalars: scalars.wire,
          defaultScalarType: "never",
          inputMaybeValue: "T | null | undefined",
          maybeValue: "T | null",
          avoidOptionals: { field: true, inputValue: false, object: false },
          immutableTypes: true,
          skipTypename: true,
          optimizeDocumentNode: true,
        },
      },
      "src/api/generated/resolver-types.ts": {
        plugins: [head, "typescript", "typescript-resolvers"],
        config: {
          enumType: "string-literal",
          enumsAsTypes: true,
          useTypeImports: true,
          emitLegacyCommonJSImports: false,
          importExtension: ".ts",
          contextType: "../request-context.ts#RequestContext",
          mappers: Object.fromEntries(sources.map((name) => [name, `../sources.ts#${name}Source`])),
          scalars: scalars.resolvers,
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
