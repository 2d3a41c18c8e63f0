/**
 * Erlang's loss formula: the chance that all of `servers` are busy where nobody waits. B(0) = 1, B(k) = a B(k-1) / (k + a B(k-1)), with a = `load`,
 * arrivals times mean work. O(servers).
 */
export function erlangB(servers: number, load: number): number {
  let blocked = 1;
  for (let k = 1; k <= servers; k++) blocked = (load * blocked) / (k + load * blocked);
  return blocked;
}

/** Erlang's delay formula: the chance to wait, C = B / (1 - rho (1 - B)), where `load` is below `servers`. */
export function erlangC(servers: number, load: number): number {
  const blocked = erlangB(servers, load);
  return blocked / (1 - (load / servers) * (1 - blocked));
}

/**
 * Mean wait in a queue of several servers (methods.md 5, Allen and Cunneen): that of M/M/c, C tau / (c - a), times (ca2 + cs2) / 2; with one server
 * Kingman's form. Variations are squared coefficients of variation, 1 = as an exponential distribution. Infinity where the load reaches the servers.
 */
export function queueWait(
  servers: number,
  arrivalsPerHour: number,
  meanWork: number,
  workVariation = 1,
  arrivalVariation = 1,
): number {
  const load = arrivalsPerHour * meanWork;
  if (load === 0) return 0;
  if (load >= servers) return Number.POSITIVE_INFINITY;
  return ((erlangC(servers, load) * meanWork) / (servers - load)) * ((arrivalVariation + workVariation) / 2);
}
