package vn.sohoa.dossier;

import java.util.List;

/**
 * Event fired in the transaction that wrote these dossiers, once for all of them.
 *
 * @param recounted dossiers whose declared page counts or procedure entry changed
 */
public record DossiersChanged(List<String> codes, List<String> recounted) {
  public DossiersChanged {
    codes = List.copyOf(codes);
    recounted = List.copyOf(recounted);
  }
}
