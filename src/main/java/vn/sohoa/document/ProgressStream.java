package vn.sohoa.document;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Streams the progress of a document: one event for each change, the last one when it is final. */
@ApplicationScoped
class ProgressStream {
  /** Events that a client may be behind before its connection is closed. */
  private static final int MOST_WAITING_EVENTS = 64;

  private final DocumentRepository documents;
  private final PageRepository pages;
  private final ProgressWatch watch;

  ProgressStream(DocumentRepository documents, PageRepository pages, ProgressWatch watch) {
    this.documents = documents;
    this.pages = pages;
    this.watch = watch;
  }

  /**
   * Returns the stream; empty if the client has seen the end of an earlier one and nothing was
   * started since.
   *
   * @param lastId id of the last event that the client has seen
   */
  @Transactional
  Optional<Multi<ProgressEvent>> of(
      String docCode, DocumentVisibility viewer, Optional<String> lastId) {
    Document document = documents.byDocCode(docCode, viewer);
    var now = new ProgressEvent.Changed(Progress.of(document, pages.count(document.id())));
    if (now.isLast()) {
      return lastId.filter(ProgressEvent::isIdOfLast).isPresent()
          ? Optional.empty()
          : Optional.of(Multi.createFrom().item(now));
    }
    watch.requireRoom();
    var watcher = new StreamWatcher(document.id(), viewer, now);
    return Optional.of(watcher.open(lastId.filter(now.id()::equals).isEmpty()));
  }

  private final class StreamWatcher implements ProgressWatch.Watcher {
    private final UUID documentId;
    private final DocumentVisibility viewer;
    private ProgressEvent.Changed last;
    private volatile Optional<MultiEmitter<? super ProgressEvent>> client = Optional.empty();

    StreamWatcher(UUID documentId, DocumentVisibility viewer, ProgressEvent.Changed first) {
      this.documentId = documentId;
      this.viewer = viewer;
      this.last = first;
    }

    Multi<ProgressEvent> open(boolean withFirst) {
      ProgressEvent first = last;
      return Multi.createFrom()
          .<ProgressEvent>emitter(
              emitter -> {
                client = Optional.of(emitter);
                watch.add(this);
                // Runs at once if the client has gone meanwhile
                emitter.onTermination(() -> watch.remove(this));
                if (withFirst) {
                  emitter.emit(first);
                }
              },
              MOST_WAITING_EVENTS);
    }

    @Override
    public UUID documentId() {
      return documentId;
    }

    @Override
    public void see(Progress now) {
      client.ifPresent(emitter -> see(new ProgressEvent.Changed(now), emitter));
    }

    private void see(ProgressEvent.Changed now, MultiEmitter<? super ProgressEvent> emitter) {
      if (!viewer.sees(now.progress().state())) { // quarantined meanwhile: ends without a word
        emitter.complete();
      } else if (!now.equals(last)) {
        last = now;
        emitter.emit(now);
        if (now.isLast()) {
          emitter.complete();
        }
      }
    }

    @Override
    public void keepAlive() {
      client.ifPresent(emitter -> emitter.emit(new ProgressEvent.Heartbeat()));
    }
  }
}
