import { execute, type ExecutionResult, type GraphQLError, validate } from "graphql";
import { BatonError } from "../domain/errors.ts";
import type { Stores } from "../service/stores.ts";
import { checkCost } from "./cost-limit.ts";
import { checkInput } from "./input-limit.ts";
import { masked } from "./mask-error.ts";
import { parseDocument } from "./parse-document.ts";
import { grantedPermissions } from "./permissions.ts";
import { pinnedRevision } from "./pinned-revision.ts";
import { RequestContext } from "./request-context.ts";
import { asResultError } from "./result-error.ts";
import { schema } from "./schema.ts";
import { checkShape } from "./shape-limit.ts";

export interface QueryRequest {
  readonly stores: Stores;
  /** A GraphQL document. */
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Which operation, where the document holds several. */
  readonly operationName?: string;
  /** Ends the reads of the stores; the answer then carries CANCELLED. */
  readonly signal?: AbortSignal;
  /** Whether results may single persons out. */
  readonly allowPersonLevel?: boolean;
  /** Gets what went wrong by a defect of ours, which the answer only calls INTERNAL; standard error where it is left out. */
  readonly onDefect?: (error: unknown) => void;
}

/** What was asked for never throws: the answer says it. `extensions.revision` names the revision that was read, or that a mutation gave. */
export async function executeQuery(request: QueryRequest): Promise<ExecutionResult> {
  const { stores, query, variables = {}, operationName, signal, allowPersonLevel = false } = request;
  const onDefect = request.onDefect ?? ((error: unknown) => console.error(error));
  const mask = (errors: readonly GraphQLError[]) => errors.map((error) => masked(error, onDefect));
  try {
    const document = parseDocument(query);
    checkShape(document);
    const invalid = validate(schema(), document);
    if (invalid.length > 0) return { errors: mask(invalid) };
    checkInput(document, variables);
    checkCost(schema(), document, variables, operationName);
    if (signal?.aborted === true) throw new BatonError("CANCELLED", "the request was cancelled before it began");
    const revision = await pinnedRevision(stores, document, variables, signal);
    const context = new RequestContext(stores, revision, grantedPermissions(allowPersonLevel), signal);
    const result = await execute({
      schema: schema(),
      document,
      contextValue: context,
      variableValues: variables,
      operationName,
    });
    const extensions = { revision: context.revision };
    return result.errors === undefined
      ? { ...result, extensions }
      : { ...result, errors: mask(result.errors), extensions };
  } catch (error) {
    return { errors: mask([asResultError(error)]) };
  }
}
