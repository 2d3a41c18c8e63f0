import type { CombinedError } from "urql";

/** What the service says is wrong, in its own words; a failed connection in ours. */
export function errorText(error: CombinedError): string {
  if (error.networkError !== undefined) {
    return `The service does not answer (${error.networkError.message}). Is baton serve still running?`;
  }
  return error.graphQLErrors.map(({ message }) => message).join(" ");
}

/** The code of the first error, such as BAD_INPUT; null where the connection failed. */
export function errorCode(error: CombinedError): string | null {
  const code = error.graphQLErrors[0]?.extensions["code"];
  return typeof code === "string" ? code : null;
}
