import { type ReactNode, useId, useLayoutEffect, useRef } from "react";

/**
 * A question that has to be answered before anything else: the focus stays inside, Escape and the first of the actions leave it. The browser's own
 * dialog, which traps the focus and gives it back.
 */
export function Dialog({
  title,
  onClose,
  actions,
  children,
}: {
  readonly title: string;
  /** Called for Escape too. */
  readonly onClose: () => void;
  readonly actions: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  // Closed while it is still in the page: only then does the browser give the focus back.
  useLayoutEffect(() => {
    const box = dialog.current;
    box?.showModal();
    return () => box?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={heading}>{title}</h2>
      {children}
      <div className="actions">{actions}</div>
    </dialog>
  );
}
