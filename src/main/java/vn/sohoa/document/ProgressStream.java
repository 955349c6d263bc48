package vn.sohoa.document;

import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import vn.sohoa.stream.StreamEvent;

/** Streams the progress of a document: one event for each change, the last one when it is final. */
@ApplicationScoped
class ProgressStream {
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
  Optional<Multi<StreamEvent>> of(
      String docCode, DocumentVisibility viewer, Optional<String> lastId) {
    Document document = documents.byDocCode(docCode, viewer);
    Progress now = Progress.of(document, pages.count(document.id()));
    if (now.state().isFinal()) {
      return lastId.filter(ProgressEvent::isIdOfLast).isPresent()
          ? Optional.empty()
          : Optional.of(Multi.createFrom().item(ProgressEvent.of(now)));
    }
    boolean isNews = lastId.filter(ProgressEvent.id(now)::equals).isEmpty();
    return Optional.of(watch.open(new Follower(document.id(), viewer, now, isNews)));
  }

  private static final class Follower extends ProgressWatch.Watcher {
    private final UUID documentId;
    private final DocumentVisibility viewer;
    private final boolean withFirst;
    private Progress last;

    Follower(UUID documentId, DocumentVisibility viewer, Progress first, boolean withFirst) {
      this.documentId = documentId;
      this.viewer = viewer;
      this.last = first;
      this.withFirst = withFirst;
    }

    @Override
    protected void begin() {
      if (withFirst) {
        send(ProgressEvent.of(last));
      }
    }

    @Override
    UUID documentId() {
      return documentId;
    }

    @Override
    void see(Progress now) {
      if (!viewer.stillSees(now.state())) { // quarantined meanwhile: ends without a word
        end();
      } else if (!now.equals(last)) {
        last = now;
        send(ProgressEvent.of(now));
        if (now.state().isFinal()) {
          end();
        }
      }
    }
  }
}
