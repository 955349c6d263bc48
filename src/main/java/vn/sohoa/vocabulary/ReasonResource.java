package vn.sohoa.vocabulary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.sohoa.access.Right;
import vn.sohoa.paging.CursorPage;
import vn.sohoa.paging.Cursors;
import vn.sohoa.paging.PageRequest;

/** Reasons of refusals and failures. */
@Path("/api/v1/reasons")
@Tag(name = "vocabularies")
public class ReasonResource {
  private final Cursors cursors;

  ReasonResource(Cursors cursors) {
    this.cursors = cursors;
  }

  @GET
  @RolesAllowed({Right.READ_DOCUMENTS, Right.READ_REPORTS}) // every role has one of them
  @Operation(
      operationId = "listReasons",
      summary = "List the reasons",
      description =
          "Why requests are refused, and why documents and pages cannot be read: closed vocabularies, which change with the version of the program only.")
  @Parameter(
      name = "If-None-Match",
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  public RestResponse<CursorPage<ReasonEntry>> list(
      @Valid @BeanParam PageRequest request, @Context HttpHeaders headers) {
    return VocabularyPage.answer(
        ReasonEntry.all(), ReasonEntry::place, cursors.open(request), headers);
  }
}
