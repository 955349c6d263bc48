package vn.sohoa.link.scoring;

import java.util.List;

/**
 * What matters of a dossier for linking.
 *
 * @param components codes of its papers, required or handed in
 * @param occupied components that have a document already
 */
public record DossierFacts(String code, List<String> components, List<String> occupied) {
  public DossierFacts {
    components = List.copyOf(components);
    occupied = List.copyOf(occupied);
  }

  List<String> open() {
    return components.stream().filter(code -> !occupied.contains(code)).toList();
  }
}
