import { erlangB, queueWait } from "./queue-wait.ts";

/** One kind of work that comes to a queue. */
export interface WorkClass {
  readonly arrivalsPerHour: number;
  /** Mean work content, hours. */
  readonly work: number;
  /** Squared coefficient of variation of the work content. */
  readonly variation: number;
}

/** A department that does all its steps of all processes is one queue. */
export interface PooledQueue {
  readonly servers: number;
  readonly arrivalsPerHour: number;
  /** Hours of work that arrive in an hour, a. */
  readonly load: number;
  /** Mean work content over what arrives, hours; 0 where nothing does. */
  readonly meanWork: number;
  /** Squared coefficient of variation of the work content over what arrives; 0 where nothing does. */
  readonly variation: number;
  /** rho = a / c; at 1 or more the queue grows for ever. */
  readonly utilisation: number;
  /** Chance to wait. */
  readonly delayed: number;
  /** Mean wait, hours; Infinity where the queue grows for ever. */
  readonly wait: number;
}

/**
 * Methods.md 5: lambda = sum lambda_i, tau = sum(lambda_i tau_i) / lambda, E[S2] likewise, rho = lambda tau / c; the wait is that of `queueWait` with
 * arrivals as of a Poisson process. O(classes + servers).
 */
export function pooledQueue(servers: number, classes: readonly WorkClass[]): PooledQueue {
  let arrivalsPerHour = 0;
  let load = 0;
  let square = 0;
  for (const { arrivalsPerHour: rate, work, variation } of classes) {
    arrivalsPerHour += rate;
    load += rate * work;
    square += rate * work * work * (1 + variation);
  }
  const meanWork = arrivalsPerHour === 0 ? 0 : load / arrivalsPerHour;
  const variation = load === 0 ? 0 : (square * arrivalsPerHour) / (load * load) - 1;
  const blocked = erlangB(servers, load);
  return {
    servers,
    arrivalsPerHour,
    load,
    meanWork,
    variation,
    utilisation: load / servers,
    delayed: load >= servers ? 1 : blocked / (1 - (load / servers) * (1 - blocked)),
    wait: queueWait(servers, arrivalsPerHour, meanWork, variation),
  };
}

/**
 * Slopes of the wait of a queue by the mean work of its classes, d Wq / d tau_i, each at its own variation. With q = sum lambda_i tau_i^2 (1 + cs2_i),
 * Wq = C(a) q / (2 a (c - a)), d B / d a = B (c / a - 1 + B). NaN where the queue grows for ever. O(classes + servers).
 */
export function waitSlopes({ servers, load, wait }: PooledQueue, classes: readonly WorkClass[]): readonly number[] {
  // The wait grows as the square of the work at least.
  if (load === 0) return classes.map(() => 0);
  if (load >= servers) return classes.map(() => Number.NaN);
  const blocked = erlangB(servers, load);
  const blockedSlope = blocked * (servers / load - 1 + blocked);
  const divisor = servers - load * (1 - blocked);
  const divisorSlope = load * blockedSlope - (1 - blocked);
  // Logarithmic slopes of C = c B / (c - a (1 - B)), and of the wait by the load.
  const byLoad = blockedSlope / blocked - divisorSlope / divisor - 1 / load + 1 / (servers - load);
  const square = classes.reduce((sum, it) => sum + it.arrivalsPerHour * it.work * it.work * (1 + it.variation), 0);
  return classes.map(
    ({ arrivalsPerHour, work, variation }) =>
      wait * arrivalsPerHour * (byLoad + (square === 0 ? 0 : (2 * work * (1 + variation)) / square)),
  );
}
