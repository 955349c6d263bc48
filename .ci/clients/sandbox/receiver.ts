// A receiver of events that verifies their signatures by the library of Standard Webhooks and works on each event once.
import { once } from "node:events";
import { createServer } from "node:http";
import { Webhook } from "standardwebhooks";

export interface ReceivedEvent {
  id: string;
  type: string;
  subject: string;
  sequence: string;
}

export class Receiver {
  /** All that have arrived, in their order. */
  readonly arrived: ReceivedEvent[] = [];
  /** Each event once. */
  readonly handled = new Map<string, ReceivedEvent>();
  readonly faults: string[] = [];
  secret = "";
  private readonly server = createServer(async (request, response) => {
    let body = "";
    for await (const part of request) body += part;
    try {
      const { headers } = request;
      // Throws unless a signature is right and the time is near
      const event = new Webhook(this.secret).verify(body, headers as Record<string, string>) as ReceivedEvent;
      this.arrived.push(event);
      if (headers["webhook-id"] !== event.id) this.faults.push(`webhook-id is not the id of ${body}`);
      if (!this.handled.has(event.id)) this.handled.set(event.id, event);
      response.writeHead(204).end();
    } catch (fault) {
      this.faults.push(String(fault));
      response.writeHead(400).end();
    }
  });

  async start(): Promise<string> {
    this.server.listen(0, "127.0.0.1");
    await once(this.server, "listening");
    return `http://127.0.0.1:${(this.server.address() as { port: number }).port}/events`;
  }

  stop() {
    this.server.close();
    this.server.closeAllConnections();
  }
}
