package vn.sohoa.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.sohoa.access.Right;
import vn.sohoa.audit.ReadAction;
import vn.sohoa.audit.ReadsRecords;
import vn.sohoa.document.DocumentVisibility;
import vn.sohoa.paging.CursorPage;
import vn.sohoa.paging.Cursors;
import vn.sohoa.paging.ListPage;
import vn.sohoa.paging.PageRequest;

/** The history of a document. */
@Path("/api/v1/documents/{docCode}/history")
@Tag(name = "reviews")
@RolesAllowed(Right.READ_HISTORY)
public class HistoryResource {
  private final HistoryReader reader;
  private final Cursors cursors;

  HistoryResource(HistoryReader reader, Cursors cursors) {
    this.reader = reader;
    this.cursors = cursors;
  }

  /** An entry and its place in the history, from 1. */
  private record Numbered(int number, HistoryEntry entry) {}

  @GET
  @ReadsRecords(ReadAction.HISTORY)
  @Operation(
      operationId = "getDocumentHistory",
      summary = "Get the history of a document",
      description =
          "Every value with the rule and version that read it, and every decision with who made it,"
              + " when and why, oldest first.")
  public CursorPage<HistoryEntry> history(
      @PathParam("docCode") String docCode,
      @Valid @BeanParam PageRequest request,
      @Context SecurityContext caller) {
    ListPage page = cursors.open(request);
    List<HistoryEntry> all = reader.of(docCode, DocumentVisibility.of(caller));
    int from = (int) Math.min(all.size(), page.afterNumber());
    List<Numbered> rows =
        java.util.stream.IntStream.range(from, Math.min(all.size(), from + page.rows()))
            .mapToObj(at -> new Numbered(at + 1, all.get(at)))
            .toList();
    return page.of(rows, row -> Integer.toString(row.number()), Numbered::entry);
  }
}
