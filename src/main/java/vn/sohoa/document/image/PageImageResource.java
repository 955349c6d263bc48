package vn.sohoa.document.image;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.sohoa.access.Right;
import vn.sohoa.audit.ReadAction;
import vn.sohoa.audit.ReadsRecords;
import vn.sohoa.document.DocumentVisibility;
import vn.sohoa.message.Message;
import vn.sohoa.page.Box;
import vn.sohoa.precondition.EntityTag;
import vn.sohoa.precondition.Preconditions;
import vn.sohoa.precondition.Validators;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;

/** Images of pages (ảnh trang), upright, for people to look at. */
@Path("/api/v1/documents/{docCode}")
@Tag(name = "documents")
@RolesAllowed(Right.SEE_PAGES)
public class PageImageResource {
  /** An image changes only if a document is processed again and turned another way. */
  private static final String CACHE = "private, max-age=3600, immutable";

  private static final String BOX = "x,y,w,h";

  private final PageImages images;

  PageImageResource(PageImages images) {
    this.images = images;
  }

  @GET
  @ReadsRecords(ReadAction.IMAGE)
  @Path("/pages/{number}/image")
  @Operation(
      operationId = "getPageImage",
      summary = "Get an image of a page",
      description =
          "The page of the original, upright, as JPEG or PNG, whichever is smaller. It is never"
              + " larger than the scan. Until every page was checked for stamps of state secrets,"
              + " images are available to admins only.")
  @Parameter(
      name = "If-None-Match",
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "The image",
      content = {
        @Content(
            mediaType = "image/jpeg",
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = "image/png",
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  public Response page(
      @PathParam("docCode") String docCode,
      @PathParam("number") int number,
      @QueryParam("width")
          @DefaultValue("1240")
          @Parameter(
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      enumeration = {"160", "800", "1240", "2480"},
                      defaultValue = "1240"))
          int width,
      @Context HttpHeaders headers,
      @Context SecurityContext caller)
      throws IOException {
    return answer(images.page(docCode, number, width, DocumentVisibility.of(caller)), headers);
  }

  @GET
  @ReadsRecords(ReadAction.IMAGE)
  @Path("/pages/{number}/crop")
  @Operation(
      operationId = "getPageCrop",
      summary = "Get an image of a part of a page",
      description =
          "The part of the page in the resolution of the scan, at most 1600 pixels wide, turned"
              + " upright. What is outside of the page is left out.")
  @Parameter(
      name = "If-None-Match",
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "The image",
      content = {
        @Content(
            mediaType = "image/jpeg",
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = "image/png",
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  public Response part(
      @PathParam("docCode") String docCode,
      @PathParam("number") int number,
      @QueryParam("box") @Parameter(required = true) @Nullable String box,
      @Context HttpHeaders headers,
      @Context SecurityContext caller)
      throws IOException {
    PageImage image =
        images
            .part(docCode, number, parsed(box), DocumentVisibility.of(caller))
            .orElseThrow(() -> refused(Message.of("fault.outside-page")));
    return answer(image, headers);
  }

  @GET
  @ReadsRecords(ReadAction.IMAGE)
  @Path("/fields/{name}/crop")
  @Operation(
      operationId = "getFieldCrop",
      summary = "Get an image of where a field was read",
      description =
          "The place of the field on its page with a margin, in the resolution of the scan, at"
              + " most 1600 pixels wide, turned upright. A field that was not found on the paper"
              + " has none.")
  @Parameter(
      name = "If-None-Match",
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "The image",
      content = {
        @Content(
            mediaType = "image/jpeg",
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = "image/png",
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  public Response field(
      @PathParam("docCode") String docCode,
      @PathParam("name") String name,
      @Context HttpHeaders headers,
      @Context SecurityContext caller)
      throws IOException {
    return answer(images.field(docCode, name, DocumentVisibility.of(caller)), headers);
  }

  private static Box parsed(@Nullable String box) {
    if (box == null) {
      throw refused(Message.of("fault.missing"));
    }
    return Boxes.parse(box).orElseThrow(() -> refused(Message.of("fault.form", BOX, box)));
  }

  private static ProblemException refused(Message why) {
    return ProblemException.ofParameter(Reason.INVALID_REQUEST, "box", why);
  }

  private static Response answer(PageImage image, HttpHeaders headers) {
    EntityTag tag = EntityTag.strong(image.sha256().hex());
    boolean isKnown =
        Preconditions.ofTags(headers::getRequestHeader).evaluateRead(Validators.of(tag))
            == Preconditions.Outcome.NOT_MODIFIED;
    Response.ResponseBuilder answer =
        isKnown
            ? Response.notModified()
            : Response.ok(image.bytes(), image.mediaType().mimeType())
                .header("X-Content-Type-Options", "nosniff");
    return answer
        .header(HttpHeaders.ETAG, tag.toString())
        .header(HttpHeaders.CACHE_CONTROL, CACHE)
        .build();
  }
}
