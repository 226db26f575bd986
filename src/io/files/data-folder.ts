/** Where a person's data lies. */

import { homedir } from "node:os";
import { join } from "node:path";

/** `GROUNDWORK_DATA` where it is set, else the usual place of this system for the data of a program. */
export function dataFolder(env: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform): string {
  if (env.GROUNDWORK_DATA) return env.GROUNDWORK_DATA;
  if (platform === "darwin") return join(homedir(), "Library", "Application Support", "Groundwork");
  if (platform === "win32") return join(env.LOCALAPPDATA ?? join(homedir(), "AppData", "Local"), "Groundwork");
  return join(env.XDG_DATA_HOME ?? join(homedir(), ".local", "share"), "groundwork");
}
