/** Where a monotone function crosses a level. */

/**
 * The x between `low` and `high` at which a monotone function, rising or falling, takes the value `level`, to a relative width of 1e-13: bisection, with
 * inverse quadratic steps where these are safe (Chandrupatla 1997). Undefined where the level is not crossed between them, or an end has no value.
 */
export function findCrossing(value: (x: number) => number, level: number, low: number, high: number): number | undefined {
  let [a, b] = [low, high];
  let [atA, atB] = [value(low) - level, value(high) - level];
  if (atA === 0) return low;
  if (atB === 0) return high;
  if (!(atA < 0 !== atB < 0)) return undefined;
  let share = 0.5;
  for (let i = 0; i < 200; i++) {
    const x = a + share * (b - a);
    const atX = value(x) - level;
    const sameSide = atX < 0 === atA < 0;
    const [c, atC] = sameSide ? [a, atA] : [b, atB];
    if (!sameSide) [b, atB] = [a, atA];
    [a, atA] = [x, atX];
    const best = Math.abs(atA) < Math.abs(atB) ? a : b;
    const close = (1e-13 * Math.max(Math.abs(best), 1e-3)) / Math.abs(b - a);
    if (close > 0.5 || atA === 0) return best;
    const [xi, phi] = [(a - b) / (c - b), (atA - atB) / (atC - atB)];
    share = 0.5;
    if (phi * phi < xi && (1 - phi) ** 2 < 1 - xi) {
      share = (atA / (atB - atA)) * (atC / (atB - atC)) + ((c - a) / (b - a)) * (atA / (atC - atA)) * (atB / (atC - atB));
    }
    share = Math.min(1 - close, Math.max(close, share));
  }
  return (a + b) / 2;
}

/**
 * The first crossing above `low`: the far end starts one `step` away and its distance doubles until the level is crossed or `most` is reached. For
 * functions that are dear to compute far out.
 */
export function findCrossingUpwards(value: (x: number) => number, level: number, low: number, most: number, step = 1): number | undefined {
  const start = value(low) - level;
  let under = low;
  let distance = step;
  let high = Math.min(low + distance, most);
  while ((value(high) - level) * start > 0) {
    if (high >= most) return undefined;
    under = high;
    distance *= 2;
    high = Math.min(low + distance, most);
  }
  return findCrossing(value, level, under, high);
}
