import { localAuthor } from "../service/change-organisation.ts";

/** Says who asks; percent-encoded where a name has other letters than ASCII. */
export const authorHeader = "baton-author";

/** A name is cut there. */
const longestAuthor = 200;

/** Who a text says that somebody is; null where it says nothing. */
export function authorOf(text: string | null | undefined): string | null {
  const name = (text ?? "").trim().slice(0, longestAuthor);
  return name === "" ? null : name;
}

export function authorOfHeader(text: string | null): string {
  return authorOf(text === null ? null : decoded(text)) ?? localAuthor;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    // A name may hold a percent sign.
    if (error instanceof URIError) return text;
    throw error;
  }
}
