import {
  cloneElement,
  type HTMLAttributes,
  type ReactElement,
  type ReactNode,
  useEffect,
  useId,
  useState,
} from "react";
import { createPortal } from "react-dom";

const margin = 8;

/** Shows a text above its child while the pointer is on it or the focus in it; Escape closes it. The child must take the handlers it is given. */
export function Tip({
  text,
  children,
}: {
  readonly text: string;
  readonly children: ReactElement<HTMLAttributes<HTMLElement>>;
}): ReactNode {
  const [at, setAt] = useState<DOMRect | null>(null);
  const id = useId();
  useEffect(() => {
    if (at === null) return undefined;
    const close = (event: KeyboardEvent): void => {
      if (event.key === "Escape") setAt(null);
    };
    document.addEventListener("keydown", close);
    return () => document.removeEventListener("keydown", close);
  }, [at]);
  const open = (event: { readonly currentTarget: HTMLElement }): void =>
    setAt(event.currentTarget.getBoundingClientRect());
  const close = (): void => setAt(null);
  // Beside its child it could be cut off by what scrolls; outside the main part it would belong to no landmark.
  return (
    <>
      {cloneElement(children, {
        onMouseEnter: open,
        onMouseLeave: close,
        onFocus: open,
        onBlur: close,
        ...(at !== null && { "aria-describedby": id }),
      })}
      {at !== null &&
        createPortal(<TipBox id={id} at={at} text={text} />, document.getElementById("main") ?? document.body)}
    </>
  );
}

function TipBox({ id, at, text }: { readonly id: string; readonly at: DOMRect; readonly text: string }): ReactNode {
  const place = (box: HTMLDivElement | null): void => {
    if (box === null) return;
    const { offsetWidth: width, offsetHeight: height } = box;
    const left = Math.min(Math.max(margin, at.left + at.width / 2 - width / 2), window.innerWidth - width - margin);
    const above = at.top - height - margin;
    box.style.left = `${left}px`;
    box.style.top = `${above < margin ? at.bottom + margin : above}px`;
  };
  return (
    <div className="tip" role="tooltip" id={id} ref={place}>
      {text}
    </div>
  );
}
