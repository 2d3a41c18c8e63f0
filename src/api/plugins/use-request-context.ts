import {
  type DocumentNode,
  type ExecutionArgs,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
} from "graphql";
import type { Plugin } from "graphql-yoga";
import { authorHeader, authorOfHeader } from "../author.ts";
import { checkCost } from "../cost-limit.ts";
import { checkInput } from "../input-limit.ts";
import { pinnedRevision } from "../pinned-revision.ts";
import { RequestContext } from "../request-context.ts";
import { asResultError } from "../result-error.ts";
import type { ServerParts } from "../server/server-parts.ts";

/** Queries of a dashboard take less than a second; what takes this long would keep others from being answered. */
export const defaultQueryTimeoutMs = 30_000;

/** A mutation may derive ledgers of millions of events again, and a preview reads a whole file. Cut off, they have changed nothing. */
const longTimeoutMs = 15 * 60_000;

interface Operation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly variableValues?: Readonly<Record<string, unknown>> | null;
  readonly operationName?: string | null;
}

/**
 * Gives each operation what it reads: one revision from begin to end, which `extensions` names beside the cost; a signal that fires when the client
 * leaves or the time is over, and for a subscription when the service stops, and that reaches down to the statement that the store is running.
 */
export function useRequestContext(parts: ServerParts): Plugin {
  return {
    async onExecute({ args, context: { request }, executeFn, setExecuteFn, setResultAndStopExecution }) {
      const begun = await begin(parts, args, request).catch(asResultError);
      if (begun instanceof GraphQLError) {
        setResultAndStopExecution({ errors: [begun] });
        return undefined;
      }
      const { contextValue, cost } = begun;
      setExecuteFn(async (given: object) => {
        try {
          return await executeFn(inContext(given, begun));
        } catch (error) {
          // The executor ends with the reason of a signal, of which an answer would say nothing.
          return { errors: [asResultError(error)] };
        }
      });
      return {
        onExecuteDone({ result, setResult }) {
          if (Symbol.asyncIterator in result) return;
          setResult({ ...result, extensions: { revision: contextValue.revision, cost: { requested: cost } } });
        },
      };
    },
    async onSubscribe({ args, context: { request }, subscribeFn, setSubscribeFn, setResultAndStopExecution }) {
      const begun = await begin(parts, args, request).catch(asResultError);
      if (begun instanceof GraphQLError) {
        setResultAndStopExecution({ errors: [begun] });
        return;
      }
      setSubscribeFn((given: object) => subscribeFn(inContext(given, begun)));
    },
  };
}

interface Begun {
  readonly contextValue: RequestContext;
  readonly signal: AbortSignal;
  readonly cost: number;
}

/** The executor of yoga takes a signal, which the type of graphql's own arguments does not know. */
function inContext(given: object, { contextValue, signal }: Begun): ExecutionArgs {
  return Object.assign({}, given as ExecutionArgs, { contextValue, signal });
}

async function begin(parts: ServerParts, operation: Operation, request: Request): Promise<Begun> {
  const { schema, document, operationName } = operation;
  const variables = operation.variableValues ?? {};
  checkInput(document, variables);
  const cost = checkCost(schema, document, variables, operationName);
  const signal = signalOf(operation, request, parts);
  const revision = await pinnedRevision(parts.stores, document, variables, signal);
  const author = authorOfHeader(request.headers.get(authorHeader));
  const contextValue = new RequestContext(parts.stores, revision, parts.permissions, signal, parts.intake, author);
  return { contextValue, signal, cost };
}

function signalOf({ document, operationName }: Operation, request: Request, parts: ServerParts): AbortSignal {
  const operation = getOperationAST(document, operationName);
  if (operation?.operation === OperationTypeNode.SUBSCRIPTION) return AbortSignal.any([request.signal, parts.stopping]);
  // What is under way when the service stops has a last while; then its connection is closed.
  const timeoutMs =
    operation !== null && operation !== undefined && takesLong(operation) ? longTimeoutMs : parts.queryTimeoutMs;
  return AbortSignal.any([request.signal, AbortSignal.timeout(timeoutMs)]);
}

function takesLong({ operation, selectionSet }: OperationDefinitionNode): boolean {
  return (
    operation === OperationTypeNode.MUTATION ||
    selectionSet.selections.some((field) => field.kind === Kind.FIELD && field.name.value === "importPreview")
  );
}
