package vn.sohoa.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;

/** Serves the style sheet, scripts and pictures of the pages. */
@Path("/ui/{version}/{name}")
@PermitAll
public class AssetResource {
  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  @GET
  public RestResponse<byte[]> get(
      @PathParam("version") String version, @PathParam("name") String name) {
    byte[] bytes =
        Assets.bytes(name)
            .filter(_ -> version.equals(Assets.version()))
            .orElseThrow(NotFoundException::new);
    return RestResponse.ResponseBuilder.ok(bytes)
        .header(HttpHeaders.CONTENT_TYPE, Assets.FILES.get(name))
        .header(HttpHeaders.CACHE_CONTROL, FOR_EVER)
        .build();
  }
}
