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
}: {
  readonly label: string;
  readonly text: () => string;
  readonly icon?: IconName;
  readonly quiet?: boolean;
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
      onClick={() => void copyText(text()).then(() => setCopied(true))}
    >
      <Icon name={copied ? "check" : icon} />
      <span aria-live="polite">{copied ? "Copied" : label}</span>
    </button>
  );
}
