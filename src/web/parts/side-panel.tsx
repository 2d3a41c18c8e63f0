import { type ReactNode, useEffect } from "react";
import { Icon } from "./icon.tsx";

/** What was chosen, beside what it was chosen from. Its button and Escape close it. */
export function SidePanel({
  label,
  kind = label,
  title,
  onClose,
  className = "panel side",
  children,
}: {
  /** What the panel is to a screen reader, such as `Selected position`. */
  readonly label: string;
  /** The small line above the title. */
  readonly kind?: string;
  readonly title: string;
  readonly onClose: () => void;
  readonly className?: string;
  readonly children: ReactNode;
}): ReactNode {
  useEffect(() => {
    const close = (event: KeyboardEvent): void => {
      if (event.key === "Escape") onClose();
    };
    document.addEventListener("keydown", close);
    return () => document.removeEventListener("keydown", close);
  }, [onClose]);
  return (
    <aside className={className} aria-label={`${label}: ${title}`}>
      <div className="side-head">
        <div>
          <p className="second small">{kind}</p>
          <h2>{title}</h2>
        </div>
        <button type="button" className="icon-button" onClick={onClose} aria-label={`Close: ${label}`}>
          <Icon name="close" />
        </button>
      </div>
      {children}
    </aside>
  );
}
