package vn.sohoa.admin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.clean.identifier.DossierCode;
import vn.sohoa.clean.identifier.PersonalId;
import vn.sohoa.clean.identifier.ProcedureCode;
import vn.sohoa.clean.identifier.TaxCode;

class DemoAuthorityTest {
  private final DemoAuthority authority = new DemoAuthority(7, 3_000);

  @Test
  void theSameSeedMakesTheSameAuthority() {
    assertThat(new DemoAuthority(7, 3_000).dossiers().toList())
        .isEqualTo(authority.dossiers().toList());
    assertThat(new DemoPapers(authority, 7).papers().limit(200).toList())
        .isEqualTo(new DemoPapers(authority, 7).papers().limit(200).toList());
  }

  @Test
  void anotherSeedMakesAnother() {
    assertThat(new DemoAuthority(8, 3_000).dossiers().map(DemoDossier::applicant).toList())
        .isNotEqualTo(authority.dossiers().map(DemoDossier::applicant).toList());
  }

  @Test
  void allNumbersPassTheirChecks() {
    assertThat(authority.procedures()).allMatch(p -> ProcedureCode.parse(p.code()).isPresent());
    assertThat(authority.dossiers()).allMatch(d -> DossierCode.parse(d.code()).isPresent());
    assertThat(authority.dossiers().map(DemoDossier::applicant))
        .allMatch(
            who ->
                who.enterprise()
                    ? TaxCode.parse(who.number()).isPresent()
                    : PersonalId.parse(who.number()).isPresent());
  }

  @Test
  void noDossierCodeComesTwice() {
    assertThat(authority.dossiers().map(DemoDossier::code)).doesNotHaveDuplicates();
  }

  @Test
  void timesAreInOrder() {
    assertThat(authority.dossiers())
        .allMatch(
            d ->
                !d.dueAt().isBefore(d.receivedAt())
                    && d.finishedAt().map(f -> f.isAfter(d.receivedAt())).orElse(true));
  }

  @Test
  void theCommandWritesFilesAndScans(@TempDir Path folder) throws IOException {
    var out = new ByteArrayOutputStream();
    int code =
        DemoCommand.run(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            System.err,
            "--dossiers",
            "20",
            "--documents",
            "2",
            "--out",
            folder.toString(),
            "--scans",
            folder.resolve("scans").toString());

    assertThat(code).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("20 dossiers, 2 documents");
    assertThat(Files.readAllLines(folder.resolve("dossiers.ndjson"))).hasSize(20);
    assertThat(Files.readAllLines(folder.resolve("documents.ndjson"))).hasSize(2);
    assertThat(folder.resolve("scans/000002.pdf")).isNotEmptyFile();
  }

  @Test
  void theCommandWritesTheSameForTheSameSeed(@TempDir Path folder) throws IOException {
    for (String run : List.of("one", "two")) {
      String out = folder.resolve(run).toString();
      assertThat(DemoCommand.run("--dossiers", "300", "--seed", "9", "--out", out)).isZero();
    }

    for (String file : List.of("procedures.ndjson", "dossiers.ndjson")) {
      assertThat(folder.resolve("one").resolve(file))
          .isNotEmptyFile()
          .hasSameBinaryContentAs(folder.resolve("two").resolve(file));
    }
  }

  @Test
  void wrongUseIsToldApart() {
    var err = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    for (List<String> wrong :
        List.of(List.of("--seed", "1"), List.of("--dossiers", "x"), List.of("--what", "1"))) {
      assertThat(DemoCommand.run(err, err, wrong.toArray(String[]::new))).isEqualTo(2);
    }
  }
}
