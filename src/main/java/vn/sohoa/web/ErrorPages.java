package vn.sohoa.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import vn.sohoa.document.signedlink.LinkAddresses;
import vn.sohoa.message.Language;
import vn.sohoa.problem.Problem;

/** Shows refusals of pages as pages; those of the API stay problem documents. */
final class ErrorPages {
  private static final String API = "/api/";

  private static final int SEE_OTHER = 303;

  private final Shells shells;
  private final SignInRedirect signIns;

  ErrorPages(Shells shells, SignInRedirect signIns) {
    this.shells = shells;
    this.signIns = signIns;
  }

  @CheckedTemplate(basePath = "ErrorPages")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance error(Shell shell, String sentence, String reference);

    static native TemplateInstance embedded(Shell shell, String sentence, String reference);
  }

  @ServerResponseFilter
  void show(ContainerRequestContext request, ContainerResponseContext response) {
    boolean isPage =
        !request.getUriInfo().getRequestUri().getPath().startsWith(API)
            && request.getAcceptableMediaTypes().stream()
                .anyMatch(
                    type -> type.isCompatible(MediaType.TEXT_HTML_TYPE) && !type.isWildcardType());
    if (isPage && response.getEntity() instanceof Problem problem) {
      Optional<String> instead = signIns.insteadOf(problem.reason(), request);
      if (instead.isPresent()) {
        response.setStatus(SEE_OTHER);
        response.getHeaders().remove(HttpHeaders.WWW_AUTHENTICATE);
        response.getHeaders().putSingle(HttpHeaders.LOCATION, instead.get());
        response.setEntity(null);
        return;
      }
      boolean isView =
          request.getUriInfo().getRequestUri().getPath().startsWith(LinkAddresses.ROOT);
      response.setEntity(
          isView ? embedded(problem, request) : page(problem),
          new Annotation[0],
          MediaType.valueOf("text/html;charset=UTF-8"));
    }
  }

  /** In a frame there is nobody who could be signed in. */
  private String embedded(Problem problem, ContainerRequestContext request) {
    String language = request.getUriInfo().getQueryParameters().getFirst("language");
    Shell shell = Shells.embedded(language, "web.error.title");
    return Templates.embedded(
            shell, problem.reason().title(shell.t().language()), problem.instance())
        .render();
  }

  private String page(Problem problem) {
    Shell shell = shells.of("web.error.title");
    Language language = shell.t().language();
    return Templates.error(shell, problem.reason().title(language), problem.instance()).render();
  }
}
