package vn.sohoa.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;

/** Replies of an engine that was taken over: frames, their JSON, and what is checked in them. */
public final class EngineReplyFuzz {
  private static final Limits LIMITS = new Limits(1000, 100_000_000, 300);
  private static final Path FILE = Path.of("file");
  private static final List<EngineRequest> REQUESTS =
      List.of(
          new EngineRequest.Triage(FILE, LIMITS),
          new EngineRequest.ReadPages(FILE, MediaType.PDF, 1, 2, FILE, LIMITS),
          new EngineRequest.Assemble(FILE, MediaType.PDF, List.of(FILE), FILE, "title", LIMITS),
          new EngineRequest.CopyPages(
              List.of(new EngineRequest.PagesOfFile(FILE, MediaType.PDF, List.of(1, 2), List.of())),
              FILE,
              LIMITS),
          new EngineRequest.RenderPage(FILE, MediaType.PDF, 1, 0, null, 800, FILE, LIMITS));

  private EngineReplyFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    for (EngineRequest request : REQUESTS) {
      read(request, input);
      read(
          request,
          ByteBuffer.allocate(Integer.BYTES + input.length)
              .putInt(input.length)
              .put(input)
              .array());
    }
  }

  private static void read(EngineRequest request, byte[] stream) {
    try {
      EngineReply reply =
          EngineProtocol.readReply(new ByteArrayInputStream(stream), ReplyCheck.maxBytes(request));
      ReplyCheck.check(request, reply);
    } catch (IOException refused) {
      return;
    }
  }
}
