package vn.sohoa.link.scoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Properties of a document that are used for linking.
 *
 * @param declared what the sender declared
 * @param codesRead dossier codes recognised on the pages, best first
 * @param codesGuessed possible codes for a code with an unreadable character
 * @param procedureCode declared or recognised
 * @param numbers personal ids and tax codes recognised on the pages
 * @param names recognised names of persons and enterprises; the text may continue after the name
 * @param kind type and subject of the paper, as far as recognised
 * @param standsFor names of components that papers of its kind stand for; empty if the kind is
 *     unknown or tells none
 * @param number number and notation of the paper itself
 * @param issuedOn date of issue
 * @param scannedAt time of arrival
 */
public record Signals(
    Declared declared,
    List<ReadCode> codesRead,
    List<String> codesGuessed,
    Optional<String> procedureCode,
    List<ReadNumber> numbers,
    List<String> names,
    Optional<String> kind,
    List<String> standsFor,
    Optional<PaperNumber> number,
    Optional<LocalDate> issuedOn,
    Instant scannedAt) {
  public Signals {
    codesRead = List.copyOf(codesRead);
    codesGuessed = List.copyOf(codesGuessed);
    numbers = List.copyOf(numbers);
    names = NameLikeness.complete(names);
    standsFor = List.copyOf(standsFor);
  }

  /**
   * Declaration of the sender.
   *
   * @param result whether it is a result (kết quả), which has no component
   * @param components components served, the one it was filed for first
   */
  public record Declared(boolean result, Optional<String> dossier, List<String> components) {
    public Declared {
      components = List.copyOf(components);
    }
  }

  /**
   * Dossier code recognised on a page.
   *
   * @param confidence 0 to 1
   * @param rule name of the rule that found it
   */
  public record ReadCode(String code, double confidence, String rule) {
    public boolean isBarcode() {
      return rule.startsWith("barcode");
    }
  }

  /**
   * Recognised number that is, or resembles, a personal id or tax code.
   *
   * @param value canonical form if valid, else the recognised digits
   * @param certain whether it passed the checks of its kind
   * @param labelled whether it follows such a label; an unlabelled number may be anything
   */
  public record ReadNumber(String value, boolean certain, boolean labelled) {}

  private Stream<String> results() {
    return declared.result() && issuedOn.isPresent()
        ? number.stream().map(read -> LinkKey.result(read, issuedOn.get()))
        : Stream.empty();
  }

  /**
   * Returns the blocking keys of the document; dossiers with the same keys are candidates,
   * whichever arrives first. Halves of names are used only together with a procedure: alone they
   * would match too many dossiers.
   */
  public List<String> keys() {
    Stream<String> codes =
        Stream.concat(declared.dossier().stream(), codesRead.stream().map(ReadCode::code))
            .map(LinkKey::dossier);
    Stream<String> certain =
        numbers.stream().filter(ReadNumber::certain).map(read -> LinkKey.number(read.value()));
    Stream<String> beginnings =
        names.stream().flatMap(name -> NameKey.ofBeginnings(name).stream()).map(LinkKey::name);
    Stream<String> halves =
        procedureCode.stream()
            .flatMap(code -> names.stream().flatMap(name -> LinkKey.halves(code, name)));
    return Stream.of(codes, certain, beginnings, halves, results())
        .flatMap(key -> key)
        .distinct()
        .toList();
  }
}
