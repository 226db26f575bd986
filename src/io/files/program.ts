/** Where the program lies, and the files with which its processes start: TypeScript as it was written, or built (bin/build.mjs). */

import { join } from "node:path";

/** The folder of the program, where `package.json`, `content/` and `.cache/` lie: three above `src/io/files`, and above `.cache/program/<key>`. */
export const HOME = join(import.meta.dirname, "../../..");

/** The folder with the code that runs. */
export const CODE = import.meta.filename.endsWith(".ts") ? join(HOME, "src") : import.meta.dirname;

const SOURCES = { decoder: "io/decoder/child.ts", builder: "web/build-process.ts" } as const;

/** The file with which a process of this program starts. */
export function processFile(name: keyof typeof SOURCES): string {
  return join(CODE, import.meta.filename.endsWith(".ts") ? SOURCES[name] : `${name}.js`);
}
