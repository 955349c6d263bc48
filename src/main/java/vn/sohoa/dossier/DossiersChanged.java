package vn.sohoa.dossier;

import java.util.List;

/**
 * Event fired once inside the transaction that wrote these dossiers.
 *
 * @param recounted those of them whose pages the desk counts otherwise than before, or that follow
 *     other rules of their procedure
 */
public record DossiersChanged(List<String> codes, List<String> recounted) {
  public DossiersChanged {
    codes = List.copyOf(codes);
    recounted = List.copyOf(recounted);
  }
}
