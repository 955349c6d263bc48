package vn.sohoa.web.view;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import vn.sohoa.audit.ReadAction;
import vn.sohoa.audit.ReadsRecords;
import vn.sohoa.document.DownloadResponses;
import vn.sohoa.document.signedlink.SignedLinks;

/** The file that a signed link opens. */
@Path("/view/{docCode}/file")
@PermitAll
public class ViewFileResource {
  private final SignedLinks links;
  private final DownloadResponses responses;
  private final RoutingContext connection;

  ViewFileResource(SignedLinks links, DownloadResponses responses, RoutingContext connection) {
    this.links = links;
    this.responses = responses;
    this.connection = connection;
  }

  @GET
  @ReadsRecords(ReadAction.FILE)
  public Response download(
      @PathParam("docCode") String docCode,
      @QueryParam("token") @DefaultValue("") String token,
      @Context Request request,
      @Context HttpHeaders headers)
      throws IOException {
    SignedLinks.OpenedFile opened = links.openFile(docCode, token);
    ViewPage.attach(opened.link(), connection);
    return responses.respond(opened.file(), request, headers);
  }
}
