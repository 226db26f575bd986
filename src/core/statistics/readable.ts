/** Numbers as a person reads them. */

/** A number with at most four significant digits and no trailing zeros; whole numbers up to a billion whole, in groups of three from five digits on. */
export function readable(x: number): string {
  if (Number.isInteger(x) && Math.abs(x) <= 1e9) return grouped(String(x));
  if (x !== 0 && (Math.abs(x) < 1e-4 || Math.abs(x) > 1e9)) return x.toExponential(2);
  if (Math.abs(x) >= 1000) return grouped(x.toFixed(1));
  return String(Number(x.toPrecision(4)));
}

/** A bound as it is, with all its digits. */
export function exact(x: number): string {
  return Math.abs(x) >= 1e10 ? String(x) : x.toLocaleString("en", { maximumFractionDigits: 12 });
}

/** A chance with three decimals; what would round to 0 or 1 is shown as a bound. */
export function readableChance(p: number): string {
  if (p > 0.9995 && p < 1) return "above 0.999";
  if (p < 0.0005 && p > 0) return p < 1e-300 ? "0" : p.toExponential(2);
  return p.toFixed(3);
}

function grouped(digits: string): string {
  const [whole = "", rest] = digits.split(".");
  const parted = whole.replace("-", "").length < 5 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return rest === undefined || rest === "0" ? parted : `${parted}.${rest}`;
}
