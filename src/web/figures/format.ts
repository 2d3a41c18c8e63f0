/** How figures are written: tabular, with their unit, thousands separated by locale, a true minus. */

const absent = "–";
const whole = new Intl.NumberFormat(undefined, { maximumFractionDigits: 0 });
const tenth = new Intl.NumberFormat(undefined, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const hundredth = new Intl.NumberFormat(undefined, { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** Percents below this would be printed as 0.0. */
const hardly = 0.05;

/** Percents from here to 100 are a whole that floating-point numbers did not quite add up to. */
const all = 100 - 1e-6;

/** A number of things. */
export function countText(count: number | null | undefined): string {
  return count === null || count === undefined ? absent : signed(whole.format(count));
}

/** What a button says that shows the next of those not shown yet. */
export function moreText(next: number, rest: number): string {
  return next < rest ? `Show ${countText(next)} more of ${countText(rest)}` : `Show ${countText(rest)} more`;
}

/** Hours, without the unit: one decimal below 1,000 and none above. */
export function hoursText(hours: number | null | undefined): string {
  if (hours === null || hours === undefined) return absent;
  return signed((Math.abs(hours) < 1000 ? tenth : whole).format(hours));
}

/** An amount such as credit: one decimal below 10,000. */
export function amountText(amount: number | null | undefined): string {
  if (amount === null || amount === undefined) return absent;
  return signed((Math.abs(amount) < 10_000 ? tenth : whole).format(amount));
}

/**
 * A share of 1: whole percents, one decimal below 1 % and where whole percents would make nearly all into all;
 * "<0.1%" for what is hardly anything, but not nothing.
 */
export function shareText(share: number | null | undefined): string {
  if (share === null || share === undefined) return absent;
  const percent = share * 100;
  const size = Math.abs(percent);
  const inTenths = (size > 0 && size < 1) || (size >= 99.5 && size < all);
  return inTenths ? exactShareText(share) : `${signed(whole.format(percent))}%`;
}

/** A share of 1 with one decimal, for heads, sums and beside an interval. */
export function exactShareText(share: number | null | undefined): string {
  if (share === null || share === undefined) return absent;
  const percent = share * 100;
  if (percent > 0 && percent < hardly) return `<${tenth.format(0.1)}%`;
  return percent >= 100 - hardly && percent < all ? `>${tenth.format(99.9)}%` : `${signed(tenth.format(percent))}%`;
}

/** A ratio: two decimals. */
export function ratioText(ratio: number | null | undefined): string {
  return ratio === null || ratio === undefined ? absent : signed(hundredth.format(ratio));
}

/** The size of a file: bytes, kB, MB or GB. */
export function sizeText(bytes: number): string {
  const units = ["bytes", "kB", "MB", "GB"];
  const step = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  const size = bytes / 1000 ** step;
  return `${(step > 0 && size < 10 ? tenth : whole).format(size)} ${units[step]}`;
}

/** A day, such as 17 Oct 2022. */
export function dayText(instant: string | number | Date): string {
  return new Date(instant).toLocaleDateString(undefined, {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });
}

/** A month, such as Oct 2022. */
export function monthText(instant: string | number | Date): string {
  return new Date(instant).toLocaleDateString(undefined, { month: "short", year: "numeric", timeZone: "UTC" });
}

/** A day and a time of the day, UTC. */
export function instantText(instant: string | number | Date): string {
  const date = new Date(instant);
  const time = date.toLocaleTimeString(undefined, { hour: "2-digit", minute: "2-digit", timeZone: "UTC" });
  return `${dayText(date)}, ${time}`;
}

function signed(text: string): string {
  return text.replace("-", "−");
}
