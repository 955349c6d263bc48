package vn.sohoa.vocabulary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.sohoa.access.Right;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.paging.CursorPage;
import vn.sohoa.paging.Cursors;
import vn.sohoa.paging.PageRequest;
import vn.sohoa.review.PolicyService;
import vn.sohoa.review.policy.ReviewPolicy;

/** Codes of findings (phát hiện). */
@Path("/api/v1/findings")
@Tag(name = "vocabularies")
public class FindingResource {
  private final PolicyService policies;
  private final Cursors cursors;

  FindingResource(PolicyService policies, Cursors cursors) {
    this.policies = policies;
    this.cursors = cursors;
  }

  @GET
  @RolesAllowed({Right.READ_DOCUMENTS, Right.READ_REPORTS}) // every role has one of them
  @Operation(
      operationId = "listFindings",
      summary = "List the codes of findings",
      description =
          "Codes of findings, and whether the review policy in force has them stop a document, in the order of the codes.")
  @Parameter(
      name = "If-None-Match",
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  public RestResponse<CursorPage<FindingEntry>> list(
      @Valid @BeanParam PageRequest request, @Context HttpHeaders headers) {
    ReviewPolicy policy = policies.inForce();
    return VocabularyPage.answer(
        Stream.of(FindingCode.values()).map(code -> FindingEntry.of(code, policy)),
        entry -> entry.code().name(),
        cursors.open(request),
        headers);
  }
}
