package vn.sohoa.station.follow;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import vn.sohoa.message.Language;
import vn.sohoa.message.Message;
import vn.sohoa.station.folder.Outbox;
import vn.sohoa.station.queue.DeskFiles;
import vn.sohoa.station.queue.Job;
import vn.sohoa.station.queue.Records;
import vn.sohoa.station.send.Faults;
import vn.sohoa.station.send.Reporter;
import vn.sohoa.station.send.SentFiles;

/**
 * Remembers the documents of the desk that the service has not judged yet, and tells each fault of
 * a scan: on the screen when it is known, and in a note beside the file. What was told is stored,
 * so that a station that was killed tells the rest, at most one page twice.
 */
public final class Follower implements SentFiles {
  /** Folder of the records within the queue. */
  static final String FOLDER = "theo-doi";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final DeskFiles files;
  private final FileSystem fileSystem;
  private final Records records;
  private final Outbox outbox;
  private final Reporter reporter;
  private final InstantSource clock;
  private final Language language;
  private final Duration limit;
  private final Map<String, Followed> followed = new LinkedHashMap<>();

  /** Documents that were judged before their files were moved. */
  private final Set<String> over = new HashSet<>();

  /**
   * @param queue folder of the queue
   * @param limit time after which a document is not followed any more
   */
  public Follower(
      DeskFiles files,
      Path queue,
      Reporter reporter,
      InstantSource clock,
      Language language,
      Duration limit) {
    this.files = files;
    this.fileSystem = queue.getFileSystem();
    this.records = recordsIn(files, queue);
    this.outbox = new Outbox(files);
    this.reporter = reporter;
    this.clock = clock;
    this.language = language;
    this.limit = limit;
  }

  private static Records recordsIn(DeskFiles files, Path queue) {
    return new Records(files, queue.resolve(FOLDER));
  }

  /** Returns how many documents of a queue are followed, whether a station runs or not. */
  public static int count(DeskFiles files, Path queue) throws IOException {
    return recordsIn(files, queue).load(FollowedJson::read).records().size();
  }

  /** Loads the records; nobody else may use the queue. */
  public synchronized void load() throws IOException {
    records.removeLeftovers();
    Records.Contents<Followed> contents = records.load(FollowedJson::read);
    for (String damaged : contents.damaged()) {
      records.putAside(damaged);
      reporter.warn(damaged, Message.of("station.fault.follow-record", damaged));
    }
    contents.records().stream()
        .sorted(Comparator.comparing(Followed::since))
        .forEach(one -> followed.put(one.docCode(), one));
  }

  @Override
  public synchronized void imported(Job job) throws IOException {
    String docCode = docCode(job);
    if (!followed.containsKey(docCode) && !over.contains(docCode)) {
      store(Followed.of(docCode, job.fileName(), clock.instant()));
      notifyAll();
    }
  }

  /** A document that was judged meanwhile, and without faults, is not followed any more. */
  @Override
  public synchronized void placed(Job job, String place) throws IOException {
    Followed one = followed.get(docCode(job));
    if (one != null) {
      store(one.placed(place));
      settle(one.docCode());
    }
    over.remove(docCode(job));
  }

  @Override
  public synchronized void withdrawn(Job job) throws IOException {
    drop(docCode(job));
    over.remove(docCode(job));
  }

  private static String docCode(Job job) throws IOException {
    return JSON.readTree(job.receipt().orElse("{}")).path("docCode").asText();
  }

  /** Returns the codes of the documents that were not judged yet, the oldest first. */
  synchronized List<String> unjudged() {
    return followed.values().stream()
        .filter(one -> !one.isJudged())
        .map(Followed::docCode)
        .toList();
  }

  /** Waits until a document is to be followed; returns false if none is after a time. */
  synchronized boolean awaitAny(Duration time) throws InterruptedException {
    return await(() -> !unjudged().isEmpty(), time);
  }

  /** Waits until all documents were judged; returns how many were not after a time. */
  public synchronized int awaitJudged(Duration time) throws InterruptedException {
    await(followed::isEmpty, time);
    return followed.size();
  }

  private synchronized boolean await(BooleanSupplier reached, Duration time)
      throws InterruptedException {
    long end = System.nanoTime() + time.toNanos();
    for (long left = time.toMillis();
        !reached.getAsBoolean() && left > 0;
        left = (end - System.nanoTime()) / 1_000_000) {
      wait(left);
    }
    return reached.getAsBoolean();
  }

  /** Takes what the service says about a document; of others than the followed ones, nothing. */
  synchronized void take(ScanNews news) {
    Followed one = followed.get(news.docCode());
    if (one == null || one.isJudged()) {
      return;
    }
    try {
      tell(one, news);
      settle(one.docCode());
    } catch (IOException e) {
      // The service is asked again, and what was not stored is told again.
      reporter.warn(one.fileName(), Faults.of(e));
    }
  }

  private void tell(Followed one, ScanNews news) throws IOException {
    SortedMap<Integer, List<String>> all = new TreeMap<>(one.told());
    SortedMap<Integer, List<String>> flaws = new TreeMap<>(news.flaws());
    if (news.stage() == ScanNews.Stage.FAILED) {
      flaws.put(RescanNote.WHOLE_FILE, List.of(RescanNote.FAILED));
    }
    flaws.forEach(
        (page, codes) -> {
          List<String> known = all.getOrDefault(page, List.of());
          List<String> fresh = codes.stream().filter(code -> !known.contains(code)).toList();
          if (!fresh.isEmpty()) {
            reporter.tell(RescanNote.told(one, page, fresh, language));
            all.put(page, Stream.concat(known.stream(), fresh.stream()).toList());
          }
        });
    Followed next = all.equals(one.told()) ? one : one.telling(all);
    boolean isOver = news.stage() != ScanNews.Stage.READING && news.isComplete();
    store(isOver ? next.judged() : next);
  }

  /** Writes the note of a document, and forgets the document if nothing is left to do. */
  private void settle(String docCode) throws IOException {
    Followed one = followed.get(docCode);
    if (one == null) {
      return;
    }
    if (!one.isNoted() && one.place().isPresent()) {
      one = noted(one);
    }
    if (one.isOver()) {
      drop(docCode);
      if (one.place().isEmpty()) {
        over.add(docCode);
      }
    }
  }

  /** The name of the note is stored before it is written, so that it is never another's file. */
  private Followed noted(Followed unnoted) throws IOException {
    Followed one = unnoted;
    if (one.note().isEmpty()) {
      Path file = fileSystem.getPath(one.place().orElseThrow());
      one = store(one.notingIn(outbox.beside(file, Outbox.RESCAN).toString()));
    }
    files.write(fileSystem.getPath(one.note().orElseThrow()), RescanNote.of(one));
    return store(one.noted());
  }

  private Followed store(Followed one) throws IOException {
    records.save(Records.keyOf(one.docCode()), FollowedJson.write(one));
    followed.put(one.docCode(), one);
    return one;
  }

  private void drop(String docCode) throws IOException {
    records.delete(Records.keyOf(docCode));
    followed.remove(docCode);
    notifyAll();
  }

  /**
   * Writes notes that could not be written before, forgets what a station was killed before it
   * forgot, and gives up what takes too long.
   */
  synchronized void tend() {
    Instant oldest = clock.instant().minus(limit);
    for (Followed one : List.copyOf(followed.values())) {
      try {
        if (one.since().isBefore(oldest)) {
          drop(one.docCode());
          if (!one.isJudged()) {
            reporter.tell(Message.of("station.rescan.unjudged", one.fileName(), one.docCode()));
          }
        } else if (!one.isNoted() || one.isOver()) {
          settle(one.docCode());
        }
        reporter.clear(one.fileName());
      } catch (IOException e) {
        reporter.warn(one.fileName(), Faults.of(e));
      }
    }
  }
}
