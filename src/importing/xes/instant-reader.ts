const minuteMs = 60_000;
const dayMs = 86_400_000;
const none = -1;

/**
 * Reads an ISO 8601 instant (xs:dateTime) from its bytes, without a string: `2011-10-01T00:38:44.546+02:00`. Also the spellings seen in the wild: a
 * date alone, a blank instead of `T`, no seconds, a comma before the fraction, `Z`, `+0200`, `+02`, 24:00. Fractions are cut to milliseconds.
 */
export class InstantReader {
  /** True if the instant read last carried no zone. */
  local = false;
  #bytes: Uint8Array = new Uint8Array();
  #at = 0;
  #end = 0;

  /** Milliseconds since 1970 UTC, a missing zone taken as UTC; NaN where the bytes are no instant. */
  read(bytes: Uint8Array, start: number, end: number): number {
    this.#bytes = bytes;
    this.#at = start;
    this.#end = end;
    this.local = false;
    while (this.#at < this.#end && bytes[this.#at] === 0x20) this.#at++;
    while (this.#end > this.#at && bytes[this.#end - 1] === 0x20) this.#end--;

    const century = this.#twoDigits();
    const year = this.#twoDigits();
    const month = this.#separated(0x2d);
    const day = this.#separated(0x2d);
    if (century < 0 || year < 0 || month < 1 || month > 12 || day < 1) return Number.NaN;
    const fullYear = century * 100 + year;
    if (day > daysInMonth(fullYear, month)) return Number.NaN;
    const time = this.#timeOfDay();
    const zone = time === none ? none : this.#zone();
    if (zone === none || this.#at !== this.#end) return Number.NaN;
    return daysSince1970(fullYear, month, day) * dayMs + time - (zone - zoneOrigin) * minuteMs;
  }

  /** Milliseconds since midnight; 0 where there is only a date. */
  #timeOfDay(): number {
    const mark = this.#bytes[this.#at];
    if (this.#at === this.#end || (mark !== 0x54 && mark !== 0x74 && mark !== 0x20)) return 0;
    this.#at++;
    const hour = this.#twoDigits();
    const minute = this.#separated(0x3a);
    if (hour < 0 || hour > 24 || minute < 0 || minute > 59) return none;
    let second = 0;
    let fraction = 0;
    if (this.#at < this.#end && this.#bytes[this.#at] === 0x3a) {
      second = this.#separated(0x3a);
      if (second < 0 || second > 59) return none;
      fraction = this.#fraction();
      if (fraction === none) return none;
    }
    const time = ((hour * 60 + minute) * 60 + second) * 1000 + fraction;
    return time > dayMs ? none : time;
  }

  #fraction(): number {
    const mark = this.#bytes[this.#at];
    if (this.#at === this.#end || (mark !== 0x2e && mark !== 0x2c)) return 0;
    const first = ++this.#at;
    let ms = 0;
    let unit = 100;
    for (; this.#at < this.#end; this.#at++) {
      const digit = (this.#bytes[this.#at] as number) - 0x30;
      if (digit < 0 || digit > 9) break;
      ms += digit * unit;
      unit = unit > 1 ? unit / 10 : 0;
    }
    return this.#at === first ? none : ms;
  }

  /** Minutes east of Greenwich + `zoneOrigin`. */
  #zone(): number {
    if (this.#at === this.#end) {
      this.local = true;
      return zoneOrigin;
    }
    const mark = this.#bytes[this.#at++];
    if (mark === 0x5a || mark === 0x7a) return zoneOrigin;
    if (mark !== 0x2b && mark !== 0x2d) return none;
    const hours = this.#twoDigits();
    let minutes = 0;
    if (this.#at < this.#end) {
      if (this.#bytes[this.#at] === 0x3a) this.#at++;
      minutes = this.#twoDigits();
    }
    if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) return none;
    const offset = hours * 60 + minutes;
    return zoneOrigin + (mark === 0x2b ? offset : -offset);
  }

  #separated(separator: number): number {
    return this.#at < this.#end && this.#bytes[this.#at++] === separator ? this.#twoDigits() : none;
  }

  #twoDigits(): number {
    if (this.#at + 2 > this.#end) return none;
    const tens = (this.#bytes[this.#at] as number) - 0x30;
    const ones = (this.#bytes[this.#at + 1] as number) - 0x30;
    this.#at += 2;
    return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : none;
  }
}

/** Keeps offsets positive, so that -1 can mean none. */
const zoneOrigin = 24 * 60;

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days of the proleptic Gregorian calendar; years begin in March here, so that the leap day is the last of its year. */
function daysSince1970(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1;
  const marchMonth = month > 2 ? month - 3 : month + 9;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + Math.floor((153 * marchMonth + 2) / 5) + day - 1 - 719_468;
}
