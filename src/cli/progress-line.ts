import type { Progress } from "../service/worker-task.ts";
import type { Terminal } from "./terminal.ts";

/** Shows how far a long command is, on stderr only. */
export interface ProgressLine {
  readonly show: (progress: Progress) => void;
  /** Removes what stands on the screen, before other text is written. */
  readonly clear: () => void;
}

const leastMsBetween = 100;

/**
 * On a terminal one line that is written over, at most ten times a second; elsewhere one line whenever a new phase begins. `subject` is what
 * is worked on, such as a file's name.
 */
export function progressLine({ stderr }: Terminal, subject: string): ProgressLine {
  let phase = "";
  let shownAt = Number.NEGATIVE_INFINITY;
  let onScreen = false;
  return {
    show(progress) {
      const isNew = progress.phase !== phase;
      phase = progress.phase;
      if (stderr.isTTY !== true) {
        if (isNew) stderr.write(`${phase} ${subject}\n`);
        return;
      }
      const now = performance.now();
      if (!isNew && now - shownAt < leastMsBetween) return;
      shownAt = now;
      onScreen = true;
      const text = `${phase} ${subject}${percent(progress)}`;
      stderr.write(`\r\u001b[K${text.slice(0, (stderr.columns ?? 80) - 1)}`);
    },
    clear() {
      if (onScreen) stderr.write("\r\u001b[K");
      onScreen = false;
    },
  };
}

function percent({ done, total }: Progress): string {
  return total > 0 && done > 0 ? `, ${Math.min(100, Math.floor((100 * done) / total))} %` : "";
}
