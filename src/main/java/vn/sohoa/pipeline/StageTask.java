package vn.sohoa.pipeline;

import static vn.sohoa.engine.EngineLane.ORDINARY;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sohoa.document.Document;
import vn.sohoa.document.Stage;
import vn.sohoa.engine.EngineLane;

/**
 * One step of one document. Its id in the queue contains all its parts, so that the same step
 * cannot be queued twice.
 *
 * @param pages pages to read; only for {@link Stage#PAGES}
 * @param occasion distinguishes a step from an earlier one with the same other parts, whose row may
 *     still be in the queue although its work is done
 * @param lane how the step gets an engine; no part of the id
 */
record StageTask(
    UUID documentId,
    Stage stage,
    Optional<PageRun> pages,
    Optional<String> occasion,
    EngineLane lane) {
  private static final Pattern FORM =
      Pattern.compile("([A-Z]+):([0-9a-f-]{36})(?::(\\d{1,9})-(\\d{1,9}))?(?:#([0-9a-z-]{1,36}))?");

  static StageTask of(UUID documentId, Stage stage) {
    return new StageTask(documentId, stage, Optional.empty(), Optional.empty(), ORDINARY);
  }

  static StageTask of(UUID documentId, PageRun pages) {
    return new StageTask(documentId, Stage.PAGES, Optional.of(pages), Optional.empty(), ORDINARY);
  }

  /**
   * Returns this step in the document's current round. Steps of an earlier round may still be in
   * the queue, and must not stand for those of this one.
   */
  StageTask inRoundOf(Document document) {
    return document.restarts() == 0
        ? this
        : new StageTask(documentId, stage, pages, Optional.of("r" + document.restarts()), lane);
  }

  /** Creates a step that runs even if an earlier one of the same stage is just ending. */
  static StageTask again(UUID documentId, Stage stage) {
    return new StageTask(
        documentId, stage, Optional.empty(), Optional.of(UUID.randomUUID().toString()), ORDINARY);
  }

  StageTask in(EngineLane other) {
    return new StageTask(documentId, stage, pages, occasion, other);
  }

  static StageTask parse(String id) {
    Matcher matcher = FORM.matcher(id);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not the id of a stage task: " + id);
    }
    Optional<PageRun> pages =
        matcher.group(3) == null
            ? Optional.empty()
            : Optional.of(
                new PageRun(
                    Integer.parseInt(matcher.group(3)), Integer.parseInt(matcher.group(4))));
    return new StageTask(
        UUID.fromString(matcher.group(2)),
        Stage.valueOf(matcher.group(1)),
        pages,
        Optional.ofNullable(matcher.group(5)),
        ORDINARY);
  }

  String id() {
    String run = pages.map(pages -> ":" + pages.first() + "-" + pages.last()).orElse("");
    return stage + ":" + documentId + run + occasion.map(name -> "#" + name).orElse("");
  }
}
