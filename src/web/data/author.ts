import { useSyncExternalStore } from "react";

const key = "baton-author";
const listeners = new Set<() => void>();

/** The name that changes made in this browser are signed with; null = none was given, and the service signs them as its own. */
export function currentAuthor(): string | null {
  return localStorage.getItem(key);
}

/** The same for the page, and how to give another; an empty one takes it away. */
export function useAuthor(): readonly [author: string | null, set: (name: string) => void] {
  return [useSyncExternalStore(subscribe, currentAuthor), setAuthor];
}

function setAuthor(name: string): void {
  if (name.trim() === "") localStorage.removeItem(key);
  else localStorage.setItem(key, name.trim());
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
