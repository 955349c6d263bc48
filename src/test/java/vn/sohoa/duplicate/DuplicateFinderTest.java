package vn.sohoa.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sohoa.clean.finding.Finding;
import vn.sohoa.testing.Beans;
import vn.sohoa.testing.TestEntities;

/** Which documents are second scans of others by the looks of their pages. */
class DuplicateFinderTest {
  private static final int BITS = 256;
  private static final String TEXT = "Trang 1";
  private static final String IMAGES = "FROM likeness WHERE kind = 'IMAGE'";

  private final TestEntities entities = TestEntities.shared();
  private final Random random = new Random(1);
  private DuplicateFinder finder;
  private int documents;

  @BeforeEach
  void start() throws Exception {
    entities.clear();
    finder = Beans.over(entities, Clock.systemUTC()).get(DuplicateFinder.class);
  }

  private BigInteger look() {
    return new BigInteger(BITS, random);
  }

  /** Flips one bit in each of the first bands. */
  private static BigInteger scannedAgain(BigInteger look, int bands) {
    return IntStream.range(0, bands)
        .mapToObj(band -> band * 16)
        .reduce(look, BigInteger::flipBit, (one, other) -> one);
  }

  /** Another look in the last six of the sixteen bands, so that ten are the same. */
  private BigInteger near(BigInteger look) {
    return look.shiftRight(96).shiftLeft(96).or(new BigInteger(96, random));
  }

  /** Another docCode for each document, by its number from 1. */
  private List<Finding> find(BigInteger... looks) throws SQLException {
    return findInFile("%064d".formatted(documents + 1), looks);
  }

  private List<Finding> findInFile(String sha256, BigInteger... looks) throws SQLException {
    var id = UUID.randomUUID();
    documents++;
    entities
        .database()
        .execute(
            """
            INSERT INTO document (id, doc_code, state, stage, agency_code, role, sha256, size, key_id, received_at)
            VALUES (?, ?, 'PROCESSING', 'EXTRACT', 'H24', 'RESULT', ?, 1, 'k', now())
            """,
            id,
            "D" + documents,
            sha256);
    var pages = new ArrayList<PageRepeats.Seen>();
    for (BigInteger look : looks) {
      pages.add(new PageRepeats.Seen(pages.size() + 1, "%064x".formatted(look), TEXT));
    }
    entities
        .database()
        .execute(
            """
            INSERT INTO page (document_id, number, state, content_sha256, text_source, image_hash)
            SELECT ?, number, 'READ', repeat('0', 64), 'OCR', hash FROM unnest(?) WITH ORDINALITY AS look (hash, number)
            """,
            id,
            pages.stream().map(PageRepeats.Seen::hash).toArray(String[]::new));
    return entities.inTransaction(
        () ->
            finder.find(
                new DocumentFingerprints(id, sha256, Optional.empty(), Optional.empty(), pages)));
  }

  private static List<String> others(List<Finding> findings) {
    return findings.stream().map(Finding::detail).toList();
  }

  private long count(String sql) throws SQLException {
    return Long.parseLong(entities.database().rows(sql).getFirst());
  }

  private BigInteger[] looks(int pages) {
    return IntStream.range(0, pages).mapToObj(page -> look()).toArray(BigInteger[]::new);
  }

  @Test
  void theSamePrintedBackIsNoEvidence() throws SQLException {
    BigInteger back = look();

    for (int document = 0; document < 200; document++) {
      assertThat(find(look(), scannedAgain(back, random.nextInt(3)))).isEmpty();
    }

    assertThat(count("SELECT count(*) " + IMAGES + " AND page = 1")).isEqualTo(200);
    assertThat(count("SELECT count(*) " + IMAGES + " AND page = 2"))
        .isEqualTo(PageLikenessRepository.COMMON);
  }

  @Test
  void aSecondScanOfOneOfThemIsFoundByItsFront() throws SQLException {
    BigInteger back = look();
    BigInteger[] fronts = looks(40);
    for (BigInteger front : fronts) {
      find(front, back);
    }

    List<Finding> found = find(scannedAgain(fronts[30], 5), back);

    assertThat(others(found)).containsExactly("D31 p. 1");
  }

  @Test
  void aFormWithoutAnythingElseStopsWarning() throws SQLException {
    BigInteger form = look();
    int warnings = 0;
    for (int document = 0; document < 100; document++) {
      warnings += find(form).size();
    }

    assertThat(warnings).isLessThanOrEqualTo(5 * PageLikenessRepository.COMMON);
    assertThat(find(form)).isEmpty();
  }

  @Test
  void theSecondScanIsFoundAmongManyNearOnes() throws SQLException {
    // Given pages that share more bands with it than its first scan does
    BigInteger original = look();
    for (int document = 0; document < 40; document++) {
      assertThat(find(near(original))).isEmpty();
    }
    find(original);

    // When
    List<Finding> found = find(scannedAgain(original, PageLook.MOST_BITS));

    // Then
    assertThat(others(found)).containsExactly("D41 p. 1");
    assertThat(find(scannedAgain(original, PageLook.MOST_BITS + 1)))
        .as("the second scan is nearer")
        .extracting(Finding::detail)
        .containsExactly("D42 p. 1");
  }

  @Test
  void onePageOfSeveralIsNoEvidenceButMostAre() throws SQLException {
    BigInteger[] first = looks(4);
    find(first);
    BigInteger[] one = looks(4);
    one[2] = first[2];
    BigInteger[] half = looks(4);
    half[1] = first[1];
    half[2] = first[2];
    BigInteger[] most = Arrays.copyOf(first, 4);
    most[0] = look();

    assertThat(find(one)).isEmpty();
    assertThat(find(half)).isEmpty();
    assertThat(others(find(most))).first().isEqualTo("D1 p. 2");
  }

  @Test
  void halfOfThePagesAreEnoughWithTheFirst() throws SQLException {
    BigInteger[] first = looks(2);
    find(first);

    assertThat(others(find(first[0], look()))).containsExactly("D1 p. 1");
  }

  @Test
  void aScanOfOnePageIsFoundInAThickerDocument() throws SQLException {
    BigInteger[] thick = looks(9);
    find(thick);

    assertThat(others(find(scannedAgain(thick[6], 3)))).containsExactly("D1 p. 7");
  }

  @Test
  void copiesOfOneFileMakeNoLookCommon() throws SQLException {
    BigInteger page = look();
    for (int copy = 0; copy < 30; copy++) {
      assertThat(findInFile("0".repeat(64), page)).isEmpty();
    }

    assertThat(others(find(scannedAgain(page, 2)))).containsExactly("D1 p. 1");
    assertThat(count("SELECT count(*) " + IMAGES)).isEqualTo(2);
  }

  @Test
  void aThickDocumentHasFewRows() throws SQLException {
    find(looks(300));

    assertThat(count("SELECT count(*) " + IMAGES)).isEqualTo(DocumentFingerprints.MOST_PAGES);
  }

  @Test
  void theSearchUsesTheIndexOfBands() throws Exception {
    // Given
    for (int document = 0; document < 60; document++) {
      find(looks(50));
    }
    entities.database().execute("ANALYZE likeness, page, document");
    long scans = indexScans();

    // When
    find(looks(3));

    // Then
    long end = System.nanoTime() + 20_000_000_000L;
    while (indexScans() == scans && System.nanoTime() < end) {
      Thread.sleep(200);
    }
    assertThat(indexScans()).isGreaterThan(scans);
  }

  private long indexScans() throws SQLException {
    return count("SELECT idx_scan FROM pg_stat_user_indexes WHERE indexrelname = 'likeness_bands'");
  }
}
