package vn.sohoa.document;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import vn.sohoa.problem.ProblemException;

/** Streams the progress of a document: one event for each change, the last one when it is final. */
@ApplicationScoped
class ProgressStream {
  private static final Duration POLL_INTERVAL = Duration.ofMillis(300);

  private final DocumentReader reader;

  ProgressStream(DocumentReader reader) {
    this.reader = reader;
  }

  Multi<Progress> of(String docCode, DocumentVisibility viewer) {
    Progress now = reader.progress(docCode, viewer);
    if (now.state().isFinal()) {
      return Multi.createFrom().item(now);
    }
    Multi<Progress> later =
        Multi.createFrom()
            .ticks()
            .every(POLL_INTERVAL)
            .onOverflow()
            .drop()
            .emitOn(Infrastructure.getDefaultWorkerPool())
            .map(tick -> reader.progress(docCode, viewer))
            // quarantined meanwhile: the stream ends without revealing it
            .onFailure(ProblemException.class)
            .recoverWithCompletion();
    return Multi.createBy()
        .concatenating()
        .streams(Multi.createFrom().item(now), later)
        .select()
        .first(new UntilFinal())
        .skip()
        .repetitions();
  }

  /** Accepts everything up to and including the first final state. */
  private static final class UntilFinal implements java.util.function.Predicate<Progress> {
    private boolean ended;

    @Override
    public boolean test(Progress progress) {
      boolean wanted = !ended;
      ended = progress.state().isFinal();
      return wanted;
    }
  }
}
