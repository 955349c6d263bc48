package vn.sohoa.link.scoring;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Compares the declared and the recognised dossier codes with the dossier's code. A code is never
 * repaired beyond its grammar, but a difference of exactly one digit is evidence.
 *
 * @param known declared or recognised codes of existing dossiers
 */
record CodeComparison(Set<String> known) {
  private static final double SURE = 0.8;

  Optional<Comparison.Level> declared(Signals document, CandidateDossier dossier) {
    return document
        .declared()
        .dossier()
        .flatMap(
            code -> {
              if (code.equals(dossier.code())) {
                return Comparison.Level.of("dossier.declared");
              }
              return Comparison.Level.of(
                  known.contains(code) ? "dossier.declared-other" : "dossier.declared-unknown");
            });
  }

  Optional<Comparison.Level> read(Signals document, CandidateDossier dossier) {
    if (document.codesRead().isEmpty()) {
      return guessed(document, dossier);
    }
    Optional<Comparison.Level> same =
        document.codesRead().stream()
            .filter(read -> read.code().equals(dossier.code()))
            .max(Comparator.comparingDouble(Signals.ReadCode::confidence))
            .map(read -> new Comparison.Level(level(read), read.rule()));
    return same.or(() -> Comparison.Level.of(levelOfOtherCode(document, dossier)));
  }

  private static Optional<Comparison.Level> guessed(Signals document, CandidateDossier dossier) {
    return document.codesGuessed().isEmpty()
        ? Optional.empty()
        : Comparison.Level.of(
            document.codesGuessed().contains(dossier.code())
                ? "code.digit-unread"
                : "code.unknown");
  }

  /** Returns the levels of a dossier whose code was neither declared nor recognised. */
  List<String> ofUnrelated(Signals document) {
    Stream<String> declared =
        document.declared().dossier().stream()
            .map(
                code ->
                    known.contains(code) ? "dossier.declared-other" : "dossier.declared-unknown");
    Stream<String> read =
        document.codesRead().stream()
            .limit(1)
            .map(
                code ->
                    document.codesRead().stream()
                            .map(Signals.ReadCode::code)
                            .anyMatch(known::contains)
                        ? "code.other"
                        : "code.unknown");
    Stream<String> unread =
        document.codesRead().isEmpty() && !document.codesGuessed().isEmpty()
            ? Stream.of("code.unknown")
            : Stream.empty();
    return Stream.of(declared, read, unread).flatMap(levels -> levels).toList();
  }

  private static String level(Signals.ReadCode read) {
    if (read.isBarcode()) {
      return "code.barcode";
    }
    return read.confidence() >= SURE ? "code.text" : "code.text-unsure";
  }

  private String levelOfOtherCode(Signals document, CandidateDossier dossier) {
    boolean isOfAnother =
        document.codesRead().stream().anyMatch(read -> known.contains(read.code()));
    Optional<MisreadDigit.Part> misread =
        document.codesRead().stream()
            .filter(read -> !read.isBarcode())
            .flatMap(read -> MisreadDigit.differIn(read.code(), dossier.code()).stream())
            .findFirst();
    return misread
        .map(part -> isOfAnother ? misreadWhereOtherExists(part) : misread(part))
        .orElse(isOfAnother ? "code.other" : "code.unknown");
  }

  private static String misread(MisreadDigit.Part part) {
    return switch (part) {
      case AGENCY -> "code.agency-digit-off";
      case DATE -> "code.date-digit-off";
      case SERIAL -> "code.one-digit-off";
    };
  }

  private static String misreadWhereOtherExists(MisreadDigit.Part part) {
    return part == MisreadDigit.Part.DATE
        ? "code.other-date-digit-off"
        : "code.other-one-digit-off";
  }
}
