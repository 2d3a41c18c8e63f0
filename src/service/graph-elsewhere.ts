import { BatonError } from "../domain/errors.ts";
import type { Database, Reader } from "../duckdb/database.ts";
import { type GraphHome, graphHomeOf, readOutbox, replaceOutbox, setGraphUrl } from "../duckdb/graph-home.ts";
import type { Follower, RevisionDraft } from "../duckdb/revisions.ts";
import { readOrganisation } from "../graph-store/embedded/read-organisation.ts";
import type { ChangeSet } from "../graph-store/graph-changes.ts";
import { graphAddressText, parseGraphAddress } from "../graph-store/neo4j/graph-address.ts";
import { foreignGraph, Neo4jGraph, type PreparedChanges } from "../graph-store/neo4j/neo4j-graph.ts";

export interface Login {
  readonly user: string;
  readonly password: string;
}

/** Where people want the organisation to be, and how to get in. */
export interface GraphChoice {
  /** `embedded`, or an address such as `neo4j://host:7687/neo4j`; null = where it is already, in a new folder the folder itself. */
  readonly at: string | null;
  readonly login: () => Promise<Login>;
  /** After this a statement is given up. */
  readonly statementMs?: number;
}

/**
 * The organisation of a data folder in Neo4j, following the folder's revisions. The folder commits first, with the change in its outbox; Neo4j
 * has the same change in an open transaction by then, and commits after. What a crash or a lost connection leaves between the two is brought
 * forward from the outbox, at the next start or the next write.
 */
export class GraphElsewhere implements Follower {
  readonly graph: Neo4jGraph;
  readonly #folder: string;

  constructor(graph: Neo4jGraph, folder: string) {
    this.graph = graph;
    this.#folder = folder;
  }

  async prepare(draft: RevisionDraft, changes: ChangeSet): Promise<PreparedChanges> {
    const { revision } = draft;
    const oldestKept = draft.kept[0] ?? revision;
    await replaceOutbox(draft.transaction, { revision, oldestKept, changes: JSON.stringify(changes) });
    return await this.graph.prepare({ folder: this.#folder, revision, oldestKept }, changes);
  }

  async catchUp(reader: Reader, committed: number): Promise<void> {
    const state = await this.graph.state();
    const foreign = foreignGraph(state, this.#folder);
    if (foreign !== null) throw foreign;
    if (state.revision === committed) return;
    const missing = await readOutbox(reader);
    if (state.revision !== committed - 1 || missing?.revision !== committed) throw apart(state.revision, committed);
    const { revision, oldestKept, changes } = missing;
    // Written by `prepare`.
    const changeSet = JSON.parse(changes) as ChangeSet;
    await (await this.graph.prepare({ folder: this.#folder, revision, oldestKept }, changeSet)).commit();
  }

  async close(): Promise<void> {
    await this.graph.close();
  }
}

function apart(graph: number, folder: number): BatonError {
  return new BatonError(
    "STORE_DAMAGED",
    `the organisation in Neo4j is at revision ${graph}, the data folder at ${folder}: one of them was restored from a backup without the other. ` +
      "Restore both from backups of the same time.",
    { graph, folder },
  );
}

/** null = the organisation is in the folder's own file. Where it is to move from there to Neo4j, it is moved. */
export async function openGraphElsewhere(
  database: Database,
  choice: GraphChoice | undefined,
): Promise<GraphElsewhere | null> {
  const home = await graphHomeOf(database);
  const at = choice?.at ?? home.url ?? "embedded";
  if (at === "embedded") {
    if (home.url === null) return null;
    throw new BatonError(
      "BAD_INPUT",
      `the organisation of this data folder is in Neo4j at ${home.url}, not in the folder; leave --graph out or name that address`,
      { graph: home.url },
    );
  }
  if (choice === undefined) {
    throw new BatonError(
      "BAD_INPUT",
      `the organisation of this data folder is in Neo4j at ${home.url}; a login for it is needed`,
    );
  }
  const address = parseGraphAddress(at);
  const { statementMs } = choice;
  const settings = { ...address, ...(await choice.login()), ...(statementMs === undefined ? {} : { statementMs }) };
  const graph = await Neo4jGraph.open(settings).catch((error: unknown) => {
    throw withAddress(error, graphAddressText(address));
  });
  try {
    await settleIn(database, home, graph, graphAddressText(address));
    return new GraphElsewhere(graph, home.folder);
  } catch (error) {
    await graph.close();
    throw error;
  }
}

/** Sees to it that this is the folder's graph: one that is at another address is another way to the same, one still in the file moves. */
async function settleIn(database: Database, home: GraphHome, graph: Neo4jGraph, url: string): Promise<void> {
  const state = await graph.state();
  const foreign = foreignGraph(state, home.folder);
  if (foreign !== null) throw foreign;
  if (home.url === null) {
    await moveIn(database, home, graph, url);
    return;
  }
  if (state.folder === null) {
    throw new BatonError(
      "CONFLICT",
      `the organisation of this data folder is in Neo4j at ${home.url}, and the database at ${url} is empty; name the former, or restore its backup there first`,
      { graph: home.url },
    );
  }
  if (home.url !== url) await database.transaction((transaction) => setGraphUrl(transaction, url));
}

/**
 * Moves the organisation from the file to Neo4j. It can be cut at any moment: until the file says that the organisation is elsewhere, what is in
 * Neo4j is a beginning that is wiped. Only the newest revision moves; the earlier ones are not kept any more.
 */
async function moveIn(database: Database, { folder }: GraphHome, graph: Neo4jGraph, url: string): Promise<void> {
  await graph.wipe();
  await database.transaction(async (transaction) => {
    const { revision, changes } = await readOrganisation(transaction);
    const prepared = await graph.prepare({ folder, revision, oldestKept: revision }, changes);
    await prepared.commit();
    await setGraphUrl(transaction, url);
    await transaction.run("delete from organisation");
    await transaction.run("delete from revision where revision < $1", [revision]);
  });
}

/** Whoever starts the service has to know which server is meant; requests later do not say it. */
function withAddress(error: unknown, address: string): unknown {
  if (!(error instanceof BatonError)) return error;
  return new BatonError(error.code, `${address}: ${error.message}`, { ...error.data, graph: address }, error);
}
