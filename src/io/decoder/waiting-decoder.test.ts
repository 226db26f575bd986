import { afterEach, describe, expect, it } from "vitest";
import { draw, pdf } from "../../../test/documents/pdf.ts";
import { decodeBytes } from "./decode-file.ts";
import { type WaitingDecoder, waitingDecoder } from "./waiting-decoder.ts";

const FILE = { name: "cv.pdf", bytes: new Uint8Array(pdf([draw("Ada Lovelace, analyst of engines", 72, 700)])) };

let decoder: WaitingDecoder;
afterEach(() => decoder.close());

describe("a decoder that waits", () => {
  it("gives what one gives that is started for the file", async () => {
    decoder = waitingDecoder();
    decoder.warm();
    expect(await decoder.decode(FILE, "cv")).toEqual(await decodeBytes(FILE, "cv"));
  });
  it("is replaced by a fresh one for the files after the first", async () => {
    decoder = waitingDecoder();
    decoder.warm();
    const readings = await Promise.all(["cv", "posting"].map((id) => decoder.decode(FILE, id)));
    expect(readings.map((reading) => reading.value?.id)).toEqual(["cv", "posting"]);
  });
  it("is not missed when it ended for want of a file", async () => {
    decoder = waitingDecoder(0.05);
    decoder.warm();
    await new Promise((done) => setTimeout(done, 150));
    expect((await decoder.decode(FILE, "cv")).value?.text).toContain("Ada Lovelace");
  });
});
