package vn.sohoa.vocabulary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.sohoa.access.Right;
import vn.sohoa.extract.kind.Kinds;
import vn.sohoa.paging.CursorPage;
import vn.sohoa.paging.Cursors;
import vn.sohoa.paging.PageRequest;

/** Kinds of paper (loại giấy tờ) that the installation knows. */
@Path("/api/v1/kinds")
@Tag(name = "vocabularies")
public class KindResource {
  private final Supplier<Kinds> kinds;
  private final Cursors cursors;

  KindResource(Supplier<Kinds> kinds, Cursors cursors) {
    this.kinds = kinds;
    this.cursors = cursors;
  }

  @GET
  @RolesAllowed({Right.READ_DOCUMENTS, Right.READ_REPORTS}) // every role has one of them
  @Operation(
      operationId = "listKinds",
      summary = "List the kinds of paper",
      description =
          "Kinds of paper that this installation recognises, with their fields, in the order of their ids. They change with the folder of kinds.")
  @Parameter(
      name = "If-None-Match",
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  public RestResponse<CursorPage<KindEntry>> list(
      @Valid @BeanParam PageRequest request, @Context HttpHeaders headers) {
    return VocabularyPage.answer(
        kinds.get().all().stream().map(KindEntry::of),
        KindEntry::kind,
        cursors.open(request),
        headers);
  }
}
