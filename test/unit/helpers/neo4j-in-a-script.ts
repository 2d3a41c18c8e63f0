/** Starts a server of the version in the first argument, pauses it, prints its process id, and never ends by itself. */
import { Neo4jServer } from "../../helpers/neo4j-server.ts";

const server = await Neo4jServer.start(process.argv[2]!);
server.pause();
console.log(server.pid);
