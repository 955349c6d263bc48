package vn.sohoa;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What holds for all rooms: pure ones know no framework, few open bytes of others, no cycles. */
@AnalyzeClasses(packages = "vn.sohoa", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String[] FRAMEWORKS = {
    "io.quarkus..", "jakarta..", "org.hibernate..", "java.sql..", "javax.sql..", "io.smallrye.."
  };

  @ArchTest
  static final ArchRule PURE_ROOMS_KNOW_NO_FRAMEWORK =
      noClasses()
          .that()
          .resideInAnyPackage(
              "vn.sohoa.page..",
              "vn.sohoa.filled..",
              "vn.sohoa.time..",
              "vn.sohoa.precondition..",
              "vn.sohoa.upload.header..",
              "vn.sohoa.message..",
              "vn.sohoa.language..",
              "vn.sohoa.clean..",
              "vn.sohoa.extract..",
              "vn.sohoa.engine..",
              "vn.sohoa.link.scoring..",
              "vn.sohoa.review.measure..",
              "vn.sohoa.report.kpi..",
              "vn.sohoa.export.zip..",
              "vn.sohoa.station..",
              "vn.sohoa.sandbox.scenario..",
              "vn.sohoa.web.chart..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(FRAMEWORKS);

  @ArchTest
  static final ArchRule UNTRUSTED_BYTES_ARE_OPENED_ONLY_IN_ENGINES =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "vn.sohoa.engine..",
              "vn.sohoa.admin.sample..",
              // Writes PDFs of our own words and numbers, and opens none.
              "vn.sohoa.print..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.pdfbox..",
              "net.sourceforge..",
              "com.sun.jna..",
              "javax.imageio..",
              "java.awt..");

  /** Each of them clears the environment of what it starts, which HardeningIT looks at. */
  @ArchTest
  static final ArchRule FEW_CLASSES_START_PROGRAMS =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("vn.sohoa.bootstrap.PostgresPrograms")
          .and()
          .doNotHaveFullyQualifiedName("vn.sohoa.engine.EngineProcess")
          .and()
          .doNotHaveFullyQualifiedName("vn.sohoa.engine.isolation.IsolationFinder")
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(ProcessBuilder.class)
          .orShould()
          .callMethod(Runtime.class, "exec", String.class)
          .orShould()
          .callMethod(Runtime.class, "exec", String[].class)
          .orShould()
          .callMethod(Runtime.class, "exec", String[].class, String[].class);

  @ArchTest
  static final ArchRule NO_CYCLES = slices().matching("vn.sohoa.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule NO_CYCLES_IN_THE_ENGINE =
      slices().matching("vn.sohoa.engine.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule NO_CYCLES_IN_EXTRACT =
      slices().matching("vn.sohoa.extract.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule NO_CYCLES_IN_CLEAN =
      slices().matching("vn.sohoa.clean.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule NO_CYCLES_IN_THE_STATION =
      slices().matching("vn.sohoa.station.(*)..").should().beFreeOfCycles();
}
