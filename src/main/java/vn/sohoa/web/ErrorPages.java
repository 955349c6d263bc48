package vn.sohoa.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import vn.sohoa.message.Language;
import vn.sohoa.problem.Problem;

/** Shows refusals of pages as pages; those of the API stay problem documents. */
final class ErrorPages {
  private static final String API = "/api/";

  private final Shells shells;

  ErrorPages(Shells shells) {
    this.shells = shells;
  }

  @CheckedTemplate(basePath = "ErrorPages")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance error(Shell shell, String sentence, String reference);
  }

  @ServerResponseFilter
  void show(ContainerRequestContext request, ContainerResponseContext response) {
    boolean isPage =
        !request.getUriInfo().getRequestUri().getPath().startsWith(API)
            && request.getAcceptableMediaTypes().stream()
                .anyMatch(
                    type -> type.isCompatible(MediaType.TEXT_HTML_TYPE) && !type.isWildcardType());
    if (isPage && response.getEntity() instanceof Problem problem) {
      response.setEntity(
          page(problem), new Annotation[0], MediaType.valueOf("text/html;charset=UTF-8"));
    }
  }

  private String page(Problem problem) {
    Shell shell = shells.of("web.error.title");
    Language language = shell.t().language();
    return Templates.error(shell, problem.reason().title(language), problem.instance()).render();
  }
}
