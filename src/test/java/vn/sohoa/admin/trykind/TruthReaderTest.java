package vn.sohoa.admin.trykind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sohoa.extract.kind.KindReader;

class TruthReaderTest {
  private static final TruthReader READER =
      new TruthReader(
          KindReader.read(
              "kho.yaml",
              """
              id: phieu-kho
              name: {vi: Phiếu kho, en: Store slip}
              legalBasis: none
              layout: free
              recognise:
                - {title: PHIẾU KHO}
              fields:
                - name: storeName
                  label: {vi: Tên kho, en: Store}
                  anchors: [Tên kho]
                - name: storeArea
                  label: {vi: Diện tích, en: Area}
                  anchors: [Diện tích]
                  cleaner: area
                - name: keeperName
                  label: {vi: Thủ kho, en: Keeper}
                  anchors: [Thủ kho]
                  repeated: true
              """));

  @TempDir Path folder;

  private Truth read(String table) throws IOException {
    return READER.read(Files.writeString(folder.resolve("truth.csv"), table));
  }

  @Test
  void valuesMayBeWrittenAsOnThePaper() throws IOException {
    Truth truth =
        read(
            """
            file,kind,storeName,storeArea,issuedDate,keeperName
            a.pdf,phieu-kho,"Kho  Một, lô 5",1.250 m2,12/3/2025,Mẫu; Thử
            b.pdf,phieu-kho,,0.5 ha,,
            """);

    assertThat(truth.fields())
        .containsExactly("kind", "storeName", "storeArea", "issuedDate", "keeperName");
    assertThat(truth.of("a.pdf", "storeName")).contains(List.of("Kho Một, lô 5"));
    assertThat(truth.of("a.pdf", "storeArea")).contains(List.of("1250 m²"));
    assertThat(truth.of("a.pdf", "issuedDate")).contains(List.of("2025-03-12"));
    assertThat(truth.of("a.pdf", "keeperName")).contains(List.of("Mẫu", "Thử"));
    assertThat(truth.of("b.pdf", "storeName")).contains(List.of());
    assertThat(truth.of("b.pdf", "storeArea")).contains(List.of("5000 m²"));
    assertThat(truth.of("c.pdf", "storeName")).isEmpty();
    assertThat(truth.of("a.pdf", "subject")).isEmpty();
  }

  @Test
  void spreadsheetsWriteSemicolonsAndAByteOrderMark() throws IOException {
    Truth truth = read("\uFEFFfile;storeName\r\na.pdf;Kho Một, lô 5\r\n");

    assertThat(truth.of("a.pdf", "storeName")).contains(List.of("Kho Một, lô 5"));
  }

  @Test
  void spreadsheetsWriteEmptyColumnsBehindTheLast() throws IOException {
    Truth truth = read("file;storeName;;\r\na.pdf;Kho Một;;\r\n");

    assertThat(truth.fields()).containsExactly("storeName");
    assertThat(truth.of("a.pdf", "storeName")).contains(List.of("Kho Một"));
  }

  @Test
  void namesOfFilesMayBeDecomposed() throws IOException {
    String composed = "phiếu.pdf";
    String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
    Truth truth = read("file,storeName\n" + decomposed + ",Kho Một\n");

    assertThat(truth.of(composed, "storeName")).contains(List.of("Kho Một"));
    assertThat(ScanTrial.unreadable(decomposed, "").name()).isEqualTo(composed);
    assertThatThrownBy(() -> read("file,storeName\n%s,x\n%s,y\n".formatted(composed, decomposed)))
        .hasMessageContaining("row 3: phiếu.pdf is there twice");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "scan,storeName\\na.pdf,x             | has no column file",
        "file,storName\\na.pdf,x              | no field is named 'storName'",
        "file,storeName\\na.pdf,x\\na.pdf,y   | row 3: a.pdf is there twice",
        "file,storeName\\na.pdf,x,y           | row 2: 3 cells instead of 2",
        "file,storeName,\\na.pdf,x            | row 2: 2 cells instead of 3",
        "file,storeName,\\na.pdf,x,y          | row 2: column 3 has a value, but no name",
        "file,storeName,storeName\\na.pdf,x,y | is not a table",
        "file,storeName\\na.pdf,\"x           | is not a table"
      })
  void tellsWhatIsWrongWithATable(String table, String message) {
    assertThatThrownBy(() -> read(table.replace("\\n", "\n")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(message);
  }

  @Test
  void tellsThatATableIsNotInUtf8() throws IOException {
    Path table = folder.resolve("old.csv");
    Files.write(table, "file,storeName\na.pdf,Mét\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> READER.read(table)).hasMessageContaining("is not in UTF-8");
  }
}
