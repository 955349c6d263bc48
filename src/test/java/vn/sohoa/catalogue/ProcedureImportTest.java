package vn.sohoa.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sohoa.message.Message;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.RequestFault;

/** Rows of a table make procedures, and a row that says otherwise is told. */
class ProcedureImportTest {
  private static final Message WHY = Message.verbatim("too long");

  private static final String HEAD =
      "procedureCode,procedureName,field,department,legalBasis,validFrom,validTo,returnsPaperResult,componentCode,componentName,validityMonths";

  private static List<PlacedProcedure> read(String... rows) {
    return ProcedureImport.read(
        ImportTable.ofCsv(
            (HEAD + "\n" + String.join("\n", rows)).getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> components(PlacedProcedure one) {
    return one.procedure().components().stream().map(ProcedureView.ComponentView::code).toList();
  }

  @Test
  void oneDayWrittenInTwoWaysIsOneEntry() {
    List<PlacedProcedure> read =
        read("1.009801,Cấp,,,,1/7/2025,,có,A,Đơn,", "1.009801,Cấp,,,,2025-07-01,,yes,B,Giấy,");

    assertThat(read).hasSize(1);
    assertThat(components(read.getFirst())).containsExactly("A", "B");
    assertThat(read.getFirst().procedure().validFrom()).contains(LocalDate.of(2025, 7, 1));
  }

  @ParameterizedTest
  @CsvSource({"'Cấp'", "''"})
  void aRowWithoutADayIsOfTheEntryOfItsCode(String name) {
    List<PlacedProcedure> read =
        read("1.009801,Cấp,,,,1/7/2025,,có,A,Đơn,", "1.009801," + name + ",,,,,,,B,Giấy,");

    assertThat(read).hasSize(1);
    assertThat(components(read.getFirst())).containsExactly("A", "B");
  }

  @Test
  void severalDaysAreSeveralEntriesAndEachRowSaysOfWhich() {
    List<PlacedProcedure> read =
        read(
            "1.009801,Cũ,,,,1/7/2025,,có,A,Đơn,",
            "1.009801,Mới,,,,5/8/2026,,có,A,Đơn,",
            "1.009801,,,,,1/7/2025,,,B,Giấy,");

    assertThat(read).extracting(one -> one.procedure().name()).containsExactly("Cũ", "Mới");
    assertThat(components(read.getFirst())).containsExactly("A", "B");
    assertFault(
        "/rows/4/validFrom",
        "1.009801,Cũ,,,,1/7/2025,,có,A,Đơn,",
        "1.009801,Mới,,,,5/8/2026,,có,A,Đơn,",
        "1.009801,,,,,,,,B,Giấy,");
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource({
    "'1.009801,Khác,LV,DV,CB,,31/12/2030,có,B,Giấy,',procedureName",
    "'1.009801,Cấp,Khác,DV,CB,,31/12/2030,có,B,Giấy,',field",
    "'1.009801,Cấp,LV,Khác,CB,,31/12/2030,có,B,Giấy,',department",
    "'1.009801,Cấp,LV,DV,Khác,,31/12/2030,có,B,Giấy,',legalBasis",
    "'1.009801,Cấp,LV,DV,CB,,31/12/2031,có,B,Giấy,',validTo",
    "'1.009801,Cấp,LV,DV,CB,,31/12/2030,không,B,Giấy,',returnsPaperResult"
  })
  void aColumnOfTheProcedureThatDiffersIsAFault(String row, String column) {
    String first = "1.009801,Cấp,LV,DV,CB,,2030-12-31,yes,A,Đơn,";

    assertFault("/rows/3/" + column, first, row);
    assertThat(read(first, "1.009801,Cấp,LV,DV,CB,,31/12/2030,có,B,Giấy,")).hasSize(1);
  }

  private static void assertFault(String pointer, String... rows) {
    assertThatThrownBy(() -> read(rows))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused ->
                assertThat(refused.faults())
                    .extracting(RequestFault::pointer)
                    .contains(Optional.of(pointer)));
  }

  @Test
  void aFaultThatIsFoundLaterStillNamesItsRow() {
    PlacedProcedure read =
        read("1.009801,Cấp,,,,,,có,A,Đơn,", "", "1.009801,,,,,,,,B,Giấy,9999").getFirst();

    assertThat(placed(read, "/components/1/validityMonths")).contains("/rows/4/validityMonths");
    assertThat(placed(read, "/components/0/name")).contains("/rows/2/componentName");
    assertThat(placed(read, "/name")).contains("/rows/2/procedureName");
    assertThat(placed(read, "/components")).contains("/rows/2/components");
    assertThat(read.fault(WHY).pointer()).contains("/rows/2");
    assertThat(placed(PlacedProcedure.ofArray(read.procedure(), 7), "/components/1/validityMonths"))
        .contains("/7/components/1/validityMonths");
  }

  private static Optional<String> placed(PlacedProcedure procedure, String pointer) {
    return procedure.placed(RequestFault.atPointer(pointer, WHY)).pointer();
  }
}
