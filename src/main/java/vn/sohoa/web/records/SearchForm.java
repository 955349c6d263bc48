package vn.sohoa.web.records;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sohoa.document.DocumentState;
import vn.sohoa.search.DocumentFilter;
import vn.sohoa.search.DocumentOrder;
import vn.sohoa.web.Choice;
import vn.sohoa.web.Labels;

/**
 * The filter of the list of documents, as its form shows it.
 *
 * @param worstFirst whether the least trustworthy documents come first
 */
public record SearchForm(
    String text,
    String number,
    String issuer,
    String applicant,
    String dossier,
    String externalId,
    String issuedFrom,
    String issuedTo,
    List<Choice> states,
    List<Choice> kinds,
    boolean worstFirst) {
  static SearchForm of(DocumentFilter filter, DocumentOrder order, Labels labels) {
    return new SearchForm(
        filter.text().orElse(""),
        filter.number().orElse(""),
        filter.issuer().orElse(""),
        filter.applicant().orElse(""),
        filter.dossier().orElse(""),
        filter.externalId().orElse(""),
        filter.issuedFrom().map(LocalDate::toString).orElse(""),
        filter.issuedTo().map(LocalDate::toString).orElse(""),
        states(filter, labels),
        kinds(filter.kind(), labels),
        order == DocumentOrder.QUALITY);
  }

  private static List<Choice> states(DocumentFilter filter, Labels labels) {
    return Stream.of(DocumentState.values())
        .filter(state -> state != DocumentState.QUARANTINED)
        .map(
            state ->
                new Choice(
                    state.name(),
                    labels.texts().label("state", state),
                    filter.state().equals(Optional.of(state))))
        .toList();
  }

  private static List<Choice> kinds(Optional<String> chosen, Labels labels) {
    return labels.kindChoices().stream()
        .map(kind -> new Choice(kind.id(), kind.name(), chosen.equals(Optional.of(kind.id()))))
        .toList();
  }
}
