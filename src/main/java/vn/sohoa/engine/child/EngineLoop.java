package vn.sohoa.engine.child;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import vn.sohoa.engine.EngineFault;
import vn.sohoa.engine.EngineProtocol;
import vn.sohoa.engine.EngineReply;
import vn.sohoa.engine.EngineRequest;

/** Reads requests and answers them sequentially. */
final class EngineLoop {
  private static final int EXIT_PARENT_GONE = 0;
  private static final int EXIT_OUT_OF_MEMORY = 3;
  private static final int EXIT_BROKEN_PIPE = 4;

  private final InputStream in;
  private final OutputStream out;
  private final Requests requests;
  private final BlockingQueue<EngineRequest> waiting = new LinkedBlockingQueue<>();

  EngineLoop(InputStream in, OutputStream out, Requests requests) {
    this.in = in;
    this.out = out;
    this.requests = requests;
  }

  void run() {
    Thread.ofPlatform().daemon().name("listen").start(this::listen);
    try {
      EngineProtocol.writeReady(out);
      while (true) {
        answer(waiting.take());
      }
    } catch (IOException | InterruptedException e) {
      halt(EXIT_BROKEN_PIPE);
    }
  }

  /**
   * End of stream means that the parent terminated: exits at once, even while a page is processed.
   */
  private void listen() {
    try {
      for (EngineRequest next = EngineProtocol.readRequest(in);
          next != null;
          next = EngineProtocol.readRequest(in)) {
        waiting.add(next);
      }
      halt(EXIT_PARENT_GONE);
    } catch (IOException e) {
      halt(EXIT_BROKEN_PIPE);
    }
  }

  private void answer(EngineRequest request) throws IOException {
    EngineReply reply = requests.answer(request);
    EngineProtocol.write(out, reply);
    if (reply instanceof EngineReply.Refused(EngineFault fault, String _)
        && fault == EngineFault.OUT_OF_MEMORY) {
      halt(EXIT_OUT_OF_MEMORY);
    }
  }

  private static void halt(int status) {
    Runtime.getRuntime().halt(status);
  }
}
