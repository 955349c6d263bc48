package vn.sohoa.document;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import vn.sohoa.problem.ProblemException;

/**
 * A document's progress as it happens: one event for each change, the last one when it is final.
 */
@ApplicationScoped
class ProgressStream {
  private static final Duration LOOK_EVERY = Duration.ofMillis(300);

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
            .every(LOOK_EVERY)
            .onOverflow()
            .drop()
            .emitOn(Infrastructure.getDefaultWorkerPool())
            .map(tick -> reader.progress(docCode, viewer))
            // set aside in the meantime: the stream ends without telling
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

  /** Lets everything through up to and including the first final state. */
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
