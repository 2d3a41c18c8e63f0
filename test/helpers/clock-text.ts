/** Seconds of a length of time as pages show it, such as `1,204:30:05`. */
export function secondsOf(text: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = text.replaceAll(",", "").split(":").map(Number);
  return hours * 3600 + minutes * 60 + seconds;
}
