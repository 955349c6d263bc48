package vn.sohoa.dossier;

import java.util.List;
import java.util.Optional;

/**
 * The dossier that a typed code means, or those that it may mean.
 *
 * @param code of the dossier, as stored
 * @param near codes of a few similar ones, in order; empty if the dossier is known
 */
public record FoundDossiers(Optional<String> code, List<String> near) {
  public FoundDossiers {
    near = List.copyOf(near);
  }

  /** Returns the result of a search for nothing. */
  public static FoundDossiers none() {
    return near(List.of());
  }

  static FoundDossiers one(String code) {
    return new FoundDossiers(Optional.of(code), List.of());
  }

  static FoundDossiers near(List<String> codes) {
    return new FoundDossiers(Optional.empty(), codes);
  }
}
