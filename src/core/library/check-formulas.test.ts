import { describe, expect, it } from "vitest";
import { checkFormulas, findFormulaFault } from "./check-formulas.ts";
import type { Library } from "./library.ts";

describe("formulas", () => {
  it("that are written as plain text are read", () => {
    for (const formula of [
      "Attention(Q, K, V) = softmax(Q K^T / sqrt(d_k) + mask) V",
      "P[M(D) in S] <= exp(epsilon) * P[M(D') in S] + delta",
      "InfoNCE = -log( exp(s(x, x+)/t) / sum_j exp(s(x, x_j)/t) )",
      "time per token >= (weight bytes + cache bytes) / bandwidth",
      "w <- w - lr * ( m / (sqrt(v) + eps) )",
    ])
      expect(findFormulaFault(formula)).toBeUndefined();
  });
  it("with a bracket too few, too many or of the wrong kind are faults", () => {
    expect(findFormulaFault("f(x = 2")).toBe('"(" is never closed');
    expect(findFormulaFault("f(x)) = 2")).toBe('")" closes nothing');
    expect(findFormulaFault("f(x] = 2")).toBe('"]" closes nothing');
  });
  it("that dangle, are empty or are typeset are faults", () => {
    expect(findFormulaFault("y = * x")).toBe("an operator has nothing before it");
    expect(findFormulaFault("softmax(Q K^T / )")).toBe("an operator has nothing after it");
    expect(findFormulaFault("f() = x")).toBe("a bracket is empty");
    expect(findFormulaFault("\\frac{a}{b}")).toContain("typesetting command");
  });
  it("are looked up in concepts, and a concept without one is passed over", () => {
    const library = { concepts: [{ slug: "a", formula: "x = (1" }, { slug: "b" }] } as unknown as Library;
    expect(checkFormulas(library, (kind, slug) => `${kind}/${slug}`)).toMatchObject([
      { place: "concepts/a", message: 'The formula cannot be read: "(" is never closed.' },
    ]);
  });
});
