package vn.sohoa.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A child process that misbehaves in the way selected by the request's file name. */
final class FakeEngine {
  private FakeEngine() {}

  static EngineSettings settings(int pagesPerProcess) {
    return new EngineSettings(
        List.of(
            System.getProperty("java.home") + "/bin/java",
            "-Xshare:auto",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            FakeEngine.class.getName()),
        Map.of("GIVEN", "yes"),
        Optional.empty(),
        1,
        1,
        pagesPerProcess,
        Duration.ofSeconds(60));
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    EngineProtocol.writeReady(System.out);
    for (EngineRequest request = EngineProtocol.readRequest(System.in);
        request != null;
        request = EngineProtocol.readRequest(System.in)) {
      EngineProtocol.write(System.out, misbehave((EngineRequest.Triage) request));
    }
  }

  private static EngineReply misbehave(EngineRequest.Triage request)
      throws IOException, InterruptedException {
    switch (String.valueOf(request.file().getFileName())) {
      case "die" -> Runtime.getRuntime().halt(7);
      case "hang" -> Thread.sleep(Duration.ofHours(1));
      case "hangs-visibly" -> {
        Files.createFile(request.file());
        Thread.sleep(Duration.ofHours(1));
      }
      case "violate" -> System.out.println("no frame at all, only words and words and words");
      case "write-stderr" -> System.err.println("a line of chatter\n".repeat(100_000));
      case "memory" -> {
        return new EngineReply.Refused(EngineFault.OUT_OF_MEMORY, pid());
      }
      case "environment" -> {
        return new EngineReply.Refused(
            EngineFault.UNSUPPORTED_TYPE, String.join(",", System.getenv().keySet()));
      }
      default -> {}
    }
    return new EngineReply.Refused(EngineFault.EMPTY_FILE, pid());
  }

  private static String pid() {
    return String.valueOf(ProcessHandle.current().pid());
  }
}
