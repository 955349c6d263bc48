package vn.sohoa.web.view;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.sohoa.audit.ReadAction;
import vn.sohoa.audit.ReadOnBehalf;
import vn.sohoa.audit.ReadsRecords;
import vn.sohoa.document.DocumentReader;
import vn.sohoa.document.DocumentView;
import vn.sohoa.document.signedlink.SignedLink;
import vn.sohoa.document.signedlink.SignedLinks;
import vn.sohoa.web.PageLinks;
import vn.sohoa.web.Shell;
import vn.sohoa.web.Shells;
import vn.sohoa.web.Texts;
import vn.sohoa.web.records.DocumentRecord;

/**
 * The record of a document with the images of its pages, for whoever has a signed link: without
 * menu, session and cookies, so that it works in a frame of another site.
 */
@Path("/view/{docCode}")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public class ViewPage {
  private final Shells shells;
  private final SignedLinks links;
  private final DocumentReader documents;
  private final RoutingContext request;

  ViewPage(Shells shells, SignedLinks links, DocumentReader documents, RoutingContext request) {
    this.shells = shells;
    this.links = links;
    this.documents = documents;
    this.request = request;
  }

  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance view(
        Shell shell, Texts t, DocumentRecord record, String images, String otherLanguage);
  }

  /** Without a link, it is the page for people who are signed in. */
  @GET
  @ReadsRecords(ReadAction.DOCUMENT)
  public Response show(
      @PathParam("docCode") String docCode,
      @QueryParam("token") @Nullable String token,
      @QueryParam("language") @Nullable String language) {
    if (token == null) {
      return Response.seeOther(URI.create("/documents/" + PageLinks.encode(docCode))).build();
    }
    SignedLink link = links.openView(docCode, token);
    attach(link, request);
    Shell shell = Shells.embedded(language, "web.view.title");
    DocumentView document = documents.view(docCode, SignedLinks.VIEWER);
    String credentials = "?token=" + PageLinks.encode(token);
    String html =
        Templates.view(
                shell,
                shell.t(),
                DocumentRecord.of(document, Map.of(), Map.of(), shells.labels(shell.t())),
                credentials + "&",
                credentials + "&language=" + (shell.t().english() ? "vi" : "en"))
            .render();
    return Response.ok(html, "text/html;charset=UTF-8").build();
  }

  /** Has the read noted for the link's maker, who answers for it, with the person it is for. */
  static void attach(SignedLink link, RoutingContext request) {
    Map<String, String> parts =
        link.rendition().isEmpty()
            ? Map.of("for", link.person())
            : Map.of("for", link.person(), "rendition", link.rendition());
    new ReadOnBehalf(link.maker(), parts).attach(request);
  }
}
