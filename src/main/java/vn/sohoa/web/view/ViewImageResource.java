package vn.sohoa.web.view;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import vn.sohoa.audit.ReadAction;
import vn.sohoa.audit.ReadsRecords;
import vn.sohoa.document.PageReader;
import vn.sohoa.document.image.PageImage;
import vn.sohoa.document.image.PageImages;
import vn.sohoa.document.signedlink.SignedLink;
import vn.sohoa.document.signedlink.SignedLinks;

/** Images and sizes of the pages that a signed link opens. */
@Path("/view/{docCode}/pages/{number}")
@PermitAll
public class ViewImageResource {
  private final SignedLinks links;
  private final PageImages images;
  private final PageReader pages;
  private final RoutingContext connection;

  ViewImageResource(
      SignedLinks links, PageImages images, PageReader pages, RoutingContext connection) {
    this.links = links;
    this.images = images;
    this.pages = pages;
    this.connection = connection;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public PageReader.PageSheet sheet(
      @PathParam("docCode") String docCode,
      @PathParam("number") int number,
      @QueryParam("token") @DefaultValue("") String token)
      throws IOException {
    links.openView(docCode, token);
    return pages.sheet(docCode, number, SignedLinks.VIEWER);
  }

  @GET
  @Path("/image")
  @ReadsRecords(ReadAction.IMAGE)
  public Response image(
      @PathParam("docCode") String docCode,
      @PathParam("number") int number,
      @QueryParam("token") @DefaultValue("") String token,
      @QueryParam("width") @DefaultValue("1240") int width)
      throws IOException {
    SignedLink link = links.openView(docCode, token);
    PageImage image = images.page(docCode, number, width, SignedLinks.VIEWER);
    ViewPage.attach(link, connection);
    return Response.ok(image.bytes(), image.mediaType().mimeType()).build();
  }
}
