import neo4j from "neo4j-driver";
import { cancelled } from "../../domain/cancelled.ts";
import { BatonError } from "../../domain/errors.ts";

/** Codes the driver gives for a server that does not answer: refused, cut, no route, no free connection. */
const unreachable = new Set(["ServiceUnavailable", "SessionExpired", "N/A"]);

/** The user's error for a failed statement, told by its code (its texts differ between versions); what is no user's business comes back as it is. */
export function neo4jError(error: unknown, signal?: AbortSignal): unknown {
  if (error instanceof BatonError) return error;
  if (signal?.aborted === true) return cancelled(signal, error);
  if (!(error instanceof neo4j.Neo4jError)) return error;
  const { code } = error;
  if (unreachable.has(code)) {
    return unavailable("Neo4j does not answer; repeat the request once it is up again.", error);
  }
  if (code.startsWith("Neo.ClientError.Security.")) {
    const message = `Neo4j refused the user or the password (${code}); set BATON_NEO4J_USER and BATON_NEO4J_PASSWORD, or BATON_NEO4J_PASSWORD_FILE, and start again.`;
    return unavailable(message, error);
  }
  if (code.startsWith("Neo.ClientError.Database.")) {
    return unavailable(
      `Neo4j has no such database (${code}); name one that exists with --graph, as in neo4j://host:7687/neo4j.`,
      error,
    );
  }
  if (code.includes("TransactionTimedOut") || code.endsWith(".LockClientStopped")) {
    return new BatonError(
      "TIMEOUT",
      "Neo4j took longer than a request may and was stopped; ask for less at once.",
      {},
      error,
    );
  }
  if (code === "Neo.ClientError.Schema.ConstraintValidationFailed") {
    const message =
      "A uniqueness constraint in Neo4j refused what Baton wrote: it is not Baton's, or something else than Baton writes to its labels. " +
      "Drop it or take that out, or use a database of Baton's own.";
    return new BatonError("CONFLICT", message, {}, error);
  }
  if (code === "Neo.TransientError.General.MemoryPoolOutOfMemoryError") {
    return unavailable(
      "The request needs more memory than Neo4j may use; ask for less at once, or raise db.memory.transaction.max.",
      error,
    );
  }
  // A deadlock that outlived the driver's retries, a leader that moves, a database that is being stopped.
  if (code.startsWith("Neo.TransientError."))
    return unavailable(`Neo4j cannot answer now (${code}); repeat the request.`, error);
  return error;
}

/** Whether a statement would have made what somebody else has made just now. */
export function isMadeAlready(error: unknown): boolean {
  return error instanceof neo4j.Neo4jError && /^Neo\.ClientError\.Schema\.\w+AlreadyExists$/.test(error.code);
}

function unavailable(message: string, cause: unknown): BatonError {
  return new BatonError("STORE_UNAVAILABLE", message, {}, cause);
}
