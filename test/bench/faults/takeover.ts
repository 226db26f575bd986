/** SEC-07: what code that took over the decoder could do. Each attempt is run behind the guards, and, as the control, without them. */

import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DECODER } from "../../../src/io/decoder/decode-file.ts";
import { runLimited } from "../../../src/io/decoder/sandbox.ts";
import type { Row } from "./uploads.ts";

const LIMITS = { memory: 750_000_000, cpuSeconds: 5, wallSeconds: 6, output: 1_000_000 };

/** Tries all five; prints the names of those that worked. */
export async function takeoverRows(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "groundwork-takeover-"));
  const database = join(folder, "groundwork.sqlite");
  writeFileSync(database, "kept");
  const server = createServer((socket) => socket.destroy());
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const attempts: [string, string][] = [
    [
      "connect",
      `const { connect } = await import("node:net"); await new Promise((done, failed) => connect(${port}, "127.0.0.1", done).on("error", failed)); process.stdout.write("WORKED ")`,
    ],
    ["read /etc/passwd", `(await import("node:fs")).readFileSync("/etc/passwd"); process.stdout.write("WORKED ")`],
    ["read the database", `(await import("node:fs")).readFileSync(${JSON.stringify(database)}); process.stdout.write("WORKED ")`],
    ["read a key in the environment", `if (process.env.GROUNDWORK_CANARY_KEY) process.stdout.write("WORKED ")`],
    ["start a program", `(await import("node:child_process")).execFileSync("/bin/true"); process.stdout.write("WORKED ")`],
  ];
  process.env.GROUNDWORK_CANARY_KEY = "canary";
  const worked = { guarded: [] as string[], control: 0 };
  for (const [name, code] of attempts) {
    const program = `process.stdout.write("STANDS "); try { ${code} } catch {} process.exit()`;
    const outcome = await runLimited([...DECODER, "--input-type=module", "--eval", program], [], LIMITS);
    if (!("output" in outcome) || !outcome.output.includes("STANDS")) throw new Error(`the guarded program for "${name}" did not run`);
    if (outcome.output.includes("WORKED")) worked.guarded.push(name);
    // The control's server answers from this process, so it must not be waited for in a way that stops this process.
    const open = await runLimited([process.execPath, "--input-type=module", "--eval", program], [], LIMITS, {
      limiter: { by: "clock", path: "", keepsMemory: true },
      offline: undefined,
      ps: undefined,
    });
    const inherits =
      name.includes("environment") && spawnSync(process.execPath, ["--input-type=module", "--eval", program]).stdout.includes("WORKED");
    if (inherits || ("output" in open && open.output.includes("WORKED"))) worked.control++;
  }
  server.close();
  rmSync(folder, { recursive: true });
  return [
    {
      id: "SEC-07",
      what: "a decoder taken over",
      found: `${worked.guarded.length} of 5 attempts worked ${worked.guarded.join(", ")}`,
      holds: worked.guarded.length === 0,
    },
    { id: "control", what: "the same without guards", found: `${worked.control} of 5 worked`, holds: worked.control === 5 },
  ];
}
