/** Takes Node's ways to the network from the process that imports this, for systems that cannot do it from outside. */

import { registerHooks } from "node:module";

/** Modules that open connections or start what could. */
const REFUSED =
  /^(?:node:)?(?:net|tls|http|https|http2|dgram|dns|dns\/promises|inspector|inspector\/promises|child_process|cluster|worker_threads)$/;

registerHooks({
  resolve(specifier, context, next) {
    if (REFUSED.test(specifier)) throw new Error(`${specifier} is refused where files are decoded`);
    return next(specifier, context);
  },
});
const builtin = process.getBuiltinModule;
process.getBuiltinModule = ((id: string) => (REFUSED.test(id) ? undefined : builtin(id))) as typeof builtin;
for (const name of ["fetch", "WebSocket", "EventSource", "XMLHttpRequest"]) Reflect.deleteProperty(globalThis, name);
