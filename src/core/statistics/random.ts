/** Chance from a seed, so that the same inputs give the same bytes. */

/** Draws whole numbers from 0 up to, not including, `below`; every one equally likely. */
export type Draw = (below: number) => number;

/**
 * A generator of whole numbers from a seed: xoshiro128** (Blackman and Vigna 2021), its state filled by splitmix32 steps. For resampling, not for secrets.
 * `below` is at most 2^32. Draws that would favour small numbers are thrown away.
 */
export function drawFrom(seed: number): Draw {
  let mixed = seed | 0;
  const mix = () => {
    mixed = (mixed + 0x9e3779b9) | 0;
    let z = mixed ^ (mixed >>> 16);
    z = Math.imul(z, 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return z ^ (z >>> 15);
  };
  let [a, b, c, d] = [mix(), mix(), mix(), mix()];
  const next = () => {
    const scrambled = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return scrambled;
  };
  return (below) => {
    const limit = 2 ** 32 - (2 ** 32 % below);
    let drawn = next();
    while (drawn >= limit) drawn = next();
    return drawn % below;
  };
}

function rotate(x: number, by: number): number {
  return (x << by) | (x >>> (32 - by));
}
