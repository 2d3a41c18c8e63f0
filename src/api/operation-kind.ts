import { type DocumentNode, getOperationAST } from "graphql";

/** What a request does; a query where the document does not say which of its operations is meant. */
export function operationKind(
  document: DocumentNode,
  operationName: string | null | undefined,
): "query" | "mutation" | "subscription" {
  return getOperationAST(document, operationName)?.operation ?? "query";
}
