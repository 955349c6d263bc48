// What a newcomer's client does: send a scan, follow it, read and find it, get events, and cope with what goes wrong.
import { createHash, randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import createClient from "openapi-fetch";
import { Receiver } from "./receiver.js";
import { pdf, sleep, startSandbox } from "./service.js";
import type { components, paths } from "./sohoa.js";

type Answer<T> = { data?: T; error?: unknown; response: Response };
type Fault = components["schemas"]["SandboxFaultRequest"];
type Metadata = components["schemas"]["ImportMetadata"];

// Published keys of every sandbox, see src/docs/sandbox.md
const key = (number: number, role: string) => `sohoa_5a9db0c50000000${number}_${`sandbox-${role}-`.padEnd(43, "0")}`;
const DOSSIER = "H24.99-250416-0001";

const sandbox = await startSandbox();
const client = (text: string) => createClient<paths>({ baseUrl: sandbox.url, headers: { Authorization: `Bearer ${text}` } });
const api = client(key(4, "integrator"));
const admin = client(key(6, "admin"));
const receiver = new Receiver();
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

function check(what: string, actual: unknown, expected: unknown) {
  if (!isDeepStrictEqual(actual, expected)) throw new Error(`${what}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`);
  console.log(`  ${what}: ${JSON.stringify(actual)}`);
}

let repeated = 0;

/** Calls again after a lost connection, or when the service says when to come back. */
async function persistent<T>(call: () => Promise<Answer<T>>): Promise<{ data: NonNullable<T>; response: Response }> {
  for (let attempt = 1; ; attempt++) {
    let wait = 0.2;
    try {
      const { data, error, response } = await call();
      if (response.ok) return { data: data as NonNullable<T>, response };
      const after = response.headers.get("Retry-After");
      if (after === null || attempt === 5) throw new TypeError(`${response.url}: ${response.status} ${JSON.stringify(error)}`, { cause: "refused" });
      wait = Number(after);
    } catch (failure) {
      if (attempt === 5 || (failure as Error).cause === "refused") throw failure;
    }
    repeated++;
    await sleep(wait * 1000);
  }
}

const read = async <T>(call: () => Promise<Answer<T>>) => (await persistent(call)).data;

async function eventually(what: string, wanted: () => boolean) {
  for (let i = 0; i < 400 && !wanted(); i++) await sleep(50);
  if (!wanted()) throw new Error(`${what}: not in 20 seconds; arrived ${JSON.stringify(receiver.arrived)} ${receiver.faults.join()}`);
}

const form = (metadata: Metadata, name: string, bytes: Buffer) => {
  const parts = new FormData();
  parts.append("metadata", new Blob([JSON.stringify(metadata)], { type: "application/json" }));
  parts.append("file", new Blob([new Uint8Array(bytes)], { type: "application/pdf" }), name);
  return parts;
};

/** Sends a scan under a name that says what the sandbox reads on it. */
function send(scenario: string, bytes: Buffer, more: Partial<Metadata> = {}) {
  const metadata: Metadata = { agencyCode: "H24.99", role: "component", dossierCode: DOSSIER, componentCode: "VB", ...more };
  const header = { "Idempotency-Key": randomUUID() };
  return persistent(() =>
    api.POST("/api/v1/documents/import", {
      params: { header },
      body: { metadata, file: "" },
      bodySerializer: () => form(metadata, `${scenario}.pdf`, bytes),
    }),
  );
}

/** Follows the progress to its end, and returns the record. */
async function finished(docCode: string) {
  const params = { path: { docCode } };
  const events = await read(() => api.GET("/api/v1/documents/{docCode}/events", { params, parseAs: "text" }));
  check("end of the progress", events.includes("event:end") || events.includes("event: end"), true);
  return read(() => api.GET("/api/v1/documents/{docCode}", { params }));
}

async function fault(wanted: Fault) {
  await read(() => admin.POST("/api/v1/sandbox/faults", { body: wanted }));
}

async function mainJob() {
  const first = await read(() => api.GET("/api/v1/sandbox"));
  check("scenarios", first.scenarios.some((one) => one.name === "decision.ready" && one.state === "READY"), true);
  const begin = Date.now();
  const scan = pdf("the first scan of a newcomer");
  const { data: receipt } = await send("decision.ready", scan, { declaredPages: 1 });
  check("receipt", [receipt.docCode, receipt.sha256], ["H24.99_TL_000006_V1", sha256(scan)]);
  const record = await finished(receipt.docCode);
  console.log(`  upload to READY: ${Date.now() - begin} ms`);
  const value = (name: string) => record.fields.find((field) => field.name === name)?.value;
  check("state", record.state, "READY");
  check("fields", [record.kind, value("codeNumber"), value("codeNotation"), value("issuedDate")], ["quyet-dinh", "1006", "QĐ-BQL", "2025-04-15"]);
  check("boxes and confidences", record.fields.every((field) => field.confidence > 0 && field.confidence <= 1) && record.fields.some((field) => field.box), true);
  check("link", [record.link?.decision, record.link?.dossierCode, record.findings], ["linked", DOSSIER, []]);
  for (const query of [{ dossier: DOSSIER }, { number: "1006" }, { q: "tien do thuc hien du an so 1006" }]) {
    const found = await read(() => api.GET("/api/v1/documents", { params: { query } }));
    check(`found by ${Object.keys(query)}`, found.items.map((one) => one.docCode), [receipt.docCode]);
  }
  const dossier = await read(() => api.GET("/api/v1/dossiers/{dossierCode}", { params: { path: { dossierCode: DOSSIER } } }));
  check("coverage", dossier.coverage?.digitized, 1);
  return receipt.docCode;
}

async function otherScenarios() {
  for (const [scenario, state] of [["decision.needs-review", "NEEDS_REVIEW"], ["scan.failed", "FAILED"]] as const) {
    const { data: receipt } = await send(scenario, pdf(`newcomer ${scenario}`));
    check(scenario, (await finished(receipt.docCode)).state, state);
  }
}

async function requestsThatFail(docCode: string) {
  const params = { path: { docCode } };
  const get = () => api.GET("/api/v1/documents/{docCode}", { params });
  const before = repeated;
  await fault({ kind: "ERROR", method: "GET", path: "/documents/{docCode}", status: 503, retryAfter: 1, times: 2 });
  let begin = Date.now();
  await read(get);
  check("waited for Retry-After twice", [repeated - before, Date.now() - begin >= 2000], [2, true]);

  await fault({ kind: "SLOW", method: "GET", path: "/documents/{docCode}", delayMs: 400 });
  begin = Date.now();
  await read(get);
  check("slow", Date.now() - begin >= 400, true);

  await fault({ kind: "DROP", method: "GET", path: "/documents/{docCode}" });
  await read(get);
  check("repeated after a lost connection", repeated - before, 3);

  const refused = await api.GET("/api/v1/me", { headers: { "Sohoa-Sandbox-Fault": "error=500" } });
  check("500", [refused.response.status, refused.error?.reason], [500, "INTERNAL_ERROR"]);

  await fault({ kind: "LOST_ANSWER", method: "POST", path: "/documents/import" });
  const { data: receipt, response } = await send("decision.ready", pdf("sent twice, received once"));
  check("the lost answer again", [response.headers.get("Idempotency-Replayed"), receipt.docCode], ["true", "H24.99_TL_000009_V1"]);
  await finished(receipt.docCode);
}

async function uploadThatIsCut() {
  const bytes = pdf("x".repeat(9000));
  const tus = { "Tus-Resumable": "1.0.0" };
  const upload = await persistent(() =>
    api.POST("/api/v1/uploads", {
      params: { header: { ...tus, "Upload-Length": bytes.length, "Upload-Metadata": `filename ${Buffer.from("cut.decision.ready.pdf").toString("base64")}` } },
    }),
  );
  const uploadId = upload.response.headers.get("Location")?.split("/").pop() ?? "";
  const path = { uploadId };
  const offset = async () =>
    Number((await persistent(() => api.HEAD("/api/v1/uploads/{uploadId}", { params: { path, header: tus } }))).response.headers.get("Upload-Offset"));
  const piece = (from: number) =>
    api.PATCH("/api/v1/uploads/{uploadId}", {
      params: { path, header: { ...tus, "Upload-Offset": from } },
      headers: { "Content-Type": "application/offset+octet-stream" },
      body: "",
      bodySerializer: () => new Uint8Array(bytes.subarray(from)),
    });
  await fault({ kind: "CUT_BODY", method: "PATCH", afterBytes: 4000 });
  await piece(0).then(() => check("cut", "not cut", "cut"), () => console.log("  the piece was cut"));
  for (let i = 0; i < 100 && (await offset()) !== 4000; i++) await sleep(50);
  check("offset after the cut", await offset(), 4000);
  await persistent(() => piece(4000));
  const metadata: Metadata = { agencyCode: "H24.99", role: "component", dossierCode: DOSSIER, componentCode: "VB", uploadId };
  const receipt = await read(() =>
    api.POST("/api/v1/documents/import", {
      body: { metadata, file: "" },
      bodySerializer: () => {
        const parts = new FormData();
        parts.append("metadata", new Blob([JSON.stringify(metadata)], { type: "application/json" }));
        return parts;
      },
    }),
  );
  check("the whole file has arrived", receipt.sha256, sha256(bytes));
  check("state", (await finished(receipt.docCode)).state, "READY");
}

async function events() {
  const url = await receiver.start();
  const webhook = await read(() => admin.POST("/api/v1/webhooks", { body: { url, events: ["DOCUMENT_RECEIVED", "DOCUMENT_READY", "LINK_DECIDED"] } }));
  receiver.secret = webhook.secret ?? "";
  await fault({ kind: "WEBHOOK_DUPLICATE", times: 2 });
  await fault({ kind: "WEBHOOK_OUT_OF_ORDER", delayMs: 5000 });
  await fault({ kind: "WEBHOOK_LATE", delayMs: 300 });
  const codes: string[] = [];
  for (const number of [1, 2, 3]) {
    const { data: receipt } = await send("decision.ready", pdf(`told by events ${number}`));
    codes.push(receipt.docCode);
    await finished(receipt.docCode);
  }
  const isReady = (code: string) => [...receiver.handled.values()].some((one) => one.subject === code && one.type === "document.ready");
  await eventually("events of all documents", () => codes.every(isReady));
  await eventually("duplicates", () => receiver.arrived.length >= receiver.handled.size + 2);
  check("signatures and ids", receiver.faults, []);
  check("duplicates", receiver.arrived.length - receiver.handled.size, 2);
  const sequences = receiver.arrived.map((one) => one.sequence);
  check("all in order", isDeepStrictEqual(sequences, [...sequences].sort()), false);
  check("are told apart by sequence", new Set(sequences).size, receiver.handled.size);
}

async function feedOfChanges(docCode: string) {
  const seen: string[] = [];
  let since: string | undefined;
  let more = true;
  while (more) {
    const page = await read(() => api.GET("/api/v1/changes", { params: { query: { limit: 5, ...(since ? { since } : {}) } } }));
    seen.push(...page.items.map((change) => change.code));
    since = page.next;
    more = page.more;
  }
  check("feed", [new Set(seen).size === seen.length, seen.includes(docCode), seen.includes(DOSSIER)], [true, true, true]);
}

async function catalogues() {
  const whole = async <T>(page: (cursor: string | undefined) => Promise<{ items: T[]; next?: string | null }>) => {
    const items: T[] = [];
    let cursor: string | undefined;
    do {
      const { items: some, next } = await page(cursor);
      items.push(...some);
      cursor = next ?? undefined;
    } while (cursor);
    return items;
  };
  const query = (cursor: string | undefined) => ({ params: { query: { limit: 20, ...(cursor ? { cursor } : {}) } } });
  const kinds = await whole((cursor) => read(() => api.GET("/api/v1/kinds", query(cursor))));
  check("kind", kinds.find((one) => one.kind === "quyet-dinh")?.name, { vi: "Quyết định", en: "Decision" });
  const reasons = await whole((cursor) => read(() => api.GET("/api/v1/reasons", query(cursor))));
  check("reason", reasons.filter((one) => one.code === "OVERLOADED").map((one) => [one.status, one.retryable]), [[503, true]]);
  const findings = await whole((cursor) => read(() => api.GET("/api/v1/findings", query(cursor))));
  check("finding", findings.find((one) => one.code === "FIELD_MISSING")?.blocksKeyField, true);
}

async function fresh() {
  const begin = Date.now();
  const again = await read(() => admin.POST("/api/v1/sandbox/reset"));
  console.log(`  reset: ${Date.now() - begin} ms`);
  check("no faults are left", again.faults, []);
  const { data: receipt } = await send("decision.ready", pdf("first again"));
  check("the same number again", receipt.docCode, "H24.99_TL_000006_V1");
}

try {
  console.log(`sandbox: start to ready: ${sandbox.startMs} ms`);
  const docCode = await mainJob();
  await otherScenarios();
  await requestsThatFail(docCode);
  await uploadThatIsCut();
  await events();
  await feedOfChanges(docCode);
  await catalogues();
  await fresh();
  console.log("sandbox: done");
} finally {
  receiver.stop();
  await sandbox.stop();
}
