package vn.sohoa.dossier;

import java.util.List;

/** Told inside the transaction that wrote these dossiers, once for all of them. */
public record DossiersChanged(List<String> codes) {
  public DossiersChanged {
    codes = List.copyOf(codes);
  }
}
