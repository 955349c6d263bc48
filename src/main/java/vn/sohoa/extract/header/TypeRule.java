package vn.sohoa.extract.header;

import java.util.List;
import java.util.Optional;
import vn.sohoa.extract.field.Candidate;
import vn.sohoa.extract.field.Candidates;
import vn.sohoa.extract.field.FieldName;
import vn.sohoa.extract.field.Reading;
import vn.sohoa.extract.kind.Kind;
import vn.sohoa.extract.layout.Row;
import vn.sohoa.extract.layout.Sheet;
import vn.sohoa.page.Box;

/**
 * Extracts the kind of paper (tên loại) as a field: each kind with a sufficient score is a
 * candidate.
 */
public final class TypeRule {
  private static final double MISREAD_TITLE = 0.9;
  private static final double NOTATION_AGREES = 1.05;
  private static final double NOTATION_DISAGREES = 0.6;
  private static final double ONLY_NOTATION = 0.7;
  private static final double LETTER = 0.95;
  private static final double ONLY_TEXTS = 0.85;
  private static final double RUNNER_UP = 0.5;
  private static final int MOST = 5;

  /**
   * Positions of the evidence for the kind.
   *
   * @param titled title of the paper
   * @param notation candidate for the notation
   * @param type abbreviation of a kind in the notation
   * @param letter subject of an official letter
   */
  public record Places(
      Sheet sheet,
      Optional<Title> titled,
      Optional<Candidate> notation,
      Optional<String> type,
      Optional<List<Row>> letter) {}

  private TypeRule() {}

  public static Reading read(List<KindScore> scores, Places places) {
    List<Candidate> candidates =
        scores.stream()
            .filter(KindScore::isEnough)
            .limit(MOST)
            .map(score -> candidate(score, scores.getFirst(), places))
            .toList();
    return new Reading(candidates, List.of());
  }

  private static Candidate candidate(KindScore score, KindScore best, Places places) {
    Candidate found = byStrongestMark(score.kind(), places);
    Candidate explained = found.because(String.join(", ", score.reasons()));
    return score.equals(best)
        ? explained
        : explained.weighed(RUNNER_UP, "another kind has more marks");
  }

  private static Candidate byStrongestMark(Kind kind, Places places) {
    Optional<Title> title = places.titled().filter(found -> found.kinds().contains(kind));
    if (title.isPresent()) {
      return byTitle(kind, title.get(), places);
    }
    if (places.notation().isPresent() && isNamed(kind, places)) {
      return byNotation(kind, places.notation().get());
    }
    if (places.letter().isPresent()) {
      return ofRows(kind, places, places.letter().get().subList(0, 1), LETTER, "letter.type");
    }
    return byTexts(kind, places.sheet());
  }

  private static Candidate byTitle(Kind kind, Title title, Places places) {
    double exact = title.isReadExactly() ? 1 : MISREAD_TITLE;
    double agreement =
        places.type().isEmpty() || kind.abbreviation().isEmpty()
            ? 1
            : isNamed(kind, places) ? NOTATION_AGREES : NOTATION_DISAGREES;
    Candidate field = ofRows(kind, places, title.rows(), exact * agreement, "title.type");
    return Candidates.withConfidence(field, field.confidence());
  }

  private static Candidate byNotation(Kind kind, Candidate notation) {
    return new Candidate(
        FieldName.TYPE_NAME,
        notation.raw(),
        Optional.of(kind.name().vi()),
        notation.confidence() * ONLY_NOTATION,
        notation.page(),
        notation.box(),
        "notation.type",
        "");
  }

  private static Candidate byTexts(Kind kind, Sheet sheet) {
    Optional<Box> none = Optional.empty();
    return new Candidate(
        FieldName.TYPE_NAME,
        Optional.of(kind.name().vi()),
        Optional.of(kind.name().vi()),
        ONLY_TEXTS,
        sheet.number(),
        none,
        "text.type",
        "");
  }

  private static Candidate ofRows(
      Kind kind, Places places, List<Row> rows, double evidence, String rule) {
    return Candidates.ofRows(
        FieldName.TYPE_NAME, places.sheet().number(), rows, kind.name().vi(), evidence, rule);
  }

  private static boolean isNamed(Kind kind, Places places) {
    return places.type().isPresent() && places.type().equals(kind.abbreviation());
  }
}
