package vn.sohoa.link.scoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a document tells about where it belongs.
 *
 * @param declared what the sender said
 * @param codesRead dossier codes found on the pages, best first
 * @param codesGuessed what a code with a character that cannot be read may be
 * @param procedureCode declared or read
 * @param numbers personal ids and tax codes read on the pages
 * @param names of persons and enterprises read on the pages; may run on behind the name
 * @param kind what kind of paper it calls itself: type and subject, as far as they were read
 * @param number number and notation of the paper itself
 * @param issuedOn day of issue
 * @param scannedAt when it came in
 */
public record Signals(
    Declared declared,
    List<ReadCode> codesRead,
    List<String> codesGuessed,
    Optional<String> procedureCode,
    List<ReadNumber> numbers,
    List<String> names,
    Optional<String> kind,
    Optional<PaperNumber> number,
    Optional<LocalDate> issuedOn,
    Instant scannedAt) {
  public Signals {
    codesRead = List.copyOf(codesRead);
    codesGuessed = List.copyOf(codesGuessed);
    numbers = List.copyOf(numbers);
    names = NameLikeness.complete(names);
  }

  /**
   * What the sender said.
   *
   * @param result whether it is a result (kết quả), which has no component
   * @param components that it serves, the one it was filed for first
   */
  public record Declared(boolean result, Optional<String> dossier, List<String> components) {
    public Declared {
      components = List.copyOf(components);
    }
  }

  /**
   * A dossier code on a page.
   *
   * @param confidence 0 to 1
   * @param rule that found it
   */
  public record ReadCode(String code, double confidence, String rule) {
    public boolean isBarcode() {
      return rule.startsWith("barcode");
    }
  }

  /**
   * What is, or looks like, a personal id or tax code.
   *
   * @param value its canonical form, or the digits read where that is not one
   * @param certain whether it passed the checks of its kind
   * @param labelled whether it stood behind such a label; one that did not may be anything
   */
  public record ReadNumber(String value, boolean certain, boolean labelled) {}

  private Stream<String> results() {
    return declared.result() && issuedOn.isPresent()
        ? number.stream().map(read -> LinkKey.result(read, issuedOn.get()))
        : Stream.empty();
  }

  /**
   * Keys of the dossiers that could take this document, which have the same keys, so that either
   * side finds the other, whichever comes first. Names count by halves only beside a procedure: by
   * themselves too many would share them.
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
