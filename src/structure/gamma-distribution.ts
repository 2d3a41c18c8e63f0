/** Shapes from here on are taken as normal after the cube root (Wilson and Hilferty): exact to five digits, and quick. */
const largeShape = 200;

export interface Distribution {
  /** F(x). */
  readonly below: number;
  /** x f(x), with f the density. */
  readonly scaled: number;
}

const nothing: Distribution = { below: 0, scaled: 0 };

/**
 * The gamma distribution with this mean and squared coefficient of variation, both above 0; 1 = exponential. By the power series below the mean of the
 * distribution and the continued fraction (Lentz) above (Abramowitz and Stegun 6.5.29, 6.5.31).
 */
export function gammaDistribution(mean: number, variation: number): (x: number) => Distribution {
  const shape = 1 / variation;
  const rate = shape / mean;
  if (shape === 1) {
    return (x) => (x <= 0 ? nothing : { below: -Math.expm1(-rate * x), scaled: rate * x * Math.exp(-rate * x) });
  }
  if (shape >= largeShape) {
    const spread = 1 / (9 * shape);
    const deviation = Math.sqrt(spread);
    return (x) => {
      if (x <= 0) return nothing;
      const root = Math.cbrt(x / mean);
      const y = (root - 1 + spread) / deviation;
      const density = Math.exp((-y * y) / 2) / Math.sqrt(2 * Math.PI);
      return { below: normalDistribution(y, density), scaled: (density * root) / (3 * deviation) };
    };
  }
  const logGammaOfShape = logGamma(shape);
  return (x) => {
    if (x <= 0) return nothing;
    const z = rate * x;
    const scaled = Math.exp(shape * Math.log(z) - z - logGammaOfShape);
    return { below: z < shape + 1 ? scaled * series(shape, z) : 1 - scaled * fraction(shape, z), scaled };
  };
}

function series(shape: number, z: number): number {
  let term = 1 / shape;
  let sum = term;
  for (let k = shape + 1; term > sum * 1e-12; k++) sum += term *= z / k;
  return sum;
}

function fraction(shape: number, z: number): number {
  let b = z + 1 - shape;
  let c = 1e300;
  let d = 1 / b;
  let value = d;
  for (let k = 1; k < 1_000; k++) {
    const a = -k * (k - shape);
    b += 2;
    d = 1 / (a * d + b);
    c = b + a / c;
    value *= c * d;
    if (Math.abs(c * d - 1) < 1e-12) break;
  }
  return value;
}

/** Lanczos' approximation with g = 7; exact to 15 digits for what is above 0. */
function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  let sum = 0.99999999999980993;
  for (const [k, coefficient] of lanczos.entries()) sum += coefficient / (x + k);
  const t = x + 6.5;
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}

const lanczos = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** Of the standard normal distribution, to 7 digits (Abramowitz and Stegun 26.2.17). */
function normalDistribution(x: number, density: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(x));
  const polynomial = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const above = density * polynomial;
  return x >= 0 ? 1 - above : above;
}
