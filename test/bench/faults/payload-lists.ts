/** The payloads, as they are read from a folder of lists. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Every line of the XSS lists and every naughty string, once each. */
export function readPayloads(hostile: string): string[] {
  const lists = readdirSync(join(hostile, "xss")).map((name) => readFileSync(join(hostile, "xss", name), "utf8").split(/\r?\n/));
  const naughty = JSON.parse(readFileSync(join(hostile, "naughty/blns.json"), "utf8")) as string[];
  return [...new Set([...lists.flat(), ...naughty].map((line) => line.trim()).filter((line) => line !== ""))];
}

/** Payloads of our own, which ask an address of this machine for something: whoever loads it is seen. `mark` says where it stood. */
export function baits(port: number, mark: string): string[] {
  const address = (kind: string) => `http://127.0.0.1:${port}/${mark}-${kind}`;
  return [
    `<img src="${address("img")}"><script src="${address("script")}"></script><link rel="stylesheet" href="${address("sheet")}">`,
    `<iframe src="${address("frame")}"></iframe><object data="${address("object")}"></object><video src="${address("video")}" autoplay></video>`,
    `![x](${address("markdown")}) <style>@import url(${address("import")});</style> <base href="${address("base")}/">`,
    `<svg><image href="${address("svg")}"/></svg><script>alert("GW")</script><meta http-equiv="refresh" content="0;url=${address("refresh")}">`,
  ];
}

/** A CV in which every payload stands somewhere: as a name, an employer, a position, a highlight, a skill or a title. */
export function cvOf(payloads: readonly string[]): string {
  const [name = "", place = "", ...rest] = payloads;
  const third = Math.ceil(rest.length / 3);
  const jobs = rest
    .slice(0, third)
    .map((line, i) => `Research Engineer ${line}, Lab ${i}, 2019 - 2024\n- Trained language models with Python: ${line}`);
  const papers = rest.slice(third, 2 * third).map((line, i) => `${i + 1}. A. Example. "On ${line}". NeurIPS, 2023.`);
  const skills = rest.slice(2 * third).map((line) => `- Python, ${line}`);
  return `Ada ${name}\nada@example.org, ${place}\n\nExperience\n\n${jobs.join("\n\n")}\n\nPublications\n\n${papers.join("\n")}\n\nSkills\n\n${skills.join("\n")}\n`;
}

function list(lines: readonly string[], words: string): string {
  return lines.map((line) => `- ${words} ${line}`).join("\n");
}

/** A posting in which every payload is a requirement, a duty, or part of its title. */
export function postingOf(payloads: readonly string[]): string {
  const [title = "", ...rest] = payloads;
  const half = Math.ceil(rest.length / 2);
  return `Research Engineer, ${title}\n\nAbout the role\n\n${list(rest.slice(0, half), "You will train models for")}\n\nRequirements\n\n${list(rest.slice(half), "Experience with Python and")}\n`;
}
