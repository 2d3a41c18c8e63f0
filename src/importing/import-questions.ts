import type { BatonError } from "../domain/errors.ts";
import type { ImportQuestion } from "../domain/import-preview.ts";

/**
 * The question behind an AMBIGUOUS_INPUT of a reader, so that a person can answer it; none of any other error. The readings of a time come as
 * [day first, month first] throughout.
 */
export function importQuestions({ code, data }: Pick<BatonError, "code" | "data">): readonly ImportQuestion[] {
  if (code !== "AMBIGUOUS_INPUT") return [];
  const [dayFirst, monthFirst] = texts(data["options"]);
  if (dayFirst === undefined || monthFirst === undefined) return [];
  const column = String(data["column"]);
  const readings = texts(data["readings"]);
  const written = texts(data["examples"]);
  const isMixed = written.length > 0;
  const example = (index: number): string | null => {
    if (isMixed) return written[index] ?? null;
    const reading = readings[index];
    return reading === undefined ? null : `${String(data["example"])} = ${dayInWords(reading)}`;
  };
  const readable = (index: number): number | null => {
    const counts = data["readable"];
    const count: unknown = Array.isArray(counts) ? counts[index] : undefined;
    return typeof count === "number" ? count : null;
  };
  return [
    {
      code: isMixed ? "mixed-day-and-month" : "day-or-month",
      question: isMixed
        ? `In some texts of "${column}" only the day can come first, in others only the month. Which order is meant? Rows in the other order are left out, and counted.`
        : `Every text of "${column}" reads with the day first and with the month first. Which is meant?`,
      field: "timeFormat",
      options: [
        { value: dayFirst, label: "The day comes first", example: example(0), readable: readable(0) },
        { value: monthFirst, label: "The month comes first", example: example(1), readable: readable(1) },
      ],
    },
  ];
}

/** `2022-04-03` is `3 April 2022`. */
function dayInWords(isoDay: string): string {
  const day = new Date(isoDay);
  return day.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((entry) => typeof entry === "string") : [];
}
