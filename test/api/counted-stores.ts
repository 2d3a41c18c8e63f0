import type { Stores } from "../../src/service/stores.ts";

/** The same stores, with every read of graph and facts noted by name. */
export function countCalls(stores: Stores): { readonly stores: Stores; readonly calls: string[] } {
  const calls: string[] = [];
  const noted = <Port extends object>(port: Port): Port =>
    new Proxy(port, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name, target);
        if (typeof value !== "function") return value;
        return (...args: unknown[]): unknown => {
          calls.push(String(name));
          return Reflect.apply(value, target, args);
        };
      },
    });
  return { stores: { ...stores, graph: noted(stores.graph), warehouse: noted(stores.warehouse) }, calls };
}
