import type { ModdleElement } from "bpmn-moddle";
import type { NotedDepartment, ReadFlow, ReadProcess, ReadStep } from "../../domain/imported-model.ts";
import type { Calendar } from "../../domain/organisation.ts";
import { elementOf, elementsOf, oneLine, textOf } from "./bpmn-element.ts";

/** What an export of this service noted, see `baton-extension.ts`. Anybody may have written it: what is no sensible value counts as not said. */

export function notedOnProcess(
  process: ModdleElement,
): Pick<ReadProcess, "arrivalsPerHour" | "valuePerCase" | "valueUnit"> {
  const noted = notedOn(process, "baton:Process");
  return {
    arrivalsPerHour: positive(noted, "arrivalsPerHour"),
    valuePerCase: positive(noted, "valuePerCase"),
    valueUnit: noted === null ? null : textOf(noted, "valueUnit"),
  };
}

/** Its attributes stand for those that BPMN 2.0 has a place for as well, and are left out where nothing is noted. */
export function notedOnStep(
  step: ModdleElement,
): Pick<ReadStep, "aliases" | "standard"> & Partial<Pick<ReadStep, "attributes">> {
  const noted = notedOn(step, "baton:Step");
  if (noted === null) return { aliases: [], standard: null };
  const standard = {
    sojournMs: positive(noted, "sojournMs"),
    workMs: positive(noted, "workMs"),
    variation: positive(noted, "variation"),
  };
  return {
    aliases: elementsOf(noted, "aliases").flatMap((alias) => textOf(alias, "name")?.trim() || []),
    standard: Object.values(standard).some((value) => value !== null) ? standard : null,
    attributes: elementsOf(noted, "attributes").flatMap((attribute) => {
      const name = textOf(attribute, "name");
      return name === null ? [] : { name, value: textOf(attribute, "value") ?? "" };
    }),
  };
}

export function notedOnFlow(flow: ModdleElement): Pick<ReadFlow, "probability" | "elementIds"> {
  const noted = notedOn(flow, "baton:Flow");
  const probability = positive(noted, "probability");
  const ids = noted === null ? "" : (textOf(noted, "elementIds") ?? "");
  return {
    probability: probability !== null && probability <= 1 ? probability : null,
    elementIds: ids.split(" ").filter((id) => id !== ""),
  };
}

export function notedOnDepartment(lane: ModdleElement): NotedDepartment | null {
  const noted = notedOn(lane, "baton:Department");
  if (noted === null) return null;
  const capacity = positive(noted, "capacity");
  return {
    parent: oneLine(textOf(noted, "parent")),
    external: noted.get("external") === true,
    system: noted.get("system") === true,
    capacity: capacity !== null && Number.isInteger(capacity) ? capacity : null,
    calendar: calendarIn(textOf(noted, "calendar")),
  };
}

function notedOn(element: ModdleElement, type: string): ModdleElement | null {
  const extension = elementOf(element, "extensionElements");
  return extension === null ? null : (elementsOf(extension, "values").find(({ $type }) => $type === type) ?? null);
}

function positive(noted: ModdleElement | null, property: string): number | null {
  const value = noted?.get(property);
  return typeof value === "number" && Number.isFinite(value) && value >= 0 ? value : null;
}

function calendarIn(json: string | null): Calendar | null {
  if (json === null) return null;
  try {
    const { timeZone, weekly, holidays } = JSON.parse(json) as Calendar;
    const hours = weekly.map(({ day, fromMinute, toMinute }) => ({ day, fromMinute, toMinute }));
    const isSound = hours.every(
      ({ day, fromMinute, toMinute }) =>
        day >= 1 && day <= 7 && fromMinute >= 0 && fromMinute < toMinute && toMinute <= 1_440,
    );
    // Throws where there is no such zone.
    const zone = new Intl.DateTimeFormat("en", { timeZone }).resolvedOptions().timeZone;
    return isSound && hours.length > 0 && zone !== ""
      ? { timeZone, weekly: hours, holidays: holidays.map(String) }
      : null;
  } catch {
    // Not written by an export of ours.
    return null;
  }
}
