package io.quarkus.smallrye.openapi.runtime;

import io.quarkus.arc.Unremovable;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import io.quarkus.smallrye.openapi.runtime.filter.AutoSecurityFilter;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Renders the OpenAPI document on the first request for it. Quarkus parses the document and renders
 * it as JSON and as YAML at every start; see ADR 0017 for the cost. The overridden method is
 * package-private, so this class has to be in Quarkus' package.
 */
@Alternative
@Priority(1)
@ApplicationScoped
@Unremovable
@NullMarked
public class LazyOpenApiDocument extends OpenApiDocumentService {
  private final List<Runnable> postponed = new ArrayList<>();

  @Override
  synchronized void prepareDocument(
      @Nullable AutoSecurityFilter security, Map<RunStage, List<String>> filters, String name) {
    postponed.add(() -> super.prepareDocument(security, filters, name));
  }

  @Override
  public byte[] getDocument(String name, Format format) {
    prepare();
    return super.getDocument(name, format);
  }

  private synchronized void prepare() {
    postponed.forEach(Runnable::run);
    postponed.clear();
  }
}
