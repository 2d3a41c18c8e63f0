import { edgeLabels } from "./edge-labels.ts";
import { edgeRoutes } from "./edge-routes.ts";
import { flowLayers } from "./flow-layers.ts";
import { laneRows } from "./lane-rows.ts";
import { boxOf, type MapLayout, type MapShape } from "./map-shape.ts";

/** Lays a map out, left to right in the order of the steps, each step in its lane. The same shape gives the same layout. */
export function layOut(shape: MapShape): MapLayout {
  const byCases = shape.edges.toSorted((a, b) => b.cases - a.cases);
  const layers = flowLayers({ steps: shape.steps, edges: byCases });
  const rows = laneRows(shape, layers);
  const { width, stepX, routes } = edgeRoutes(shape, layers, rows);
  const steps = new Map(
    shape.steps.map(({ id }) => [id, { x: stepX.get(id) ?? 0, y: (rows.stepY.get(id) ?? 0) - boxOf(id).height / 2 }]),
  );
  const labels = edgeLabels(
    routes,
    layers.edges.map(({ label }) => label),
    steps,
  );
  return {
    width,
    height: rows.lanes.reduce((sum, { height }) => sum + height, 0),
    lanes: rows.lanes,
    steps,
    edges: layers.edges.map(({ id, back }, index) => ({
      id,
      back,
      points: routes[index] ?? [],
      label: labels[index] ?? null,
    })),
  };
}
