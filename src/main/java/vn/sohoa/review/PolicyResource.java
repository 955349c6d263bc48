package vn.sohoa.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.sohoa.access.Caller;
import vn.sohoa.access.Right;
import vn.sohoa.paging.CursorPage;
import vn.sohoa.paging.Cursors;
import vn.sohoa.paging.ListPage;
import vn.sohoa.paging.PageRequest;
import vn.sohoa.precondition.Preconditions;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.Refuses;

/** The policy that says which findings stop a document. */
@Path("/api/v1/review-policy")
@Tag(name = "reviews")
public class PolicyResource {
  private final PolicyService policies;
  private final Cursors cursors;

  PolicyResource(PolicyService policies, Cursors cursors) {
    this.policies = policies;
    this.cursors = cursors;
  }

  @GET
  @RolesAllowed(Right.REVIEW_DOCUMENTS)
  @Operation(
      operationId = "getReviewPolicy",
      summary = "Get the review policy",
      description =
          "The rules in force, and how many finished documents are still judged by an earlier"
              + " version. The ETag is needed as If-Match to change it.")
  public RestResponse<PolicyService.PolicyView> get() {
    return answer();
  }

  @GET
  @Path("/history")
  @RolesAllowed(Right.REVIEW_DOCUMENTS)
  @Operation(
      operationId = "listReviewPolicyVersions",
      summary = "List the versions of the review policy",
      description = "Newest first, each with all its rules.")
  public CursorPage<PolicyService.VersionView> history(@Valid @BeanParam PageRequest request) {
    ListPage page = cursors.open(request);
    int before = page.position().isEmpty() ? Integer.MAX_VALUE : (int) page.afterNumber();
    return page.of(
        policies.versions(before, page.rows()),
        version -> Integer.toString(version.version()),
        Function.identity());
  }

  @POST
  @Path("/effect")
  @RolesAllowed(Right.ADMINISTER)
  @Operation(
      operationId = "previewReviewPolicy",
      summary = "Tell what a change of the review policy would do",
      description = "Counts the finished documents that the rules would move; changes nothing.")
  public PolicyService.Effect effect(@Valid @NotNull PolicyRequest wanted) {
    wanted.requireDistinct();
    return policies.effect(wanted.rules());
  }

  @PUT
  @RolesAllowed(Right.ADMINISTER)
  @Operation(
      operationId = "replaceReviewPolicy",
      summary = "Change the review policy",
      description =
          "Puts all rules in force at once, as a new version. Finished documents are judged by them"
              + " in the background; `pending` tells how many still wait.")
  @Refuses(Reason.PRECONDITION_REQUIRED)
  @Parameter(
      name = "If-Match",
      in = ParameterIn.HEADER,
      required = true,
      schema = @Schema(type = SchemaType.STRING))
  public RestResponse<PolicyService.PolicyView> replace(
      @Valid @NotNull PolicyRequest wanted,
      @Context HttpHeaders headers,
      @Context SecurityContext caller) {
    wanted.requireDistinct();
    policies.replace(
        Preconditions.ofTags(headers::getRequestHeader),
        wanted.rules(),
        wanted.reason(),
        Caller.of(caller).keyId());
    return answer();
  }

  private RestResponse<PolicyService.PolicyView> answer() {
    PolicyService.PolicyView policy = policies.current();
    return RestResponse.ResponseBuilder.ok(policy).tag(Integer.toString(policy.version())).build();
  }
}
