/** Where a Chromium-like browser is on this machine, for printing to PDF and for the browser tests. */

import { accessSync, constants, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge"];

const PLACES = [
  "/usr/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** Arguments with which a browser runs without a window, without talking to anyone, and without a sandbox only where it refuses to start otherwise (as root). */
export function quietArguments(profile: string): string[] {
  const root = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return [
    "--headless",
    ...root,
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    `--user-data-dir=${profile}`,
  ];
}

/** The first of: $GROUNDWORK_CHROMIUM, the PATH, the usual places, Playwright's own. Undefined where there is none. */
export function findChromium(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const chosen = environment.GROUNDWORK_CHROMIUM;
  if (chosen) return runnable(chosen) ? chosen : undefined;
  const onPath = (environment.PATH ?? "").split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...PLACES.slice(0, 1), ...onPath, ...PLACES.slice(1), ...playwrightOwn()].find(runnable);
}

function playwrightOwn(): string[] {
  const home = join(homedir(), ".cache", "ms-playwright");
  try {
    return readdirSync(home)
      .filter((name) => name.startsWith("chromium-"))
      .map((name) => join(home, name, "chrome-linux", "chrome"));
  } catch {
    return [];
  }
}

function runnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
