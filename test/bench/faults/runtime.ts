/**
 * What the program runs on: the packages of the lockfile, and the Node that it starts under.
 *
 *     node test/bench/faults/runtime.ts [OLD_NODE=/usr/bin/node]
 *
 * OLD_NODE is a Node below 22.18; without one that row is left out. Exits with 1 where a figure is missed.
 */

import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "../../..");
/** Licences that a program under Apache-2.0 may carry along. */
const ALLOWED = new Set(["MIT", "ISC", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "CC0-1.0", "BlueOak-1.0.0", "Unlicense"]);
/** Packages that run with the program, the deeper ones among them: each is code that someone else may change. */
const MOST_PACKAGES = 24;

interface Locked {
  version?: string;
  license?: string;
  dev?: boolean;
  devOptional?: boolean;
  hasInstallScript?: boolean;
  integrity?: string;
  resolved?: string;
}

function choices(license = ""): string[] {
  return license.replace(/[()]/g, "").split(/ OR /);
}

/** What is amiss with a lockfile's packages, in words. A choice of licences ("MIT OR CC0-1.0") holds if one of them is allowed. */
function judge(packages: Readonly<Record<string, Locked>>) {
  const all = Object.entries(packages).filter(([path]) => path !== "");
  const runtime = all.filter(([, row]) => !row.dev && !row.devOptional);
  return {
    runtime,
    scripts: all.filter(([, row]) => row.hasInstallScript).map(([path]) => path),
    unlisted: runtime.filter(([, row]) => !choices(row.license).some((one) => ALLOWED.has(one))).map(([path]) => path),
    unsigned: all.filter(([, row]) => !row.integrity?.startsWith("sha512-")).map(([path]) => path),
    elsewhere: all
      .filter(([, row]) => row.resolved !== undefined && !row.resolved.startsWith("https://registry.npmjs.org/"))
      .map(([path]) => path),
  };
}

const { packages } = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")) as { packages: Record<string, Locked> };
const found = judge(packages);
const bad = judge({
  ...packages,
  "node_modules/planted": { version: "1.0.0", license: "GPL-3.0", hasInstallScript: true, resolved: "https://elsewhere.example/x.tgz" },
});
const licences = Object.entries(Object.groupBy(found.runtime, ([, row]) => row.license ?? "none")).map(
  ([name, rows]) => `${name} ${rows?.length}`,
);
const amiss = [...found.scripts, ...found.unlisted, ...found.unsigned, ...found.elsewhere];

const rows: [boolean, string][] = [
  [
    amiss.length === 0 && found.runtime.length <= MOST_PACKAGES,
    `SEC-42   ${found.runtime.length} runtime packages (at most ${MOST_PACKAGES}; ${licences.join(", ")}): ${found.unlisted.length} of an unlisted licence; of all ${Object.keys(packages).length - 1} locked: ${found.scripts.length} with an install script, ${found.unsigned.length} without a hash, ${found.elsewhere.length} from elsewhere ${amiss.join(" ")}`,
  ],
  [
    bad.unlisted.length === found.unlisted.length + 1 &&
      bad.scripts.length === found.scripts.length + 1 &&
      bad.unsigned.length === found.unsigned.length + 1 &&
      bad.elsewhere.length === found.elsewhere.length + 1,
    "control  a planted package under GPL with an install script, no hash and another address: all four found",
  ],
];

/** Starts the program under a Node and says what stood up. */
async function start(
  node: string,
  words: readonly string[],
): Promise<{ answered: boolean; by: string; errors: string; code: number | null }> {
  const folder = mkdtempSync(join(tmpdir(), "groundwork-runtime-"));
  const child = spawn(node, [...words, "serve", "--data", folder, "--port", "0", "--no-open"], {
    cwd: ROOT,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, PATH: "/usr/bin:/bin" },
  });
  let [out, errors] = ["", ""];
  child.stderr.on("data", (bytes: Buffer) => (errors += String(bytes)));
  const origin = await new Promise<string>((done) => {
    setTimeout(() => done(""), 30_000).unref();
    child.stdout.on("data", (bytes: Buffer) => {
      out += String(bytes);
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(out)?.[0];
      if (address) done(address);
    });
    child.once("exit", () => done(""));
  });
  const answered = origin !== "" && (await fetch(`${origin}/health`)).ok;
  // What answers is the command itself or the process that it handed over to.
  const list = spawnSync("ps", ["-eo", "args"], { encoding: "utf8" }).stdout.split("\n");
  const by =
    list
      .filter((line) => line.includes(folder) && /main\.(?:ts|js)\b/.test(line))
      .at(-1)
      ?.split(" ")[0] ?? "";
  const { exitCode: code } = child;
  try {
    process.kill(-(child.pid ?? 0), "SIGKILL");
  } catch {
    // It ended by itself.
  }
  rmSync(folder, { recursive: true, force: true });
  return { answered, by, errors, code };
}

const version = (node: string) => spawnSync(node, ["--version"], { encoding: "utf8" }).stdout.trim();
const old = process.argv[2] ?? "/usr/bin/node";
const oldVersion = existsSync(old) ? version(old) : "";
if (/^v(?:1\d|20|21)\./.test(oldVersion)) {
  const handed = await start(old, ["bin/groundwork.mjs"]);
  rows.push([
    handed.answered && version(handed.by) !== oldVersion,
    `SEC-43   the command under Node ${oldVersion}: handed over to ${version(handed.by)}, which answers`,
  ]);
  const past = await start(old, ["src/main.ts"]);
  rows.push([
    !past.answered && past.code !== 0,
    `SEC-43   the program itself under Node ${oldVersion}, past the command: ${past.answered ? "STARTED" : `refused (exit code ${past.code})`}`,
  ]);
} else rows.push([false, `SEC-43   there is no Node below 22 at ${old} to try`]);
const recent = await start(process.execPath, ["bin/groundwork.mjs"]);
rows.push([recent.answered && recent.by === process.execPath, `SEC-43   under Node ${process.version}: starts, under itself`]);

for (const [holds, words] of rows) console.log(`${holds ? "ok  " : "MISS"} ${words}`);
process.exit(rows.every(([holds]) => holds) ? 0 : 1);
