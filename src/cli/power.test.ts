import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { programFile } from "../../bin/build.mjs";

const MAIN = programFile(process.execPath);

function power(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--disable-warning=ExperimentalWarning", MAIN, "power", ...words], {
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

describe("groundwork power", { timeout: 60_000 }, () => {
  it("prints the number, the formula, the source, the assumption and the trap", () => {
    const { status, stdout } = power("two-sample-t", "--d", "0.5", "--power", "0.8", "--curve");
    expect(status).toBe(0);
    expect(stdout).toContain("It takes n = 64 in each group for a difference of d = 0.5 and power 0.8.");
    for (const part of ["Before rounding up: 63.77", "Formula   δ = d·√(n/2)", "Source    Cohen 1988", "Assumes   ", "Trap      "])
      expect(stdout).toContain(part);
    expect(stdout).toMatch(/^ +65 {2}0\.808 #{32}$/m);
  });
  it("gives the whole answer as JSON", () => {
    const answer = JSON.parse(power("mcnemar-test", "--b", "150", "--c", "86", "--json").stdout) as {
      value: number;
      method: { source: { year: number } };
    };
    expect(answer.value).toBeCloseTo(3.716e-5, 8);
    expect(answer.method.source.year).toBe(1947);
  });
  it("ends quietly when its reader has seen enough", () => {
    const node = `"${process.execPath}" --disable-warning=ExperimentalWarning`;
    const { stdout, stderr } = spawnSync("sh", ["-c", `${node} "${MAIN}" power | head -n 1`], { encoding: "utf8" });
    expect(stdout).toBe("Before the data\n");
    expect(stderr).toBe("");
  });
  it("lists all methods, and says what one takes", () => {
    const { stdout } = power();
    for (const id of ["paired-evaluation", "seeds", "corrections", "peeking"]) expect(stdout).toContain(`  ${id} `);
    const described = power("seeds").stdout;
    expect(described).toContain("Leave one of --n, --power, --d out: it is computed.");
  });
  it.each([
    [["two-sample-t", "--d", "0.5", "--n", "0"], "Cases in each group: give a number from 2 to 10,000,000, not 0."],
    [["two-sample-t", "--d", "x", "--n", "30"], 'Effect d: give a number like 0.5, not "x".'],
    [["no-such"], 'There is no method "no-such".'],
    [["two-sample-t", "0.5"], '"0.5" belongs to no field; write --field value.'],
  ])("refuses %j in a sentence", (words, sentence) => {
    const { status, stderr, stdout } = power(...words);
    expect(status).toBe(2);
    expect(stderr).toContain(sentence);
    expect(stdout).toBe("");
  });
});
