package vn.sohoa.review.queue;

import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import vn.sohoa.stream.EventStream;
import vn.sohoa.stream.OpenStreams;
import vn.sohoa.stream.StreamEvent;
import vn.sohoa.stream.StreamFeed;

/** Streams the numbers of the review queue: an event {@code counts} when they have changed. */
@ApplicationScoped
class ReviewCountStream {
  private final ReviewQueue queue;
  private final StreamFeed<Follower> feed;

  ReviewCountStream(ReviewQueue queue, OpenStreams streams) {
    this.queue = queue;
    this.feed = streams.endlessFeed("review counts", streams.config().pagePoll(), this::look);
  }

  /**
   * Returns the stream; it has no end of its own.
   *
   * @param lastId id of the last event that the client has seen
   */
  Multi<StreamEvent> of(Optional<String> lastId) {
    return feed.open(new Follower(queue.totals(), lastId));
  }

  private void look(List<Follower> followers) {
    ReviewTotals now = queue.totals();
    followers.forEach(follower -> feed.tell(follower, one -> one.see(now)));
  }

  private static final class Follower extends EventStream {
    private final ReviewTotals first;
    private String lastId;

    Follower(ReviewTotals first, Optional<String> lastId) {
      this.first = first;
      this.lastId = lastId.orElse("");
    }

    @Override
    protected void begin() {
      see(first);
    }

    void see(ReviewTotals now) {
      if (!now.id().equals(lastId)) {
        lastId = now.id();
        send(new StreamEvent.Told(now.id(), "counts", now));
      }
    }
  }
}
