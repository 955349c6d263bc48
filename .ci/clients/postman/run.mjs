// Runs the Postman collection of the contract: all GETs, and of the rest what can run unattended. Usage: run.mjs COLLECTION, after the
// main jobs, which leave a dossier and a document. Environment: SOHOA_URL, SOHOA_KEY (of an ADMIN).
//
// First with the key: every status has to be 2xx and one that the contract declares. Then without: every status has to be 401.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

const newman = createRequire(import.meta.url)("newman");
const { SOHOA_URL: baseUrl, SOHOA_KEY: bearerToken } = process.env;
const UNATTENDED = ["POST keys", "DELETE keys/:id", "POST reports/coverage/rebuild", "POST reports/kpi766/snapshots", "POST scrubs"];
// Need documents that are READY, which the main jobs do not leave, headers of tus, a host that events may be sent to, or a sandbox
const NEEDS_MORE = ["GET sandbox", "GET sampling/:sampleId", "HEAD uploads/:uploadId", "GET webhooks/:webhookId", "GET webhooks/:webhookId/deliveries"];
// Streams without an end
const ENDLESS = ["GET documents/events", "GET reviews/events"];
// What has to be chosen among optional parameters
const CHOSEN = { "GET documents/status": "docCode" };
// What a request leaves for the following ones
const KEPT = { "POST keys": "key", "POST reports/kpi766/snapshots": "snapshot", "POST scrubs": "scrub" };

const get = async (path) => (await fetch(`${baseUrl}/api/v1/${path}`, { headers: { Authorization: `Bearer ${bearerToken}` } })).json();
const { docCode, dossierCode } = (await get("documents?state=NEEDS_REVIEW&limit=1")).items[0];
const { procedureCode } = await get(`dossiers/${dossierCode}`);
const post = async (path, body) =>
  (await fetch(`${baseUrl}/api/v1/${path}`, { method: "POST", headers: { Authorization: `Bearer ${bearerToken}`, "Content-Type": "application/json" }, body: JSON.stringify(body) })).json();
const { batchId } = await post("batches", { files: [{ name: "a.pdf", sha256: "0".repeat(64) }] });
await post(`batches/${batchId}/close`, { acceptMissing: true });
const { exportId } = await post("exports", { states: ["NEEDS_REVIEW"] });
while ((await get(`exports/${exportId}`)).state === "PREPARING") await new Promise((resolve) => setTimeout(resolve, 200));
const VALUES = {
  batchId, exportId, docCode, dossierCode, procedureCode, number: "1", name: "organName", box: "0,0,300,200", from: "2025-01-01", to: "2025-12-31", month: "2025-01", indicator: "4.2", with: "{{snapshot}}", scrubId: "{{scrub}}", orphans: "LIST",
  address: "phường Trúc Bạch, quận Ba Đình, thành phố Hà Nội",
};
const valueOf = (name, operation) => (name === "id" ? (operation.includes("keys") ? "{{key}}" : "{{snapshot}}") : VALUES[name]);

/** Keeps and fills what is run; returns the items of a folder. */
function prepare(items) {
  return items.flatMap((item) => {
    if (item.item) return [{ ...item, item: prepare(item.item) }];
    const { request } = item;
    const path = request.url.path.join("/").replace("api/v1/", "");
    const operation = `${request.method} ${path}`;
    if (!["GET", "HEAD"].includes(request.method) && !UNATTENDED.includes(operation)) return [];
    if (NEEDS_MORE.includes(operation) || ENDLESS.includes(operation)) return [];
    for (const query of request.url.query ?? []) if (query.key === CHOSEN[operation]) query.disabled = false;
    const required = [...(request.url.variable ?? []), ...(request.url.query ?? []).filter((query) => !query.disabled)];
    for (const parameter of required) {
      parameter.value = valueOf(parameter.key, operation);
      if (parameter.value === undefined) throw new Error(`${operation}: no value for ${parameter.key}`);
    }
    const declared = [...new Set(item.response.map((response) => response.code))];
    const isPublic = request.auth?.type === "noauth";
    const kept = KEPT[operation];
    item.event = [{
      listen: "test",
      script: {
        exec: [
          `pm.test(pm.environment.get("name") + ": ${operation} is " + pm.response.code, () => {`,
          `  pm.expect(pm.response.code).to.be.oneOf(${JSON.stringify(declared)});`,
          `  if (pm.environment.get("bearerToken") || ${isPublic}) pm.expect(pm.response.code).to.be.within(200, 299);`,
          `  else pm.expect(pm.response.code).to.equal(401);`,
          `});`,
          ...(kept ? [`if (pm.response.code < 300) pm.environment.set("${kept}", pm.response.json().${kept === "snapshot" ? "snapshot" : "id"});`] : []),
        ],
      },
    }];
    return [item];
  });
}

function run(name, bearer) {
  const collection = JSON.parse(readFileSync(process.argv[2], "utf8"));
  collection.item = prepare(collection.item);
  const values = Object.entries({ name, baseUrl, bearerToken: bearer, key: "none", snapshot: "none", scrub: "none" }).map(([key, value]) => ({ key, value }));
  return new Promise((resolve, reject) => newman.run({ collection, environment: { values }, timeoutRequest: 60000 }, (error, summary) => {
    if (error) return reject(error);
    for (const { assertion, error } of summary.run.executions.flatMap((execution) => execution.assertions ?? [])) {
      console.log(`  ${assertion}${error ? ": " + error.message : ""}`);
    }
    summary.run.failures.forEach(({ error, source }) => console.log(`  ${source?.name}: ${error.message}`));
    resolve({ requests: summary.run.stats.requests.total, failures: summary.run.failures.length, tests: summary.run.stats.assertions.total });
  }));
}

const answers = [await run("with the key", bearerToken), await run("without a key", "")];
answers.forEach(({ requests, failures }) => console.log(`postman: ${requests} requests, ${failures} failures`));
if (answers.some(({ requests, failures, tests }) => requests === 0 || failures > 0 || tests !== requests)) process.exit(1);
