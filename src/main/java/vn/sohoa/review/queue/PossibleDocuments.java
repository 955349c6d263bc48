package vn.sohoa.review.queue;

import java.util.List;
import java.util.Optional;
import vn.sohoa.document.DocumentRole;

/**
 * Documents that wait for a person and may belong to a dossier.
 *
 * @param total how many there are
 * @param first the likeliest ones
 */
public record PossibleDocuments(long total, List<PossibleDocument> first) {
  public PossibleDocuments {
    first = List.copyOf(first);
  }

  /**
   * One of them.
   *
   * @param declared whether its sender said that it belongs to the dossier
   * @param declaredFor codes of the components that its sender named
   * @param places where in the dossier it may belong, the likeliest first; empty if nothing but the
   *     declaration speaks for it
   */
  public record PossibleDocument(
      String docCode,
      Optional<String> kind,
      DocumentRole role,
      boolean declared,
      List<String> declaredFor,
      List<Place> places) {
    public PossibleDocument {
      declaredFor = List.copyOf(declaredFor);
      places = List.copyOf(places);
    }
  }

  /**
   * A place in the dossier.
   *
   * @param componentCodes empty for the result, or if no component is known
   * @param score how well it matches, 0 to 1
   */
  public record Place(List<String> componentCodes, double score) {
    public Place {
      componentCodes = List.copyOf(componentCodes);
    }
  }
}
