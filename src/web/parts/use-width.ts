import { type RefObject, useEffect, useState } from "react";

/** How wide an element is, as it changes; `otherwise` until it is known. */
export function useWidth(element: RefObject<HTMLElement | null>, otherwise: number): number {
  const [width, setWidth] = useState(otherwise);
  useEffect(() => {
    const { current } = element;
    if (current === null) return undefined;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? otherwise));
    observer.observe(current);
    return () => observer.disconnect();
  }, [element, otherwise]);
  return width;
}
