package vn.sohoa.document;

import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.sohoa.stream.EventStream;
import vn.sohoa.stream.OpenStreams;
import vn.sohoa.stream.StreamEvent;
import vn.sohoa.stream.StreamFeed;

/**
 * Streams the progress of all uploads of a sender. Events have times as ids, so that a client that
 * connects again gets the ends that it has missed.
 */
@ApplicationScoped
class UploadStream {
  /** Between the clock that stamped an end and its commit, or the clock of another node. */
  private static final Duration SLACK = Duration.ofSeconds(10);

  /** Ends are sent for this long after the connection was lost. */
  private static final Duration LONGEST_GAP = Duration.ofHours(1);

  private final UploadProgressReader reader;
  private final Clock clock;
  private final StreamFeed<Sender> feed;

  UploadStream(UploadProgressReader reader, OpenStreams streams, Clock clock) {
    this.reader = reader;
    this.clock = clock;
    this.feed = streams.endlessFeed("uploads", streams.config().pagePoll(), this::look);
  }

  /**
   * Returns the stream; it has no end of its own.
   *
   * @param lastId id of the last event that the client has seen
   */
  Multi<StreamEvent> of(String keyId, Optional<String> lastId) {
    Instant now = clock.instant();
    Optional<Instant> seen = lastId.flatMap(UploadStream::time).filter(at -> !at.isAfter(now));
    Instant since = seen.filter(now.minus(LONGEST_GAP)::isBefore).orElse(now).minus(SLACK);
    var sender = new Sender(keyId, now, reader.of(List.of(keyId), since));
    if (seen.isEmpty()) {
      sender.forgetFinished();
    }
    return feed.open(sender);
  }

  private static Optional<Instant> time(String id) {
    try {
      return Optional.of(Instant.parse(id));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private void look(List<Sender> senders) {
    Instant now = clock.instant();
    Map<String, List<UploadProgress.Stored>> found =
        reader
            .of(
                senders.stream().map(sender -> sender.keyId).collect(Collectors.toSet()),
                now.minus(SLACK))
            .stream()
            .collect(Collectors.groupingBy(UploadProgress.Stored::keyId));
    for (Sender sender : senders) {
      feed.tell(sender, one -> one.see(now, found.getOrDefault(sender.keyId, List.of())));
    }
  }

  private static final class Sender extends EventStream {
    private final String keyId;
    private final Instant opened;

    /** What was sent last of each document that is processed or finished lately. */
    private Map<UUID, String> sent = new HashMap<>();

    private Collection<UploadProgress.Stored> first;

    Sender(String keyId, Instant opened, Collection<UploadProgress.Stored> first) {
      this.keyId = keyId;
      this.opened = opened;
      this.first = first;
    }

    /** Documents that were finished before a first connection are no news. */
    void forgetFinished() {
      first.stream()
          .filter(one -> one.finishedAt().isPresent())
          .forEach(one -> sent.put(one.id(), one.idOfProgress()));
    }

    @Override
    protected void begin() {
      see(opened, first);
      first = List.of();
    }

    void see(Instant now, Collection<UploadProgress.Stored> uploads) {
      var seen = new HashMap<UUID, String>();
      for (UploadProgress.Stored one : uploads) {
        seen.put(one.id(), one.idOfProgress());
        if (!one.idOfProgress().equals(sent.get(one.id()))) {
          send(
              new StreamEvent.Told(
                  now.toString(), ProgressEvent.name(one.upload().progress()), one.upload()));
        }
      }
      sent = seen;
    }
  }
}
