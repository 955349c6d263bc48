package vn.sohoa.dossier.message;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * Results of the dossiers of one JSON document.
 *
 * @param items in the order of the dossiers
 */
@RegisterForReflection // the framework sees only that some answer is given
public record BatchResults(List<BatchResult> items) {
  public BatchResults {
    items = List.copyOf(items);
  }
}
