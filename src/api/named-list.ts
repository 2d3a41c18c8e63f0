/** Order of lists of things with names: by name as text, so that it is the same everywhere. */
export function byName(
  a: { readonly name: string; readonly id: number },
  b: { readonly name: string; readonly id: number },
): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : a.id - b.id;
}

/** Whether one of the names contains the text, in any case; a text left out is contained in every name. */
export function contains(names: readonly string[], text: string | null | undefined): boolean {
  const wanted = text?.trim().toLowerCase() ?? "";
  return names.some((name) => name.toLowerCase().includes(wanted));
}
