import { type PointerEvent, type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";

const smallest = 0.15;
const largest = 2;
const step = 1.25;

/** Smaller than this, names cannot be read; a map that needs more room is scrolled at first. */
const readable = 0.85;

/** A drawing in a box that scrolls: its zoom, and dragging it with the pointer. Scrolling itself, by wheel and keys, is the browser's. */
export interface MapView {
  readonly zoom: number;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  /** Shows all of it. */
  readonly fit: () => void;
  readonly drag: {
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
  };
}

/** @param margin width beside the drawing that does not zoom */
export function useMapView(
  box: RefObject<HTMLDivElement | null>,
  size: { readonly width: number; readonly height: number } | null,
  margin: number,
): MapView {
  const [zoom, setZoom] = useState(1);
  // What stands at a place of the box has to stay there while the drawing grows or shrinks.
  const anchor = useRef<{ readonly x: number; readonly y: number; readonly from: number } | null>(null);

  const fitting = useCallback((): { readonly all: number; readonly tall: number } => {
    const place = box.current;
    if (place === null || size === null) return { all: 1, tall: 1 };
    const tall = Math.min(1, Number.parseFloat(getComputedStyle(place).maxHeight) / size.height);
    return { all: Math.max(smallest, Math.min(tall, (place.clientWidth - margin) / size.width)), tall };
  }, [box, size, margin]);

  const zoomTo = useCallback(
    (next: (before: number) => number, at?: { readonly x: number; readonly y: number }) => {
      setZoom((before) => {
        const place = box.current;
        const after = Math.min(largest, Math.max(smallest, next(before)));
        if (place !== null && after !== before) {
          const { x, y } = at ?? { x: place.clientWidth / 2, y: place.clientHeight / 2 };
          anchor.current = { x, y, from: before };
        }
        return after;
      });
    },
    [box],
  );

  const shown = useRef(false);
  useLayoutEffect(() => {
    if (size === null || shown.current) return;
    shown.current = true;
    const { all, tall } = fitting();
    setZoom(all >= readable ? all : Math.max(readable, tall));
  }, [size, fitting]);

  useLayoutEffect(() => {
    const place = box.current;
    const { x, y, from } = anchor.current ?? { x: 0, y: 0, from: zoom };
    anchor.current = null;
    if (place === null || from === zoom) return;
    const inside = Math.max(0, x - margin);
    place.scrollTo({
      left: ((place.scrollLeft + inside) / from) * zoom - inside,
      top: ((place.scrollTop + y) / from) * zoom - y,
    });
  }, [box, zoom, margin]);

  const isThere = size !== null;
  useEffect(() => {
    const place = box.current;
    if (place === null || !isThere) return undefined;
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const bounds = place.getBoundingClientRect();
      const at = { x: event.clientX - bounds.left, y: event.clientY - bounds.top };
      zoomTo((before) => before * Math.exp(-event.deltaY / 300), at);
    };
    place.addEventListener("wheel", onWheel, { passive: false });
    return () => place.removeEventListener("wheel", onWheel);
  }, [box, zoomTo, isThere]);

  const held = useRef<{ readonly x: number; readonly y: number; readonly left: number; readonly top: number } | null>(
    null,
  );
  return {
    zoom,
    zoomIn: () => zoomTo((before) => before * step),
    zoomOut: () => zoomTo((before) => before / step),
    fit: () => {
      setZoom(fitting().all);
      box.current?.scrollTo({ left: 0, top: 0 });
    },
    drag: {
      onPointerDown: (event) => {
        const place = box.current;
        const isOnStep = event.target instanceof Element && event.target.closest("button, .map-hit") !== null;
        if (place === null || event.button !== 0 || event.pointerType !== "mouse" || isOnStep) return;
        held.current = { x: event.clientX, y: event.clientY, left: place.scrollLeft, top: place.scrollTop };
        event.currentTarget.setPointerCapture(event.pointerId);
      },
      onPointerMove: (event) => {
        const place = box.current;
        if (held.current === null || place === null) return;
        const { x, y, left, top } = held.current;
        place.scrollTo({ left: left + x - event.clientX, top: top + y - event.clientY });
      },
      onPointerUp: () => {
        held.current = null;
      },
    },
  };
}
