package vn.sohoa.review.queue;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.sohoa.clean.finding.FindingCode;

/**
 * Numbers of documents in the review queue.
 *
 * @param claimed with a claim in force
 * @param dueToday of dossiers that are due today, Vietnam time
 * @param overdue of dossiers that were due before today
 * @param missing without which an obligation would be missing
 */
@Schema(name = "ReviewCounts")
public record ReviewCounts(
    long total,
    long claimed,
    long dueToday,
    long overdue,
    long missing,
    List<OfFinding> byFinding,
    List<OfGroup> byKind,
    List<OfGroup> byDepartment) {
  public ReviewCounts {
    byFinding = List.copyOf(byFinding);
    byKind = List.copyOf(byKind);
    byDepartment = List.copyOf(byDepartment);
  }

  /** Documents with an open blocking finding of this code. */
  @Schema(name = "ReviewCountOfFinding")
  public record OfFinding(FindingCode code, long documents) {}

  /**
   * Documents of a kind or department.
   *
   * @param name empty for those without one
   */
  @Schema(name = "ReviewCountOfGroup")
  public record OfGroup(String name, long documents) {}
}
