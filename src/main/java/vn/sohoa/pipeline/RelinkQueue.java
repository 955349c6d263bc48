package vn.sohoa.pipeline;

import static vn.sohoa.sql.ArrayType.TEXT;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.sohoa.document.Document;
import vn.sohoa.document.Stage;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Sql;

/**
 * Enqueues that documents are linked again, in the caller's transaction. A step that waits already
 * covers later requests, since it reads what they have committed when it starts: of n scans of one
 * component, each of which changes the page count of all others, the burst costs n steps, not n².
 */
@ApplicationScoped
class RelinkQueue {
  /** Turns by which documents that are linked again wait for new scans. */
  private static final int DELAY = 8;

  /**
   * The lock keeps workers from starting the step before this transaction ends. One that is being
   * started now, and so may miss this change, is locked and left out.
   */
  private static final Sql COVERED =
      Sql.of(
          """
          SELECT substr(task_instance, 6, 36) AS document_id FROM scheduled_tasks
          WHERE task_instance LIKE 'LINK:%' AND split_part(task_instance, '#', 1) = ANY (:steps)
            AND NOT picked AND priority >= :priority
          FOR SHARE SKIP LOCKED
          """);

  private final StageQueue queue;
  private final Database database;

  RelinkQueue(StageQueue queue, Database database) {
    this.queue = queue;
    this.database = database;
  }

  /**
   * @param after see {@link vn.sohoa.link.RelinkRequested}
   */
  void add(Collection<UUID> relinked, Optional<Document> after) {
    if (relinked.isEmpty()) {
      return;
    }
    int turn = turn(after);
    Set<UUID> covered = covered(relinked, turn);
    relinked.stream()
        .distinct()
        .filter(id -> !covered.contains(id))
        .forEach(id -> queue.add(StageTask.again(id, Stage.LINK), turn));
  }

  private int turn(Optional<Document> after) {
    int soon = queue.turnInService() + DELAY;
    return after.map(document -> Math.max(soon, queue.turnBehind(document))).orElse(soon);
  }

  private Set<UUID> covered(Collection<UUID> relinked, int turn) {
    return new HashSet<>(
        database
            .statement(COVERED)
            .bind(
                "steps",
                TEXT,
                relinked.stream().map(id -> StageTask.of(id, Stage.LINK).id()).toList())
            .bind("priority", -turn)
            .list(row -> UUID.fromString(row.text("document_id"))));
  }
}
