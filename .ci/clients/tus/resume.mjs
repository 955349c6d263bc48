// Sends a file by tus-js-client over a line that drops at random points, imports it, and checks the document. Prints "kill" when the
// service is to be killed and started again.
//
// Environment: SOHOA_PORT_FILE (has the port of the service, which changes when it is started again), SOHOA_KEY (of a STATION),
// SOHOA_MEGABYTES, SOHOA_DROPS, SOHOA_KILLS, SOHOA_SEED.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import net from "node:net";
import * as tus from "tus-js-client";

const env = (name) => process.env[name] ?? (() => { throw new Error(`${name} is not set`); })();
const key = env("SOHOA_KEY");
const [megabytes, drops, kills] = ["SOHOA_MEGABYTES", "SOHOA_DROPS", "SOHOA_KILLS"].map((name) => Number(env(name)));
const fail = (why) => { console.error(`resume: ${why}`); process.exit(1); };
const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");

/** Mulberry32: the same points for the same seed. */
let state = Number(env("SOHOA_SEED"));
function random() {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
}

const file = Buffer.alloc(megabytes << 20);
for (let at = 0; at < file.length; at += 4) file.writeUInt32LE((random() * 2 ** 32) >>> 0, at);

// The line: a connection that carries much is reset after some bytes of what the client sends.
const mean = file.length / (drops + kills + 1);
let dropped = 0;
let killed = 0;
let carried = 0;
let connections = 0;
const line = net.createServer((client) => {
  connections++;
  const service = net.connect(Number(readFileSync(env("SOHOA_PORT_FILE"), "utf8")), "127.0.0.1");
  const end = () => { client.destroy(); service.destroy(); };
  let left = dropped < drops ? mean * (0.2 + 0.8 * random()) : Infinity;
  client.on("data", (bytes) => {
    carried += bytes.length;
    left -= bytes.length;
    if (killed < kills && carried > ((killed + 1) * file.length) / (kills + 2)) {
      killed++;
      console.log("kill");
    }
    if (left < 0) {
      dropped++;
      service.write(bytes.subarray(0, Math.floor(bytes.length * random())));
      client.resetAndDestroy();
      service.resetAndDestroy();
    } else if (!service.write(bytes)) {
      client.pause();
    }
  });
  service.on("drain", () => client.resume());
  service.on("data", (bytes) => client.write(bytes));
  for (const side of [client, service]) {
    side.on("error", end);
    side.on("close", end);
  }
});
await new Promise((listening) => line.listen(0, "127.0.0.1", listening));
const url = `http://127.0.0.1:${line.address().port}`;

const begin = Date.now();
let retries = 0;
const address = await new Promise((done, failed) => {
  const upload = new tus.Upload(file, {
    endpoint: `${url}/api/v1/uploads`,
    headers: { Authorization: `Bearer ${key}` },
    metadata: { filename: "giấy tờ.bin", sha256: sha256(file) },
    retryDelays: Array(400).fill(300),
    onShouldRetry: () => { retries++; return true; },
    onError: failed,
    onSuccess: () => done(upload.url),
  });
  upload.start();
}).catch((error) => fail(error));
const seconds = (Date.now() - begin) / 1000;

async function call(path, options = {}) {
  const answer = await fetch(url + path, { ...options, headers: { Authorization: `Bearer ${key}` } });
  if (!answer.ok) fail(`${path}: ${answer.status} ${await answer.text()}`);
  return answer;
}

/** The import, twice: an upload becomes one document. */
async function importUpload() {
  const form = new FormData();
  const metadata = { agencyCode: "H24.99", role: "component", uploadId: address.split("/").at(-1) };
  form.append("metadata", new Blob([JSON.stringify(metadata)], { type: "application/json" }));
  return (await call("/api/v1/documents/import", { method: "POST", body: form })).json();
}
dropped = drops; // What follows is not repeated
const receipt = await importUpload();
const again = await importUpload();
const documents = (await (await call(`/api/v1/documents?sha256=${sha256(file)}`)).json()).items.map((document) => document.docCode);
if (receipt.sha256 !== sha256(file)) fail(`the document has the digest ${receipt.sha256}, not ${sha256(file)}`);
if (again.docCode !== receipt.docCode) fail(`imported as ${receipt.docCode} and ${again.docCode}`);
if (documents.length !== 1 || documents[0] !== receipt.docCode) fail(`the documents are ${documents}`);
if (retries < drops / 2) fail(`the line dropped ${drops} times, but the client tried again only ${retries} times`);
console.log(`resume: ${megabytes} MB in ${seconds.toFixed(1)} s over ${connections} connections, ${drops} dropped, the service killed ${killed} times, `
  + `${retries} retries, ${((carried - file.length) / 1024).toFixed(0)} KB sent again; one document, right digest`);
process.exit(0);
