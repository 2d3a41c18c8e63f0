import { batchSize, type Neo4jTransaction } from "./neo4j-database.ts";

/** Rows as the statements `write/project-*` name them. */
export interface ProjectedAttributions {
  readonly performs: readonly object[];
  readonly handsOver: readonly object[];
  readonly flows: readonly object[];
}

/** Writes the figures of a revision onto the relationships, takes off those of others, and marks it last. */
export async function projectAttributions(
  transaction: Neo4jTransaction,
  revision: number,
  { performs, handsOver, flows }: ProjectedAttributions,
): Promise<void> {
  const asOf = new Date().toISOString();
  for (const [name, rows] of [
    ["performs", performs],
    ["hands-over", handsOver],
    ["flows", flows],
  ] as const) {
    for (let from = 0; from < rows.length; from += batchSize) {
      await transaction.run(`write/project-${name}`, { rows: rows.slice(from, from + batchSize), revision, asOf });
    }
    await transaction.run(`write/unproject-${name}`, { revision });
  }
  await transaction.run("write/mark-projection", { revision, asOf });
}
