package vn.sohoa.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import vn.sohoa.document.Declaration;
import vn.sohoa.document.DocumentRole;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;

class ImportMetadataTest {
  private static final Optional<String> FILE = Optional.of("scan.pdf");

  private static ImportMetadata of(
      DocumentRole role,
      List<String> components,
      Optional<Integer> pages,
      Optional<Integer> notes) {
    return metadata(
        "H24.99",
        role,
        Optional.of("H24.99-250415-0001"),
        components.stream().findFirst(),
        Optional.of(components),
        Optional.of("1.009645"),
        pages,
        notes,
        Optional.empty(),
        Optional.empty());
  }

  private static ImportMetadata metadata(
      String agencyCode,
      DocumentRole role,
      Optional<String> dossierCode,
      Optional<String> componentCode,
      Optional<List<String>> componentCodes,
      Optional<String> procedureCode,
      Optional<Integer> pages,
      Optional<Integer> notePages,
      Optional<String> kind,
      Optional<String> physicalLocation) {
    return new ImportMetadata(
        agencyCode,
        role,
        dossierCode,
        componentCode,
        componentCodes,
        procedureCode,
        pages,
        notePages,
        kind,
        physicalLocation,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static void assertRefused(Reason reason, ThrowingCallable request) {
    assertThatThrownBy(request)
        .isInstanceOfSatisfying(
            ProblemException.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  @Provide
  Arbitrary<String> code() {
    return Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(5);
  }

  @Property(tries = 200)
  void everythingThatWasSentIsDeclared(
      @ForAll @Size(max = 5) @UniqueElements List<@From("code") String> components,
      @ForAll @IntRange(min = 1, max = 100_000) int pages,
      @ForAll @IntRange(max = 100_000) int notes) {
    Assume.that(notes <= pages);

    // When
    Declaration declared =
        of(DocumentRole.COMPONENT, components, Optional.of(pages), Optional.of(notes))
            .toDeclaration(FILE);

    // Then
    assertThat(declared)
        .isEqualTo(
            Declaration.of(
                "H24.99",
                DocumentRole.COMPONENT,
                Optional.of("H24.99-250415-0001"),
                components,
                Optional.of("1.009645"),
                OptionalInt.of(pages),
                OptionalInt.of(notes),
                FILE));
  }

  @Property(tries = 100)
  void moreNotesThanPagesAreRefused(
      @ForAll @IntRange(min = 1, max = 1000) int pages,
      @ForAll @IntRange(min = 1, max = 1000) int more) {
    // Given
    ImportMetadata metadata =
        of(DocumentRole.COMPONENT, List.of(), Optional.of(pages), Optional.of(pages + more));

    // Then
    assertRefused(Reason.UNPROCESSABLE, () -> metadata.toDeclaration(FILE));
  }

  @Example
  void notesWithoutPagesAreRefused() {
    // Given
    ImportMetadata metadata =
        of(DocumentRole.COMPONENT, List.of(), Optional.empty(), Optional.of(1));

    // Then
    assertRefused(Reason.UNPROCESSABLE, () -> metadata.toDeclaration(FILE));
  }

  @Property(tries = 50)
  void aResultIsNoComponent(
      @ForAll @Size(min = 1, max = 3) @UniqueElements List<@From("code") String> components) {
    // Given
    ImportMetadata metadata =
        of(DocumentRole.RESULT, components, Optional.empty(), Optional.empty());

    // Then
    assertRefused(Reason.UNPROCESSABLE, () -> metadata.toDeclaration(FILE));
  }

  @Example
  void aMainComponentThatIsNotTheFirstIsRefused() {
    // Given
    var metadata =
        metadata(
            "H24.99",
            DocumentRole.COMPONENT,
            Optional.empty(),
            Optional.of("TM"),
            Optional.of(List.of("VB", "TM")),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    // Then
    assertRefused(Reason.UNPROCESSABLE, () -> metadata.toDeclaration(FILE));
  }

  @Example
  void anAgencyCodeThatIsTooLongIsRefused() {
    // Given a code of the right form, but longer than the decree allows
    var metadata =
        metadata(
            "H24.999.999.999",
            DocumentRole.COMPONENT,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    // Then
    assertRefused(Reason.INVALID_REQUEST, () -> metadata.toDeclaration(FILE));
  }
}
