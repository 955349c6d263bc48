package io.quarkus.smallrye.openapi.runtime;

import io.quarkus.arc.Unremovable;
import io.quarkus.smallrye.openapi.runtime.filter.AutoSecurityFilter;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Writes the OpenAPI document when somebody first asks for it. Quarkus parses and writes it twice,
 * as JSON and as YAML, at every start, which took a seventh of the executable's time until it was
 * ready. What to replace is visible in this package only.
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
      @Nullable AutoSecurityFilter security, List<String> filters, String name) {
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
