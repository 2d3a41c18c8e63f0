import { useSyncExternalStore } from "react";

/** How this tab stands with a service that may ask for a token. */
export type Access =
  /** Nothing was refused so far: the service needs no token, or takes the one that is sent. */
  | "OPEN"
  /** The service asked for a token, and there is none. */
  | "ASKED"
  /** The token that was used until now is no longer taken. */
  | "REFUSED"
  /** The person had the token forgotten. */
  | "SIGNED_OUT";

const storedAs = "baton token";

/** The token of a service that asks for one: kept for this tab of the browser alone, never in an address or beyond the tab. */
class AccessToken {
  #token = sessionStorage.getItem(storedAs);
  #access: Access = "OPEN";
  readonly #listeners = new Set<() => void>();

  /** What requests carry; null = none. */
  readonly current = (): string | null => this.#token;

  readonly access = (): Access => this.#access;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Takes a token into use that the service has taken. */
  use(token: string): void {
    sessionStorage.setItem(storedAs, token);
    this.#change(token, "OPEN");
  }

  /** Notes that the service answered 401 to a request with this token; no news where another is in use by now. */
  refused(sent: string | null): void {
    if (sent !== this.#token || this.#access !== "OPEN") return;
    sessionStorage.removeItem(storedAs);
    this.#change(null, sent === null ? "ASKED" : "REFUSED");
  }

  readonly signOut = (): void => {
    sessionStorage.removeItem(storedAs);
    this.#change(null, "SIGNED_OUT");
  };

  #change(token: string | null, access: Access): void {
    this.#token = token;
    this.#access = access;
    for (const listener of this.#listeners) listener();
  }
}

export const accessToken = new AccessToken();

/** How this tab stands with the service. */
export function useAccess(): Access {
  return useSyncExternalStore(accessToken.subscribe, accessToken.access);
}
