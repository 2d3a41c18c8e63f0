/** How durations of single cases are written. */

const secondMs = 1000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** Exactly, as on a clock: `1,032:50:27`, hours, minutes and seconds; with milliseconds where there are any. Such texts can be added up. */
export function clockText(ms: number): string {
  const two = (value: number): string => String(Math.floor(value)).padStart(2, "0");
  const hours = Math.floor(ms / hourMs).toLocaleString(undefined);
  const rest = ms % secondMs;
  const fraction = rest === 0 ? "" : `.${String(rest).padStart(3, "0")}`;
  return `${hours}:${two((ms % hourMs) / minuteMs)}:${two((ms % minuteMs) / secondMs)}${fraction}`;
}

/** About how long, in the two units that matter: `23 d 4 h`, `5 min 20 s`. */
export function lengthText(ms: number): string {
  if (ms < secondMs) return `${Math.round(ms)} ms`;
  const units = [
    { ms: dayMs, name: "d" },
    { ms: hourMs, name: "h" },
    { ms: minuteMs, name: "min" },
    { ms: secondMs, name: "s" },
  ];
  const largest = units.findIndex((unit) => ms >= unit.ms);
  const [big, small] = [units[largest], units[largest + 1]];
  if (big === undefined) return "0 s";
  if (small === undefined) return `${Math.round(ms / big.ms)} ${big.name}`;
  const rounded = Math.round(ms / small.ms) * small.ms;
  const whole = Math.floor(rounded / big.ms);
  const rest = Math.round((rounded - whole * big.ms) / small.ms);
  const count = whole.toLocaleString(undefined);
  return rest === 0 || whole >= 100 ? `${count} ${big.name}` : `${count} ${big.name} ${rest} ${small.name}`;
}
