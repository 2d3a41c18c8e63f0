import type { ReactNode } from "react";
import { accessToken } from "./access-token.ts";

/** Has the tab forget the token, where one is in use. */
export function SignOut(): ReactNode {
  if (accessToken.current() === null) return null;
  return (
    <button type="button" className="button quiet" onClick={accessToken.signOut}>
      Sign out
    </button>
  );
}
