package vn.sohoa.review.queue;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Numbers of documents in the review queue, without their groups.
 *
 * @param claimed with a claim in force
 * @param dueToday of dossiers that are due today, Vietnam time
 * @param overdue of dossiers that were due before today
 * @param missing without which an obligation would be missing
 */
@RegisterForReflection // the framework sees only that some event is sent
@Schema(name = "ReviewTotals")
public record ReviewTotals(long total, long claimed, long dueToday, long overdue, long missing) {
  /** Returns a text that is the same for the same numbers on every node. */
  String id() {
    return "%d.%d.%d.%d.%d".formatted(total, claimed, dueToday, overdue, missing);
  }
}
