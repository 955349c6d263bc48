package vn.sohoa.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sohoa.time.VietnamTime;

/** Decides which reads are noted, and notes them. */
@ApplicationScoped
class ReadRecorder {
  private final ReadLog log;
  private final ReadRepository repository;
  private final ReadAuditConfig config;
  private final Clock clock;
  private volatile Optional<ReadDigest> digest = Optional.empty();

  ReadRecorder(ReadLog log, ReadRepository repository, ReadAuditConfig config, Clock clock) {
    this.log = log;
    this.repository = repository;
    this.config = config;
    this.clock = clock;
  }

  /** A read that has succeeded. */
  record Read(
      String actor,
      ReadAction action,
      String subject,
      String detail,
      Map<String, List<String>> searched,
      String address) {
    Read {
      searched = Map.copyOf(searched);
    }
  }

  void record(Read read) {
    if (config.reads() == ReadAuditConfig.Reads.NONE) {
      return;
    }
    Instant now = clock.instant();
    if (isChosen(read, now)) {
      List<String> searched =
          read.searched().entrySet().stream()
              .sorted(Map.Entry.comparingByKey())
              .flatMap(one -> one.getValue().stream().map(value -> term(one.getKey(), value)))
              .toList();
      log.add(
          new ReadEntry(
              now,
              read.actor(),
              read.action(),
              read.subject(),
              read.detail(),
              searched,
              read.address()));
    }
  }

  /** Returns the entries of those reads of one request that are noted. */
  List<ReadEntry> exported(BulkReads.Reader reader, Collection<String> subjects, String detail) {
    if (config.reads() == ReadAuditConfig.Reads.NONE) {
      return List.of();
    }
    Instant now = clock.instant();
    return subjects.stream()
        .map(
            subject ->
                new Read(
                    reader.actor(), ReadAction.EXPORT, subject, detail, Map.of(), reader.address()))
        .filter(read -> isChosen(read, now))
        .map(
            read ->
                new ReadEntry(
                    now,
                    read.actor(),
                    read.action(),
                    read.subject(),
                    read.detail(),
                    List.of(),
                    read.address()))
        .toList();
  }

  private boolean isChosen(Read read, Instant now) {
    return config.reads() == ReadAuditConfig.Reads.ALL
        || read.action() == ReadAction.SEARCH
        || digest()
                .share(
                    read.actor() + "\0" + read.subject() + "\0" + VietnamTime.at(now).toLocalDate())
            < config.sampleRate();
  }

  /** Returns how an entry names a value that was searched for. */
  String term(String condition, String value) {
    return condition + ":" + digest().ofValue(value);
  }

  /** The secret never changes. */
  private ReadDigest digest() {
    ReadDigest known = digest.orElseGet(() -> new ReadDigest(repository.secret()));
    digest = Optional.of(known);
    return known;
  }
}
