/** The browser of the browser tests: Debian's Chromium, installed where the tests may do that. */

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";
import { findChromium } from "../../src/io/browser/find-chromium.ts";

/** Said where there is no Chromium and none may be installed: whoever reads the run sees what was not tested, and how to have it tested. */
export const WITHOUT =
  "The browser tests were skipped: there is no Chromium here. Install one (on Debian: apt-get install chromium) or name one in GROUNDWORK_CHROMIUM.";

/** A path to Chromium; as root on a Debian-like system it is installed when missing. Undefined, with a sentence on the terminal, where that is not so. */
export function ensureChromium(): string | undefined {
  const found = findChromium();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.error("Installing Chromium for the browser tests (apt-get install chromium) …");
    apt("update");
    apt("install", "-y", "--no-install-recommends", "chromium");
  }
  const now = findChromium();
  if (!now) console.error(WITHOUT);
  return now;
}

/** A browser without a window. As root it has to run without its sandbox. */
export function launch(path: string): Promise<Browser> {
  const root = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({ executablePath: path, args: [...root, "--disable-gpu", "--disable-background-networking"] });
}

function apt(...words: string[]): void {
  spawnSync("apt-get", ["-o", "DPkg::Lock::Timeout=240", "-qq", ...words], { stdio: "ignore" });
}
