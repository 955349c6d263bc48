package vn.sohoa.document;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestStreamElementType;
import vn.sohoa.access.Right;

/** Single documents (tài liệu số hóa). */
@Path("/api/v1/documents/{docCode}")
@Tag(name = "documents")
@RolesAllowed(Right.READ_DOCUMENTS)
public class DocumentResource {
  private final DocumentReader reader;
  private final ProgressStream progress;
  private final PageReader pages;

  DocumentResource(DocumentReader reader, ProgressStream progress, PageReader pages) {
    this.reader = reader;
    this.progress = progress;
    this.pages = pages;
  }

  @GET
  @Operation(summary = "Xem tài liệu / Read a document: state, fields, findings, link")
  public RestResponse<DocumentView> get(
      @PathParam("docCode") String docCode, @Context SecurityContext caller) {
    DocumentView document = reader.view(docCode, DocumentVisibility.of(caller));
    return RestResponse.ResponseBuilder.ok(document).tag(document.version()).build();
  }

  @GET
  @Path("/pages/{number}")
  @Operation(summary = "Xem một trang / Read a page: words with boxes and confidence")
  public PageReader.PageDetail page(
      @PathParam("docCode") String docCode,
      @PathParam("number") int number,
      @Context SecurityContext caller)
      throws IOException {
    return pages.read(docCode, number, DocumentVisibility.of(caller));
  }

  @GET
  @Path("/events")
  @Blocking
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @RestStreamElementType(MediaType.APPLICATION_JSON)
  @Operation(summary = "Theo dõi tiến độ / Follow the progress (Server-Sent Events)")
  public Multi<Progress> events(
      @PathParam("docCode") String docCode, @Context SecurityContext caller) {
    return progress.of(docCode, DocumentVisibility.of(caller));
  }
}
