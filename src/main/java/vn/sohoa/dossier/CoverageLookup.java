package vn.sohoa.dossier;

import java.util.List;
import java.util.Map;

/** Port to the room that computes coverage: a dossier shows it without knowing that room. */
public interface CoverageLookup {
  /** Returns coverage by dossier code; a dossier without obligations has no entry. */
  Map<String, Coverage> of(List<String> dossierCodes);
}
