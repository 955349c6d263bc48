package vn.sohoa.review.sampling;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sohoa.clean.text.VietnameseText;
import vn.sohoa.document.DocumentRepository;
import vn.sohoa.document.DocumentVisibility;
import vn.sohoa.document.PageLines;
import vn.sohoa.message.Message;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.review.PaperFields;
import vn.sohoa.review.measure.Readings;
import vn.sohoa.sql.Transactions;
import vn.sohoa.time.VietnamTime;

/** Hands documents of samples to readers and compares what they read. */
@ApplicationScoped
class SampleReadings {
  private final SampleItems items;
  private final SamplingPlans plans;
  private final PageLines pageLines;
  private final PaperFields paperFields;
  private final DocumentRepository documents;
  private final Transactions transactions;
  private final SamplingConfig config;

  SampleReadings(
      SampleItems items,
      SamplingPlans plans,
      PageLines pageLines,
      PaperFields paperFields,
      DocumentRepository documents,
      Transactions transactions,
      SamplingConfig config) {
    this.items = items;
    this.plans = plans;
    this.pageLines = pageLines;
    this.paperFields = paperFields;
    this.documents = documents;
    this.transactions = transactions;
    this.config = config;
  }

  /**
   * Assigns the next document to a reader; the same again until the reader has read it.
   *
   * @return empty if the reader may read none of those that are left
   */
  Optional<SampleTask> next(UUID plan, String reader) {
    Optional<SampleItems.Item> assigned = transactions.call(() -> assign(plan, reader));
    assigned.ifPresent(this::chooseLines);
    return assigned.map(item -> transactions.call(() -> task(item)));
  }

  private Optional<SampleItems.Item> assign(UUID plan, String reader) {
    if (!items.lock(plan)) {
      throw ProblemException.notFound("sample", plan.toString());
    }
    Optional<SampleItems.Item> assigned = items.assign(plan, reader, config.lease().toSeconds());
    if (assigned.isEmpty()) {
      // Those left may have become unavailable
      plans.closeIfDone(plan, reader);
    }
    return assigned;
  }

  /** No transaction is open while pages are read, because their store may be remote. */
  private void chooseLines(SampleItems.Item item) {
    boolean needsLines =
        item.round() == ReadingRound.SECOND
            && item.lines() > 0
            && transactions.call(() -> items.lines(item)).isEmpty();
    if (needsLines) {
      List<PageLines.PageLine> all = new ArrayList<>(pageLines.of(item.documentId()));
      Collections.shuffle(all, new Random(item.seed() + item.position()));
      List<PageLines.PageLine> chosen = all.subList(0, Math.min(item.lines(), all.size()));
      transactions.run(
          () -> {
            for (int at = 0; at < chosen.size(); at++) {
              items.addLine(item, at + 1, chosen.get(at));
            }
          });
    }
  }

  private SampleTask task(SampleItems.Item item) {
    boolean isThird = item.round() == ReadingRound.THIRD;
    List<SampleTask.Asked> fields =
        items.openValues(item).stream()
            .map(value -> new SampleTask.Asked(value.name(), isThird ? choices(value) : List.of()))
            .toList();
    List<SampleTask.Line> lines =
        isThird
            ? List.of()
            : items.lines(item).stream()
                .map(line -> new SampleTask.Line(line.number(), line.page(), line.box()))
                .toList();
    return new SampleTask(
        item.docCode(),
        item.round(),
        item.pages(),
        VietnamTime.at(item.assignedUntil().orElseThrow()),
        fields,
        lines);
  }

  private static List<String> choices(SampleItems.OpenValue value) {
    return Stream.of(value.first(), value.second()).flatMap(Optional::stream).sorted().toList();
  }

  /**
   * Stores a reading.
   *
   * @throws ProblemException if the document is not assigned to the reader, or the reading does not
   *     answer the task
   */
  ReadingResult read(
      UUID plan, String docCode, ReadingRequest request, String reader, DocumentVisibility viewer) {
    return transactions.call(
        () -> {
          if (!items.lock(plan)) {
            throw ProblemException.notFound("sample", plan.toString());
          }
          SampleItems.Item item = assigned(plan, docCode, reader, viewer);
          store(item, request);
          ReadingRound round = items.move(item, reader);
          return new ReadingResult(docCode, round, plans.closeIfDone(plan, reader));
        });
  }

  private SampleItems.Item assigned(
      UUID plan, String docCode, String reader, DocumentVisibility viewer) {
    UUID documentId = documents.byDocCode(docCode, viewer).id();
    SampleItems.Item item =
        items
            .find(plan, documentId)
            .orElseThrow(() -> ProblemException.notFound("document", docCode));
    if (!item.assignedTo().equals(Optional.of(reader))) {
      throw new ProblemException(Reason.CONFLICT, Message.of("problem.not-assigned", docCode));
    }
    return item;
  }

  private void store(SampleItems.Item item, ReadingRequest request) {
    Map<String, SampleItems.OpenValue> asked =
        items.openValues(item).stream()
            .collect(Collectors.toMap(SampleItems.OpenValue::name, value -> value));
    Map<Integer, SampleItems.StoredLine> lines =
        item.round() == ReadingRound.THIRD
            ? Map.of()
            : items.lines(item).stream()
                .collect(Collectors.toMap(SampleItems.StoredLine::number, line -> line));
    Map<String, Optional<String>> values = request.requireFields(asked.keySet());
    Map<Integer, String> texts = request.requireLines(lines.keySet());
    asked.forEach(
        (name, value) -> {
          Optional<String> read =
              values.getOrDefault(name, Optional.empty()).map(raw -> clean(item, name, raw));
          items.store(item, name, read, Readings.isSame(value.first(), read));
        });
    lines.forEach(
        (number, line) -> {
          String typed = texts.getOrDefault(number, "");
          items.typeLine(item, number, typed, Readings.characters(line.read(), typed));
        });
  }

  /** A value that the cleaner refuses stands on the paper so: it is compared as it is. */
  private String clean(SampleItems.Item item, String name, String raw) {
    return paperFields
        .named(name, item.kind())
        .flatMap(field -> field.clean(raw).value())
        .orElseGet(() -> VietnameseText.tidy(raw));
  }
}
