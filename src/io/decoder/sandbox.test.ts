import { createServer } from "node:net";
import { describe, expect, test } from "vitest";
import { DECODER } from "./decode-file.ts";
import { findGuards, type Guards, onPath } from "./find-guards.ts";
import { type Limits, runLimited } from "./sandbox.ts";

const LIMITS: Limits = { memory: 750_000_000, cpuSeconds: 2, wallSeconds: 5, output: 1_000_000 };
const here = findGuards();
const linux = process.platform === "linux";

/** A Node program run as the decoder is. */
const run = (code: string, limits: Partial<Limits> = {}, guards: Guards = here, input: Uint8Array[] = []) =>
  runLimited([...DECODER, "--input-type=module", "--eval", code], input, { ...LIMITS, ...limits }, guards);
const said = (outcome: Awaited<ReturnType<typeof run>>) =>
  "output" in outcome ? outcome.output.toString("utf8") : `${outcome.ended} ${outcome.detail}`;

const connect = (port: number) =>
  `const net = await import("node:net"); const socket = net.connect(${port}, "127.0.0.1"); socket.on("connect", () => { process.stdout.write("REACHED"); process.exit() }); socket.on("error", () => process.stdout.write("refused"))`;
const withServer = async (ask: (port: number) => Promise<string>) => {
  let connections = 0;
  const server = createServer((socket) => {
    connections++;
    socket.destroy();
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.address();
  const answer = await ask(typeof address === "object" && address ? address.port : 0);
  server.close();
  return { answer, connections };
};

const attempt = (code: string) => run(`try { ${code}; process.stdout.write("REACHED") } catch (error) { process.stdout.write("refused") }`);

/** The guards that every machine has, in the order of what stands where the better is missing. */
const SETS: [string, Guards][] = [
  ["the best guards found here", here],
  ["the shell's ulimit", { ...here, limiter: { by: "ulimit", path: onPath("sh") ?? "", keepsMemory: linux } }],
  ["a clock and a watch over memory alone", { ...here, limiter: { by: "clock", path: "", keepsMemory: false } }],
];

describe.each(SETS)("under %s", (_, guards) => {
  test("a program's output comes back", async () => {
    expect(said(await run("process.stdin.pipe(process.stdout)", {}, guards, [Buffer.from("ab"), Buffer.from("c")]))).toBe("abc");
  });

  test("memory outside Node's heap is limited", async () => {
    const hoard = "const held = []; setInterval(() => held.push(new Uint8Array(5e7).fill(1)), 5)";
    expect(await run(hoard, { wallSeconds: 20 }, guards)).toMatchObject({ ended: "memory" });
  });

  test("a program that waits is ended by the clock", async () => {
    const started = performance.now();
    expect(await run("setInterval(() => {}, 1000)", { wallSeconds: 0.8 }, guards)).toMatchObject({ ended: "time" });
    expect(performance.now() - started).toBeLessThan(2500);
  });

  test("output without end is cut", async () => {
    expect(await run('setInterval(() => process.stdout.write("x".repeat(1e5)), 0)', { output: 300_000 }, guards)).toMatchObject({
      ended: "output",
    });
  });
});

test("a program that never lets go of the CPU is ended by the kernel before the clock", async () => {
  const started = performance.now();
  expect(await run("for (;;);", { cpuSeconds: 1, wallSeconds: 9 })).toMatchObject({ ended: "time" });
  if (here.limiter.by !== "clock") expect(performance.now() - started).toBeLessThan(8000);
});

test("whatever the program started ends with it", async () => {
  const started = performance.now();
  const outcome = await runLimited([onPath("sh") ?? "sh", "-c", "sleep 30 & sleep 30"], [], { ...LIMITS, wallSeconds: 0.5 });
  expect(outcome).toMatchObject({ ended: "time" });
  expect(performance.now() - started).toBeLessThan(3000);
});

test("the environment of the program is empty", async () => {
  process.env.GROUNDWORK_SECRET = "do not pass on";
  try {
    expect(said(await run("process.stdout.write(JSON.stringify(process.env))"))).toBe("{}");
  } finally {
    delete process.env.GROUNDWORK_SECRET;
  }
});

test("a program that cannot be started has failed", async () => {
  expect(await runLimited(["/nowhere/at/all"], [], LIMITS)).toMatchObject({ ended: "failed" });
});

describe("what a taken decoder could reach", () => {
  test("a file of the person cannot be read", async () => {
    expect(said(await attempt('(await import("node:fs")).readFileSync("/etc/passwd")'))).toBe("refused");
  });

  test("a file cannot be written", async () => {
    expect(said(await attempt('(await import("node:fs")).writeFileSync("/tmp/groundwork-canary", "x")'))).toBe("refused");
  });

  test("a program cannot be started", async () => {
    expect(said(await attempt('(await import("node:child_process")).execFileSync("/bin/true")'))).toBe("refused");
  });

  test("what it may, it can: the attempt itself is sound", async () => {
    expect(said(await attempt("1 + 1"))).toBe("REACHED");
  });
});

describe("network", () => {
  test("a program outside the guard reaches this machine, so the next two tests could fail", async () => {
    const { answer, connections } = await withServer(async (port) => said(await run(connect(port), {}, { ...here, offline: undefined })));
    expect([answer, connections]).toEqual(["REACHED", 1]);
  });

  test("where the system takes the network away, not even this machine is reached", async () => {
    const { answer, connections } = await withServer(async (port) =>
      said(await run(here.offline ? connect(port) : 'process.stdout.write("refused")')),
    );
    expect([answer, connections]).toEqual(["refused", 0]);
  });

  test("where it does not, Node's network modules are refused", async () => {
    const refuse = `await import(${JSON.stringify(new URL("refuse-network.ts", import.meta.url).href)});`;
    const ways = [
      `await import("node:net")`,
      `await import("http")`,
      `process.getBuiltinModule("node:net").connect`,
      `(await import("node:module")).createRequire("/x.js")("node:tls")`,
      `await fetch("http://127.0.0.1:1")`,
      `await import("node:dns/promises")`,
    ];
    for (const way of ways) {
      const code = `${refuse} try { ${way}; process.stdout.write("REACHED") } catch (error) { process.stdout.write(error.code ?? error.name + " " + error.message) }`;
      const answer = said(await run(code, {}, { ...here, offline: undefined }));
      expect(answer, way).toMatch(/refused where files are decoded|TypeError Cannot read|ReferenceError fetch is not defined/);
    }
  });
});
