package vn.sohoa.extract.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.sohoa.clean.finding.Finding;
import vn.sohoa.extract.field.Candidate;
import vn.sohoa.extract.field.FieldName;
import vn.sohoa.extract.field.Reading;
import vn.sohoa.page.Box;

/**
 * The number of a paper whose kind has a field of its own for it, such as that of a contract: what
 * this field reads there is not doubted once more as the number of the head.
 */
public final class OwnNumber {
  private static final String OF_HEAD = "header.number";
  private static final String OF_KIND = "kind.";
  private static final double SAME_PLACE = 0.5;
  private static final Set<FieldName> HEAD = Set.of(FieldName.CODE_NUMBER, FieldName.CODE_NOTATION);

  private OwnNumber() {}

  /**
   * Leaves number and notation of the head out, with what is found about them, if there is a doubt
   * about the number and a field of the kind has a value at the same place.
   *
   * @param required fields that the kind requires; a number of the head among them stays
   */
  public static Reading settle(Reading reading, List<String> required) {
    boolean isDoubted =
        reading.findings().stream().anyMatch(finding -> isAbout(finding, FieldName.CODE_NUMBER));
    boolean isRequired = HEAD.stream().map(FieldName::metadataName).anyMatch(required::contains);
    return isDoubted && !isRequired && isReadByKind(reading.fields())
        ? new Reading(
            reading.fields().stream().filter(field -> !isOfHead(field)).toList(),
            reading.findings().stream()
                .filter(finding -> HEAD.stream().noneMatch(name -> isAbout(finding, name)))
                .toList(),
            reading.bounds())
        : reading;
  }

  private static boolean isReadByKind(List<Candidate> fields) {
    return fields.stream()
        .filter(field -> isOfHead(field) && field.name().equals(FieldName.CODE_NUMBER))
        .anyMatch(number -> fields.stream().anyMatch(field -> isSame(number, field)));
  }

  private static boolean isOfHead(Candidate field) {
    return HEAD.contains(field.name()) && field.rule().startsWith(OF_HEAD);
  }

  private static boolean isSame(Candidate number, Candidate field) {
    return field.rule().startsWith(OF_KIND)
        && field.clean().isPresent()
        && field.page() == number.page()
        && isWithin(number.box(), field.box());
  }

  private static boolean isWithin(Optional<Box> number, Optional<Box> field) {
    return number.isPresent()
        && field.isPresent()
        && overlap(number.get(), field.get())
            >= SAME_PLACE * number.get().width() * number.get().height();
  }

  private static double overlap(Box one, Box other) {
    double width = Math.min(one.right(), other.right()) - Math.max(one.x(), other.x());
    double height = Math.min(one.bottom(), other.bottom()) - Math.max(one.y(), other.y());
    return Math.max(0, width) * Math.max(0, height);
  }

  private static boolean isAbout(Finding finding, FieldName name) {
    return finding.field().filter(name.metadataName()::equals).isPresent();
  }
}
