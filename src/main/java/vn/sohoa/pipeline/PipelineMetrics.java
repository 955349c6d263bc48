package vn.sohoa.pipeline;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;
import vn.sohoa.document.Document;
import vn.sohoa.document.StoredFinding;
import vn.sohoa.engine.EngineEnd;
import vn.sohoa.engine.EngineReply;
import vn.sohoa.engine.EngineRequest;

/**
 * Counts what the pipeline does, for {@code /q/metrics}. No label names a document, a key or a
 * person, and quarantined documents are not counted.
 */
@ApplicationScoped
class PipelineMetrics {
  private static final double MILLIS = 1000;

  private final MeterRegistry registry;

  PipelineMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  /**
   * @param duration time of the call, with the wait for a free engine and its start
   */
  void engineReplied(EngineRequest request, EngineReply reply, Duration duration) {
    String outcome =
        reply instanceof EngineReply.Refused refused ? label(refused.fault()) : "success";
    registry
        .timer("sohoa.engine.call", "request", label(request), "outcome", outcome)
        .record(duration);
  }

  void engineEnded(EngineEnd reason) {
    registry.counter("sohoa.engine.ends", "reason", label(reason)).increment();
  }

  void stepFailed(StageTask task, StepEnd end) {
    registry
        .counter("sohoa.step.failures", "stage", label(task.stage()), "end", label(end))
        .increment();
  }

  /**
   * Counts a document that has become READY, NEEDS_REVIEW or FAILED, for the first time or again.
   */
  void documentEnded(Document document) {
    registry
        .counter(
            "sohoa.documents.ended",
            "state",
            label(document.state()),
            "failure",
            document.failure().map(reason -> reason.toLowerCase(Locale.ROOT)).orElse("none"))
        .increment();
  }

  /**
   * Measures a document that has ended for the first time.
   *
   * @param seconds time since its receipt, not negative
   */
  void documentTook(double seconds) {
    registry.timer("sohoa.document").record(Duration.ofMillis(Math.round(seconds * MILLIS)));
  }

  /** Counts a finding of a document that has ended. */
  void found(StoredFinding finding) {
    registry
        .counter(
            "sohoa.findings", "code", label(finding.code()), "severity", label(finding.severity()))
        .increment();
  }

  private static String label(EngineRequest request) {
    return switch (request) {
      case EngineRequest.Triage _ -> "triage";
      case EngineRequest.ReadPages _ -> "read_pages";
      case EngineRequest.Assemble _ -> "assemble";
      case EngineRequest.CopyPages _ -> "copy_pages";
      case EngineRequest.RenderPage _ -> "render_page";
    };
  }

  private static String label(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
