import { type ReactNode, useEffect } from "react";
import { Icon } from "../parts/icon.tsx";

/** The side of the map that says what is known of the thing chosen in it; Escape closes it. */
export function Inspector({
  kind,
  title,
  onClose,
  children,
}: {
  readonly kind: string;
  readonly title: string;
  readonly onClose: () => void;
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
    <aside className="map-inspector" aria-label={`${kind}: ${title}`}>
      <div className="side-head">
        <div>
          <p className="second small">{kind}</p>
          <h2>{title}</h2>
        </div>
        <button type="button" className="icon-button" onClick={onClose} aria-label="Close what is chosen">
          <Icon name="close" />
        </button>
      </div>
      {children}
    </aside>
  );
}
