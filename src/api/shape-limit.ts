import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode, visit } from "graphql";
import { BatonError } from "../domain/errors.ts";

/** The deepest question of the dashboard and the command line has ten levels; twenty leave room for more and stop rings of departments. */
export const deepestNesting = 20;

/** A page of panels asks for a handful of things twice; hundreds of aliases are a way to ask one costly thing hundreds of times. */
export const mostAliases = 100;

/** Nobody needs many; each is looked at again and again while a document is checked. */
export const mostDirectives = 50;

/** BAD_INPUT where a document nests too deeply or repeats itself too often. Looked at before its fields are, which takes far longer. */
export function checkShape(document: DocumentNode): void {
  let aliases = 0;
  let directives = 0;
  visit(document, {
    Field: ({ alias }) => void (aliases += alias === undefined ? 0 : 1),
    Directive: () => void directives++,
  });
  check(aliases, mostAliases, "aliases", "ask in several requests");
  check(directives, mostDirectives, "directives", "leave out what is not needed");
  check(
    depthOf(document),
    deepestNesting,
    "levels of nested fields",
    "ask for what lies deeper by its id, with node(id)",
  );
}

function check(found: number, most: number, what: string, remedy: string): void {
  if (found <= most) return;
  const number = Number.isFinite(found) ? String(found) : "endless";
  throw new BatonError("BAD_INPUT", `the request has ${number} ${what}; at most ${most} are taken: ${remedy}`, {
    [what]: found,
    most,
  });
}

/** Fields below one another, fragments followed; endless where a fragment contains itself. */
function depthOf(document: DocumentNode): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const depths = new Map<string, number>();
  const open = new Set<string>();
  const ofFragment = (name: string): number => {
    const fragment = fragments.get(name);
    if (fragment === undefined) return 0;
    if (open.has(name)) return Number.POSITIVE_INFINITY;
    const known = depths.get(name);
    if (known !== undefined) return known;
    open.add(name);
    const depth = ofSelections(fragment.selectionSet);
    open.delete(name);
    depths.set(name, depth);
    return depth;
  };
  const ofSelections = (set: SelectionSetNode | undefined): number => {
    let deepest = 0;
    for (const selection of set?.selections ?? []) {
      const depth =
        selection.kind === Kind.FIELD
          ? 1 + ofSelections(selection.selectionSet)
          : selection.kind === Kind.FRAGMENT_SPREAD
            ? ofFragment(selection.name.value)
            : ofSelections(selection.selectionSet);
      deepest = Math.max(deepest, depth);
    }
    return deepest;
  };
  return document.definitions.reduce(
    (deepest, definition) =>
      "selectionSet" in definition ? Math.max(deepest, ofSelections(definition.selectionSet)) : deepest,
    0,
  );
}
