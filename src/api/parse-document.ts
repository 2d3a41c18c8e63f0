import { type DocumentNode, parse, type Source } from "graphql";

/** About ten times the longest question of the dashboard; longer documents are refused while they are read. */
export const mostTokens = 20_000;

/** GraphQLError where the text is no document, or too long. */
export function parseDocument(query: string | Source): DocumentNode {
  return parse(query, { maxTokens: mostTokens });
}
