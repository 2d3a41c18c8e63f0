import { type ReactNode, useEffect, useState } from "react";
import { copyText } from "./copy-text.ts";
import { Icon, type IconName } from "./icon.tsx";

const thanksMs = 1_600;

/** Copies a text, and says so for a moment. */
export function CopyButton({
  label,
  text,
  icon = "copy",
  quiet = false,
  compact = false,
}: {
  readonly label: string;
  readonly text: () => string;
  readonly icon?: IconName;
  readonly quiet?: boolean;
  /** Shows the icon alone; the words are for screen readers and the browser's own tip. */
  readonly compact?: boolean;
}): ReactNode {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), thanksMs);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <button
      type="button"
      className={quiet ? "button quiet" : "button"}
      {...(compact && { title: label })}
      onClick={() => void copyText(text()).then(() => setCopied(true))}
    >
      <Icon name={copied ? "check" : icon} />
      <span aria-live="polite" className={compact ? "unseen" : ""}>
        {copied ? "Copied" : label}
      </span>
    </button>
  );
}
