import { layOut } from "./lay-out.ts";
import type { MapShape } from "./map-shape.ts";

/** Lays maps out off the page's thread: `{ number, shape }` comes, `{ number, layout }` goes. */
addEventListener("message", ({ data }: MessageEvent<{ readonly number: number; readonly shape: MapShape }>) => {
  postMessage({ number: data.number, layout: layOut(data.shape) });
});
