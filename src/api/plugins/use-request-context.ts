import { type DocumentNode, type ExecutionArgs, GraphQLError, type GraphQLSchema } from "graphql";
import type { Plugin } from "graphql-yoga";
import { checkCost } from "../cost-limit.ts";
import { checkInput } from "../input-limit.ts";
import { operationKind } from "../operation-kind.ts";
import { pinnedRevision } from "../pinned-revision.ts";
import { RequestContext } from "../request-context.ts";
import { asResultError } from "../result-error.ts";
import type { ServerParts } from "../server/server-parts.ts";

/** Queries of a dashboard take less than a second; what takes this long would keep others from being answered. */
export const defaultQueryTimeoutMs = 30_000;

/** A mutation may derive ledgers of millions of events again. Cut off, it has changed nothing. */
const mutationTimeoutMs = 15 * 60_000;

interface Operation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly variableValues?: Readonly<Record<string, unknown>> | null;
  readonly operationName?: string | null;
}

/**
 * Gives each operation what it reads: one revision from begin to end, which `extensions` names beside the cost; a signal that fires when the client
 * leaves, the time is over or the service stops, down to the statement that the store is running.
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
      setExecuteFn((given: object) => executeFn(inContext(given, begun)));
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
  const contextValue = new RequestContext(parts.stores, revision, parts.permissions, signal, parts.intake);
  return { contextValue, signal, cost };
}

function signalOf({ document, operationName }: Operation, request: Request, parts: ServerParts): AbortSignal {
  const kind = operationKind(document, operationName);
  const ends = [request.signal, parts.stopping];
  if (kind === "query") ends.push(AbortSignal.timeout(parts.queryTimeoutMs));
  if (kind === "mutation") ends.push(AbortSignal.timeout(mutationTimeoutMs));
  return AbortSignal.any(ends);
}
