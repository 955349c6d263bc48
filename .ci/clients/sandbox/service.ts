// Starts and stops a sandbox, and makes scans for it.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";

const { SOHOA_PROGRAM: program = "", SOHOA_DATA_DIR: folder = "" } = process.env;

export const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, "close");
  return port;
}

export interface Sandbox {
  url: string;
  /** Milliseconds from the start of the process until it was ready. */
  startMs: number;
  stop(): Promise<void>;
}

export async function startSandbox(): Promise<Sandbox> {
  const port = await freePort();
  const begin = Date.now();
  const child: ChildProcess = spawn(program, ["serve", "--sandbox"], {
    env: { ...process.env, SOHOA_DATA_DIR: folder, QUARKUS_HTTP_PORT: String(port), SOHOA_ALLOW_ROOT: "true" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let log = "";
  child.stdout?.on("data", (text: Buffer) => (log += text.toString()));
  child.stderr?.on("data", (text: Buffer) => (log += text.toString()));
  const url = `http://127.0.0.1:${port}`;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the sandbox has ended with ${child.exitCode}:\n${log.slice(-4000)}`);
    const ready = await fetch(`${url}/q/health/ready`).then((answer) => answer.ok, () => false);
    if (ready) break;
    if (Date.now() - begin > 120_000) {
      child.kill("SIGKILL");
      throw new Error(`the sandbox is not ready:\n${log.slice(-4000)}`);
    }
    await sleep(100);
  }
  return {
    url,
    startMs: Date.now() - begin,
    stop: async () => {
      if (child.exitCode === null) {
        child.kill("SIGTERM");
        await once(child, "exit");
      }
    },
  };
}

/** A PDF of one page with a line of text, in ASCII. */
export function pdf(line: string): Buffer {
  const drawn = `BT /F 14 Tf 72 760 Td (${line}) Tj ET`;
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
    `<</Length ${drawn.length}>>stream\n${drawn}\nendstream`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
  ];
  let text = "%PDF-1.4\n";
  let table = "0000000000 65535 f \n";
  objects.forEach((object, at) => {
    table += `${String(text.length).padStart(10, "0")} 00000 n \n`;
    text += `${at + 1} 0 obj${object} endobj\n`;
  });
  return Buffer.from(`${text}xref\n0 6\n${table}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`, "ascii");
}
