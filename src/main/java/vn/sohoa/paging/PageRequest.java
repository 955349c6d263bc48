package vn.sohoa.paging;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;

/**
 * The requested page of a list.
 *
 * @param limit maximum number of items, 1 to 200
 * @param cursor {@code next} of the previous page; empty for the first page
 */
@RegisterForReflection // the names of the parameters are looked up
public record PageRequest(
    @QueryParam("limit")
        @DefaultValue("50")
        @Min(1)
        @Max(200)
        @Parameter(description = "Số dòng tối đa / most items")
        int limit,
    @QueryParam("cursor")
        @DefaultValue("")
        @Parameter(description = "next của trang trước / next of the page before")
        String cursor) {

  /** Returns the number of rows to query: one more than the page has, to detect a next page. */
  public int rows() {
    return limit + 1;
  }

  /**
   * Returns the cursor of a list that is ordered by number; 0 for the first page.
   *
   * @throws ProblemException if the cursor is not a number
   */
  public long cursorNumber() {
    try {
      return cursor.isEmpty() ? 0 : Long.parseLong(cursor);
    } catch (NumberFormatException e) {
      throw new ProblemException(Reason.INVALID_CURSOR, "cursor: " + cursor);
    }
  }
}
