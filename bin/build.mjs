/**
 * The program as a few files of plain JavaScript: Node starts in a third of the time that it needs for six hundred TypeScript modules, and so do the
 * processes that decode and build. `.cache/program/<key>` holds one build, named by the names, sizes and times of what it was made from; an old Node reads
 * this file, so it uses nothing newer than Node 18.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const home = join(root, ".cache", "program");
/** Days after which a build is removed: by then no server still runs from it. */
const KEPT_DAYS = 30;

/** The folder of the build that belongs to the sources as they are. */
function folderOfSources() {
  const hash = createHash("sha256");
  const list = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) list(path);
      else if (/(?<!\.test)\.(?:ts|json)$/.test(entry.name)) add(path);
    }
  };
  const add = (path) => {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  };
  list(join(root, "src"));
  add(join(root, "package-lock.json"));
  return join(home, hash.digest("hex").slice(0, 16));
}

/**
 * The built program's first file; it is built under `node` where it was not. Where it cannot be built, the source's first file, which runs as well, slower.
 */
export function programFile(node) {
  const folder = folderOfSources();
  const main = join(folder, "main.js");
  if (existsSync(main)) return main;
  const run = spawnSync(node, [fileURLToPath(import.meta.url), folder], { stdio: ["ignore", 2, 2], cwd: root });
  return run.status === 0 && existsSync(main) ? main : join(root, "src", "main.ts");
}

/** Builds beside the place and moves it there whole, so that two that build at once do not see half of each other's. */
async function build(folder) {
  const { rolldown } = await import("rolldown");
  const fresh = `${folder}.${process.pid}`;
  const bundle = await rolldown({
    cwd: root,
    platform: "node",
    input: { main: "src/main.ts", decoder: "src/io/decoder/child.ts", builder: "src/web/build-process.ts" },
    logLevel: "silent",
  });
  await bundle.write({ dir: fresh, format: "esm" });
  await bundle.close();
  if (existsSync(folder)) rmSync(fresh, { recursive: true });
  else renameSync(fresh, folder);
  for (const name of readdirSync(home)) {
    const path = join(home, name);
    if (path !== folder && Date.now() - statSync(path).mtimeMs > KEPT_DAYS * 86_400_000) rmSync(path, { recursive: true, force: true });
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  mkdirSync(home, { recursive: true });
  await build(process.argv[2] ?? folderOfSources());
}
