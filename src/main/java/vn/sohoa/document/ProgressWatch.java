package vn.sohoa.document;

import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.sohoa.stream.EventStream;
import vn.sohoa.stream.OpenStreams;
import vn.sohoa.stream.StreamEvent;
import vn.sohoa.stream.StreamFeed;

/** Follows single documents for all streams of this process, by one query per interval. */
@ApplicationScoped
class ProgressWatch {
  private final ProgressReader reader;
  private final StreamFeed<Watcher> feed;

  ProgressWatch(ProgressReader reader, OpenStreams streams) {
    this.reader = reader;
    this.feed = streams.feed("progress", streams.config().poll(), this::look);
  }

  /** A stream that follows one document. */
  abstract static class Watcher extends EventStream {
    abstract UUID documentId();

    /** Is called at each interval, from one thread at a time. */
    abstract void see(Progress now);
  }

  Multi<StreamEvent> open(Watcher watcher) {
    return feed.open(watcher);
  }

  private void look(List<Watcher> watchers) {
    Map<UUID, Progress> now =
        reader.of(watchers.stream().map(Watcher::documentId).collect(Collectors.toSet()));
    for (Watcher watcher : watchers) {
      Progress progress = now.get(watcher.documentId());
      if (progress != null) {
        feed.tell(watcher, it -> it.see(progress));
      }
    }
  }
}
