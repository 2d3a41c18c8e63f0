import { accessToken } from "../access/access-token.ts";
import { bearer } from "../access/bearer.ts";
import { currentAuthor } from "./author.ts";

/** As `fetch` does, with the token where one is in use and the name that changes are signed with; a service that asks for a token has the page ask. */
export async function fetchWithToken(address: RequestInfo | URL, options: RequestInit = {}): Promise<Response> {
  const token = accessToken.current();
  const headers = new Headers(options.headers);
  if (token !== null) headers.set("authorization", bearer(token));
  const author = currentAuthor();
  if (author !== null) headers.set("baton-author", encodeURIComponent(author));
  const response = await fetch(address, { ...options, headers });
  if (response.status === 401) accessToken.refused(token);
  return response;
}
