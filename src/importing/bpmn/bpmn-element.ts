import type { ModdleElement } from "bpmn-moddle";

/** Reading properties of an element without trusting what a file put there. */

/** Id of an element; "" where the file gives none. */
export function idOf(element: ModdleElement): string {
  return textOf(element, "id") ?? "";
}

/** Name as one line; null where it is missing or blank. */
export function nameOf(element: ModdleElement): string | null {
  return oneLine(textOf(element, "name"));
}

/** Without line breaks and surrounding blanks; null where nothing is left. */
export function oneLine(text: string | null): string | null {
  const line = (text ?? "").replace(/\s+/g, " ").trim();
  return line === "" ? null : line;
}

export function textOf(element: ModdleElement, property: string): string | null {
  const value = element.get(property);
  return typeof value === "string" ? value : null;
}

export function elementOf(element: ModdleElement, property: string): ModdleElement | null {
  const value = element.get(property);
  return isElement(value) ? value : null;
}

export function elementsOf(element: ModdleElement, property: string): readonly ModdleElement[] {
  const value = element.get(property);
  return Array.isArray(value) ? value.filter(isElement) : [];
}

/** Local name as in a file, such as `userTask`. */
export function elementName({ $type }: ModdleElement): string {
  const local = $type.slice($type.indexOf(":") + 1);
  return local.charAt(0).toLowerCase() + local.slice(1);
}

function isElement(value: unknown): value is ModdleElement {
  return typeof value === "object" && value !== null && "$type" in value;
}
