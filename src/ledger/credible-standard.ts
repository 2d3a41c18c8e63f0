/** Weight, in observations, of a borrowed standard: the variance within steps over that between them, where nobody measured it (methods.md 7.4). */
const defaultWeight = 10;

/**
 * Standard of a step that borrows one: tau = exp((n ln own + k ln borrowed) / (n + k)), its own mean over n observations drawn towards the borrowed one in
 * logarithms (credibility, methods.md 7.4). Without observations it is the borrowed one. Where one of the two is 0, which has no logarithm, the same of the
 * figures themselves.
 */
export function credibleStandard(n: number, own: number | null, borrowed: number, weight = defaultWeight): number {
  if (n === 0 || own === null) return borrowed;
  if (own <= 0 || borrowed <= 0) return (n * own + weight * borrowed) / (n + weight);
  return Math.exp((n * Math.log(own) + weight * Math.log(borrowed)) / (n + weight));
}
