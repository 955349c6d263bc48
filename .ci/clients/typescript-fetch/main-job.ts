// The main job of an integrator, by the client that openapi-generator makes for TypeScript (typescript-fetch).
//
// Environment: SOHOA_URL, SOHOA_KEY (of an ADMIN), SOHOA_SCAN (a PDF), SOHOA_RUN (1 to 9, a number of its own for each run on one database).
import * as buffer from "node:buffer";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import {
  ApplicantKind, BatchResultFromJSON, Channel, Configuration, CoverageGroup, DocumentRole, DocumentsApi, DocumentState, DossierRequestToJSON, DossiersApi,
  DossierState, KeysApi, ProblemFromJSON, ProblemReason, ProceduresApi, ReportsApi, ResponseError, Role, SyncOutcome,
} from "./generated/index.js";
import type { DocumentRecord, DossierRequest, Problem } from "./generated/index.js";

const { SOHOA_URL: url = "", SOHOA_KEY: adminKey = "", SOHOA_SCAN: file = "", SOHOA_RUN: run = "" } = process.env;
const procedureCode = `1.00900${run}`;
const period = { from: new Date(2025, Number(run) - 1, 1), to: new Date(2025, Number(run) - 1, 28) };
const codes = [1, 2, 3, 4, 5].map((n) => `H24.99-250${run}15-000${n}`);

const client = (accessToken: string) => new Configuration({ basePath: url, accessToken });
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());

function check(what: string, actual: unknown, expected: unknown) {
  if (!isDeepStrictEqual(actual, expected)) throw new Error(`${what}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`);
  console.log(`  ${what}: ${JSON.stringify(actual)}`);
}

/** The Problem that the service refuses the call with. */
async function refusal(call: Promise<unknown>): Promise<Problem> {
  try {
    await call;
  } catch (refused) {
    if (refused instanceof ResponseError) return ProblemFromJSON(await refused.response.json());
    throw refused;
  }
  throw new Error("not refused");
}

async function final(documents: DocumentsApi, docCode: string): Promise<DocumentRecord> {
  for (let i = 0; i < 600; i++) {
    const document = await documents.getDocument({ docCode });
    if (document.state !== DocumentState.Received && document.state !== DocumentState.Processing) return document;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`${docCode} is not finished`);
}

const keys = new KeysApi(client(adminKey));
const integrator = await keys.issueKey({ keyRequest: { name: "One-stop system", role: Role.Integrator } });
const clerk = await keys.issueKey({ keyRequest: { name: "Clerk", role: Role.Clerk } });
check("role of the key", integrator.role, "INTEGRATOR");
const api = client(integrator.key ?? "");
const documents = new DocumentsApi(api);
const dossiers = new DossiersApi(api);
const reports = new ReportsApi(api);

const procedure = await new ProceduresApi(api).putProcedure({
  procedureCode,
  procedure: { name: "Chấp thuận chủ trương đầu tư", components: [{ code: "VB", name: "Văn bản đề nghị", required: true }] },
});
check("procedure", [procedure.code, procedure.components[0]?.name], [procedureCode, "Văn bản đề nghị"]);

const request = (code: string): DossierRequest => ({
  code,
  procedureCode,
  channel: Channel.InPerson,
  state: DossierState.InProgress,
  sourceVersion: 1,
  applicant: { kind: ApplicantKind.Organization, name: "Công ty TNHH Thử Nghiệm", taxCode: "0100112437" },
  receivedAt: new Date(`2025-0${run}-15T08:30:00+07:00`),
  components: [{ code: "VB", declaredPages: 1 }],
});
for (const dossierCode of codes.slice(0, 3)) {
  const dossier = await dossiers.putDossier({ dossierCode, dossierRequest: request(dossierCode) });
  check("dossier", [dossier.code, dossier.outcome], [dossierCode, SyncOutcome.Created]);
}
const lines = codes.slice(3).map((code) => JSON.stringify(DossierRequestToJSON(request(code))) + "\n");
const results = (await (await dossiers.importDossiers({ body: new Blob(lines) })).text()).trim().split("\n");
check("batch", results.map((line) => BatchResultFromJSON(JSON.parse(line)).outcome), [SyncOutcome.Created, SyncOutcome.Created]);

globalThis.File ??= buffer.File as unknown as typeof File; // Node 18
const scan = readFileSync(file);
const receipt = await documents.importDocument({
  metadata: { agencyCode: "H24.99", role: DocumentRole.Component, dossierCode: codes[0], componentCode: "VB", declaredPages: 2 },
  file: new File([scan], "scan.pdf", { type: "application/pdf" }),
  idempotencyKey: `typescript-fetch-${run}`,
});
check("receipt", [receipt.size, receipt.sha256], [scan.length, sha256(scan)]);
const docCode = receipt.docCode;

const document = await final(documents, docCode);
check("state", document.state === DocumentState.Ready || document.state === DocumentState.NeedsReview, true);
check("number", document.fields.filter((f) => f.name === "codeNumber").map((f) => f.value), [`117${run}`]);
check("finding", document.findings.some((f) => f.code === "PAGE_COUNT_MISMATCH"), true);
check("events", (await documents.streamDocumentEvents({ docCode }))?.includes(`"state":"${document.state}"`), true);
console.log("  link:", document.link?.decision, "findings:", document.findings.map((f) => f.code));

const seen: string[] = [];
let pages = 0;
let cursor: string | undefined;
do {
  const page = await dossiers.listDossiers({ procedure: procedureCode, limit: 2, cursor });
  seen.push(...page.items.map((d) => d.code));
  cursor = page.next ?? undefined;
  pages++;
} while (cursor);
check("list", [pages, seen.sort()], [3, codes]);

const whole = await bytesOf(await documents.downloadDocument({ docCode }));
const first = await documents.downloadDocumentRaw({ docCode, range: "bytes=0-99999" });
const start = await bytesOf(await first.value());
const rest = await bytesOf(await documents.downloadDocument({ docCode, range: "bytes=100000-", ifRange: first.raw.headers.get("ETag") ?? "" }));
check("download", sha256(whole), receipt.sha256);
check("parts", [first.raw.status, start.length, sha256(Buffer.concat([start, rest]))], [206, 100000, receipt.sha256]);

const decision = { docCode, ifMatch: (await documents.getDocumentRaw({ docCode })).raw.headers.get("ETag") ?? "" };
const linkRequest = { dossierCode: codes[1], componentCode: "VB" };
check("link by the integrator", (await refusal(documents.decideDocumentLink({ ...decision, linkRequest }))).reason, ProblemReason.Forbidden);
const desk = new DocumentsApi(client(clerk.key ?? ""));
const link = await desk.decideDocumentLink({ ...decision, linkRequest });
check("link", [link.dossierCode, link.componentCodes], [codes[1], ["VB"]]);
const stale = await refusal(desk.decideDocumentLink({ ...decision, linkRequest }));
check("stale If-Match", [stale.status, stale.reason], [412, ProblemReason.PreconditionFailed]);

const coverage = await reports.getCoverageReport({ ...period, groupBy: CoverageGroup.Procedure });
const { group, dossiers: number, required, satisfied, percent } = coverage.items[0]!;
check("coverage", [group, number, required, satisfied, percent], [procedureCode, 5, 5, 1, 20]);
const kpi = await reports.getKpiReport({ ...period, procedure: procedureCode });
check("KPI", kpi.indicators.map((i) => i.number), ["2.1", "4.1", "4.2", "4.3", "4.4", "4.5"]);
const snapshot = await reports.createKpiSnapshot({ ...period, procedure: procedureCode });
const frozen = await reports.getKpiSnapshot({ id: snapshot.snapshot ?? "" });
check("snapshot", isDeepStrictEqual(frozen.indicators, snapshot.indicators), true);
const reversed = await refusal(reports.getKpiReport({ from: period.to, to: period.from }));
check("reversed period", [reversed.status, reversed.reason], [422, ProblemReason.Unprocessable]);

for (const key of [integrator, clerk]) await keys.revokeKey({ id: key.id });
check("revoked key", (await refusal(documents.getDocument({ docCode }))).reason, ProblemReason.Unauthenticated);
console.log("typescript-fetch: done");
