package vn.sohoa.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sohoa.document.DocumentReader;
import vn.sohoa.document.DocumentView;
import vn.sohoa.precondition.Preconditions;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.review.DecisionDesk.Person;

/** Sets the metadata of documents on the word of another system. */
@ApplicationScoped
public class MetadataDesk {
  /** Of a change in the list. */
  private static final Pattern PLACE = Pattern.compile("/(\\d+)/.*");

  private final DecisionService decisions;
  private final DocumentReader documents;

  MetadataDesk(DecisionService decisions, DocumentReader documents) {
    this.decisions = decisions;
    this.documents = documents;
  }

  /**
   * Sets values, and leaves all others as they are.
   *
   * @param values by name of the field, in any form that its cleaner accepts
   * @throws vn.sohoa.problem.ProblemException VALUE_REFUSED if a cleaner refuses one;
   *     DECIDED_BY_PERSON without If-Match, if somebody else has decided one
   */
  public DocumentView set(
      String docCode, Map<String, String> values, Preconditions sent, Person person) {
    List<FieldChange> changes =
        values.entrySet().stream()
            .map(value -> FieldChange.setting(value.getKey(), value.getValue()))
            .toList();
    return set(docCode, changes, Optional.empty(), sent, person);
  }

  DocumentView set(
      String docCode,
      List<FieldChange> changes,
      Optional<String> reason,
      Preconditions sent,
      Person person) {
    if (!changes.isEmpty()) {
      try {
        decisions.setMetadata(docCode, sent, changes, reason, person);
      } catch (ProblemException e) {
        throw e.at(pointer -> named(pointer, changes));
      }
    }
    return documents.view(docCode, person.visibility());
  }

  /** The request has a member for each field, not a list of changes. */
  private static String named(String pointer, List<FieldChange> changes) {
    Matcher place = PLACE.matcher(pointer);
    return place.matches() ? "/" + changes.get(Integer.parseInt(place.group(1))).name() : pointer;
  }
}
