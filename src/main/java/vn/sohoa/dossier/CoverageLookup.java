package vn.sohoa.dossier;

import java.util.List;
import java.util.Map;

/** Port to the package that computes coverage; {@code dossier} does not depend on that package. */
public interface CoverageLookup {
  /** Returns coverage by dossier code; dossiers without obligations are omitted. */
  Map<String, Coverage> of(List<String> dossierCodes);
}
