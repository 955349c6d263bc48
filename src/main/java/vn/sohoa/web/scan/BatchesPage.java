package vn.sohoa.web.scan;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sohoa.access.Right;
import vn.sohoa.batch.BatchFile;
import vn.sohoa.batch.BatchReader;
import vn.sohoa.batch.BatchView;
import vn.sohoa.paging.CursorPage;
import vn.sohoa.paging.Cursors;
import vn.sohoa.paging.PageRequest;
import vn.sohoa.web.PageLinks;
import vn.sohoa.web.Shell;
import vn.sohoa.web.Shells;

/** Batches of scans, and what became of their files, as pages. */
@Path("/batches")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Right.SEND_DOCUMENTS)
public class BatchesPage {
  private final Shells shells;
  private final BatchReader batches;
  private final Cursors cursors;

  BatchesPage(Shells shells, BatchReader batches, Cursors cursors) {
    this.shells = shells;
    this.batches = batches;
    this.cursors = cursors;
  }

  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance batches(Shell shell, List<BatchRow> rows, String next);

    static native TemplateInstance batch(
        Shell shell, BatchRow batch, List<BatchFileRow> rows, String next);
  }

  @GET
  public TemplateInstance list(
      @Valid @BeanParam PageRequest request,
      @Context SecurityContext caller,
      @Context UriInfo address) {
    Shell shell = shells.of("web.batches");
    CursorPage<BatchView> page = batches.page(Optional.empty(), cursors.open(request), caller);
    List<BatchRow> rows = page.items().stream().map(one -> BatchRow.of(one, shell.t())).toList();
    return Templates.batches(shell, rows, PageLinks.next(address, page));
  }

  @GET
  @Path("/{batchId}")
  public TemplateInstance get(
      @PathParam("batchId") UUID batchId,
      @Valid @BeanParam PageRequest request,
      @Context SecurityContext caller,
      @Context UriInfo address) {
    Shell shell = shells.of("web.batch");
    BatchRow batch = BatchRow.of(batches.get(batchId, caller), shell.t());
    CursorPage<BatchFile> page = batches.files(batchId, cursors.open(request), caller);
    List<BatchFileRow> rows =
        page.items().stream().map(one -> BatchFileRow.of(one, shell.t())).toList();
    return Templates.batch(shell, batch, rows, PageLinks.next(address, page));
  }
}
