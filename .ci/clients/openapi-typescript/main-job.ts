// The main job of an integrator, by openapi-fetch with the types that openapi-typescript makes.
//
// Environment: SOHOA_URL, SOHOA_KEY (of an ADMIN), SOHOA_SCAN (a PDF), SOHOA_RUN (1 to 9, a number of its own for each run on one database).
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import createClient from "openapi-fetch";
import type { components, paths } from "./generated/sohoa.js";

const { SOHOA_URL: baseUrl = "", SOHOA_KEY: adminKey = "", SOHOA_SCAN: file = "", SOHOA_RUN: run = "" } = process.env;
const procedureCode = `1.00900${run}`;
const period = { from: `2025-0${run}-01`, to: `2025-0${run}-28` };
const codes = [1, 2, 3, 4, 5].map((n) => `H24.99-250${run}15-000${n}`);

type Answer<T> = { data?: T; error?: unknown; response: Response };
type Problem = components["schemas"]["Problem"];

const client = (key: string) => createClient<paths>({ baseUrl, headers: { Authorization: `Bearer ${key}` } });
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

function check(what: string, actual: unknown, expected: unknown) {
  if (!isDeepStrictEqual(actual, expected)) throw new Error(`${what}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`);
  console.log(`  ${what}: ${JSON.stringify(actual)}`);
}

/** The body of an answer, which has to be a success. */
async function ok<T>(call: Promise<Answer<T>>): Promise<NonNullable<T>> {
  const { data, error, response } = await call;
  if (data == null) throw new Error(`${response.url}: ${response.status} ${JSON.stringify(error)}`);
  return data;
}

/** The Problem that the service refuses the call with. */
async function refusal(call: Promise<{ error?: Problem; response: Response }>): Promise<Problem> {
  const { error, response } = await call;
  if (!error) throw new Error(`${response.url}: not refused`);
  return error;
}

const admin = client(adminKey);
const integrator = await ok(admin.POST("/api/v1/keys", { body: { name: "One-stop system", role: "INTEGRATOR" } }));
const clerk = await ok(admin.POST("/api/v1/keys", { body: { name: "Clerk", role: "CLERK" } }));
check("role of the key", integrator.role, "INTEGRATOR");
const api = client(integrator.key ?? "");

const procedure = await ok(api.PUT("/api/v1/procedures/{procedureCode}", {
  params: { path: { procedureCode } },
  body: { name: "Chấp thuận chủ trương đầu tư", components: [{ code: "VB", name: "Văn bản đề nghị", required: true }] },
}));
check("procedure", [procedure.code, procedure.components[0]?.name], [procedureCode, "Văn bản đề nghị"]);

const request = (code: string): components["schemas"]["DossierRequest"] => ({
  code,
  procedureCode,
  channel: "IN_PERSON",
  state: "IN_PROGRESS",
  sourceVersion: 1,
  applicant: { kind: "ORGANIZATION", name: "Công ty TNHH Thử Nghiệm", taxCode: "0100112437" },
  receivedAt: `2025-0${run}-15T08:30:00+07:00`,
  components: [{ code: "VB", declaredPages: 1 }],
});
for (const dossierCode of codes.slice(0, 3)) {
  const dossier = await ok(api.PUT("/api/v1/dossiers/{dossierCode}", { params: { path: { dossierCode } }, body: request(dossierCode) }));
  check("dossier", [dossier.code, dossier.outcome], [dossierCode, "CREATED"]);
}
const results = await ok(api.POST("/api/v1/dossiers:batch", {
  body: codes.slice(3).map((code) => JSON.stringify(request(code)) + "\n").join(""),
  bodySerializer: (lines) => lines,
  headers: { "Content-Type": "application/x-ndjson" },
  parseAs: "text",
}));
const outcomes = results.trim().split("\n").map((line) => (JSON.parse(line) as components["schemas"]["BatchResult"]).outcome);
check("batch", outcomes, ["CREATED", "CREATED"]);

const scan = readFileSync(file);
const receipt = await ok(api.POST("/api/v1/documents/import", {
  params: { header: { "Idempotency-Key": `openapi-typescript-${run}` } },
  // The type of a binary part is string; openapi-fetch leaves it to its user to build the form.
  body: { metadata: { agencyCode: "H24.99", role: "component", dossierCode: codes[0], componentCode: "VB", declaredPages: 2 }, file: "" },
  bodySerializer: ({ metadata }) => {
    const form = new FormData();
    form.append("metadata", new Blob([JSON.stringify(metadata)], { type: "application/json" }));
    form.append("file", new Blob([scan], { type: "application/pdf" }), "scan.pdf");
    return form;
  },
}));
check("receipt", [receipt.size, receipt.sha256], [scan.length, sha256(scan)]);
const document = { params: { path: { docCode: receipt.docCode } } };

async function final() {
  for (let i = 0; i < 600; i++) {
    const record = await ok(api.GET("/api/v1/documents/{docCode}", document));
    if (record.state !== "RECEIVED" && record.state !== "PROCESSING") return record;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`${receipt.docCode} is not finished`);
}

const record = await final();
check("state", record.state === "READY" || record.state === "NEEDS_REVIEW", true);
check("number", record.fields.filter((f) => f.name === "codeNumber").map((f) => f.value), [`117${run}`]);
check("finding", record.findings.some((f) => f.code === "PAGE_COUNT_MISMATCH"), true);
const events = await ok(api.GET("/api/v1/documents/{docCode}/events", { ...document, parseAs: "text" }));
check("events", events.includes(`"state":"${record.state}"`), true);
console.log("  link:", record.link?.decision, "findings:", record.findings.map((f) => f.code));

const seen: string[] = [];
let pages = 0;
let cursor: string | undefined;
do {
  const page = await ok(api.GET("/api/v1/dossiers", { params: { query: { procedure: procedureCode, limit: 2, cursor } } }));
  seen.push(...page.items.map((d) => d.code));
  cursor = page.next ?? undefined;
  pages++;
} while (cursor);
check("list", [pages, seen.sort()], [3, codes]);

/** Bytes of the original; `parseAs` because binary data has no type of its own in the contract. */
async function download(header: { Range?: string; "If-Range"?: string } = {}) {
  const answer = await api.GET("/api/v1/documents/download/{docCode}", {
    params: { ...document.params, header },
    parseAs: "arrayBuffer",
  });
  return { bytes: new Uint8Array(await ok<ArrayBuffer>(Promise.resolve(answer as Answer<ArrayBuffer>))), response: answer.response };
}
const whole = await download();
const first = await download({ Range: "bytes=0-99999" });
const rest = await download({ Range: "bytes=100000-", "If-Range": first.response.headers.get("ETag") ?? "" });
check("download", sha256(whole.bytes), receipt.sha256);
check("parts", [first.response.status, first.bytes.length, sha256(Buffer.concat([first.bytes, rest.bytes]))], [206, 100000, receipt.sha256]);

const etag = (await api.GET("/api/v1/documents/{docCode}", document)).response.headers.get("ETag") ?? "";
const decision = {
  params: { ...document.params, header: { "If-Match": etag } },
  body: { dossierCode: codes[1], componentCode: "VB" },
};
check("link by the integrator", (await refusal(api.POST("/api/v1/documents/{docCode}/link", decision))).reason, "FORBIDDEN");
const desk = client(clerk.key ?? "");
const link = await ok(desk.POST("/api/v1/documents/{docCode}/link", decision));
check("link", [link.dossierCode, link.componentCodes], [codes[1], ["VB"]]);
const stale = await refusal(desk.POST("/api/v1/documents/{docCode}/link", decision));
check("stale If-Match", [stale.status, stale.reason], [412, "PRECONDITION_FAILED"]);

const coverage = await ok(api.GET("/api/v1/reports/coverage", { params: { query: { ...period, groupBy: "PROCEDURE" } } }));
if (typeof coverage === "string") throw new Error("CSV"); // the type is that of JSON or CSV
const { group, dossiers, required, satisfied, percent } = coverage.items[0]!;
check("coverage", [group, dossiers, required, satisfied, percent], [procedureCode, 5, 5, 1, 20]);
const kpi = await ok(api.GET("/api/v1/reports/kpi766", { params: { query: { ...period, procedure: procedureCode } } }));
check("KPI", kpi.indicators.map((i) => i.number), ["2.1", "4.1", "4.2", "4.3", "4.4", "4.5"]);
const snapshot = await ok(api.POST("/api/v1/reports/kpi766/snapshots", { params: { query: { ...period, procedure: procedureCode } } }));
const frozen = await ok(api.GET("/api/v1/reports/kpi766/snapshots/{id}", { params: { path: { id: snapshot.snapshot ?? "" } } }));
check("snapshot", isDeepStrictEqual(frozen.indicators, snapshot.indicators), true);
const reversed = await refusal(api.GET("/api/v1/reports/kpi766", { params: { query: { from: period.to, to: period.from } } }));
check("reversed period", [reversed.status, reversed.reason], [422, "UNPROCESSABLE"]);

for (const { id } of [integrator, clerk]) await admin.DELETE("/api/v1/keys/{id}", { params: { path: { id } } });
check("revoked key", (await refusal(api.GET("/api/v1/documents/{docCode}", document))).reason, "UNAUTHENTICATED");
console.log("openapi-typescript: done");
