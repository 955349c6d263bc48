package vn.sohoa.web.records;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sohoa.document.DocumentRole;
import vn.sohoa.dossier.Coverage;
import vn.sohoa.review.queue.PossibleDocuments.Place;
import vn.sohoa.review.queue.PossibleDocuments.PossibleDocument;
import vn.sohoa.web.Labels;
import vn.sohoa.web.Texts;

/**
 * A document that waits for a person and may belong to the dossier of the page.
 *
 * @param declared what its sender said about it; empty if nothing
 * @param places for which paper it may be, and how likely that is
 */
public record PossibleLine(String docCode, String kind, String declared, List<String> places) {
  /**
   * @param papers of the dossier
   */
  static List<PossibleLine> of(
      List<PossibleDocument> documents, List<Coverage.Item> papers, Labels labels) {
    Texts t = labels.texts();
    Map<String, String> names =
        papers.stream()
            .collect(
                Collectors.toMap(
                    item -> item.componentCode().orElse(""),
                    item -> PaperLine.nameOf(item, t),
                    (one, _) -> one));
    return documents.stream()
        .map(
            document ->
                new PossibleLine(
                    document.docCode(),
                    labels.kind(document.kind()),
                    declared(document, names, t),
                    document.places().stream()
                        .map(place -> place(place, document.role(), names, t))
                        .toList()))
        .toList();
  }

  private static String declared(PossibleDocument document, Map<String, String> names, Texts t) {
    if (!document.declared()) {
      return "";
    }
    String papers = named(document.declaredFor(), document.role(), names, t);
    return papers.isEmpty()
        ? t.of("web.dossier.declared")
        : t.of("web.dossier.declared-for", papers);
  }

  private static String place(Place place, DocumentRole role, Map<String, String> names, Texts t) {
    String papers = named(place.componentCodes(), role, names, t);
    return Stream.of(
            papers.isEmpty() ? t.of("web.dossier.paper-unknown") : papers, t.share(place.score()))
        .collect(Collectors.joining(" · "));
  }

  private static String named(
      List<String> codes, DocumentRole role, Map<String, String> names, Texts t) {
    if (role == DocumentRole.RESULT) {
      return t.label("role", role);
    }
    return codes.stream()
        .map(code -> names.getOrDefault(code, code))
        .collect(Collectors.joining(", "));
  }
}
