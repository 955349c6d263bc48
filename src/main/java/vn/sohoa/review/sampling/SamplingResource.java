package vn.sohoa.review.sampling;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.sohoa.access.Caller;
import vn.sohoa.access.Right;
import vn.sohoa.document.DocumentVisibility;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.Refuses;

/** REST resource of samples that measure quality. */
@Path("/api/v1/sampling")
@Tag(name = "reviews")
@RolesAllowed(Right.SAMPLE_DOCUMENTS)
public class SamplingResource {
  private final SamplingPlans plans;
  private final SamplingReports reports;
  private final SampleReadings readings;

  SamplingResource(SamplingPlans plans, SamplingReports reports, SampleReadings readings) {
    this.plans = plans;
    this.reports = reports;
    this.readings = readings;
  }

  @POST
  @Path("/plans")
  @Operation(
      operationId = "createSamplingPlan",
      summary = "Draw a sample of a lot",
      description =
          "Draws documents that are READY at random, from each stratum in proportion to its size. A"
              + " second person reads each of them without knowing the first values, and a third"
              + " person decides where they differ. The lot is accepted if the share of right"
              + " values and that of right characters reach their targets, else returned.")
  @Refuses(Reason.UNPROCESSABLE)
  @APIResponse(
      responseCode = "201",
      description = "The sample was drawn",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SamplingReport.class)))
  public RestResponse<SamplingReport> create(
      @Valid @NotNull PlanRequest request, @Context SecurityContext caller) {
    return RestResponse.status(
        RestResponse.Status.CREATED, plans.create(request, Caller.of(caller).keyId()));
  }

  @GET
  @Path("/{sampleId}")
  @Operation(
      operationId = "getSamplingReport",
      summary = "Get what a sample has shown",
      description =
          "Accuracy of values and characters with 95 % intervals (Wilson), by field and stratum,"
              + " and the verdict when all documents were read.")
  public SamplingReport report(@PathParam("sampleId") String sampleId) {
    return reports.of(id(sampleId));
  }

  @POST
  @Path("/{sampleId}/next")
  @Operation(
      operationId = "nextSample",
      summary = "Get the next document of a sample to read",
      description =
          "Assigns a document that the caller has neither decided about nor read before; the same"
              + " again until it was read. The answer has no values that others have read, except"
              + " for a third reading.")
  @APIResponse(
      responseCode = "200",
      description = "The document to read",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SampleTask.class)))
  @APIResponse(responseCode = "204", description = "None is left for the caller")
  public RestResponse<SampleTask> next(
      @PathParam("sampleId") String sampleId, @Context SecurityContext caller) {
    return readings
        .next(id(sampleId), Caller.of(caller).keyId())
        .map(RestResponse::ok)
        .orElseGet(RestResponse::noContent);
  }

  @POST
  @Path("/{sampleId}/readings/{docCode}")
  @Operation(
      operationId = "readSample",
      summary = "Send what was read on a document of a sample",
      description =
          "Values pass the same cleaners as the first ones. The answer does not say whether they"
              + " are the same, except that a third reading is needed if one differs.")
  @Refuses({Reason.CONFLICT, Reason.UNPROCESSABLE})
  public ReadingResult read(
      @PathParam("sampleId") String sampleId,
      @PathParam("docCode") String docCode,
      @Valid @NotNull ReadingRequest request,
      @Context SecurityContext caller) {
    return readings.read(
        id(sampleId), docCode, request, Caller.of(caller).keyId(), DocumentVisibility.of(caller));
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw ProblemException.notFound("sample", text);
    }
  }
}
