package vn.sohoa.station.follow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the service says about the scans of a document.
 *
 * @param flaws codes of what is wrong, by page number from 1
 * @param isComplete false if {@code flaws} may lack pages although nothing more will be told
 */
record ScanNews(
    String docCode, Stage stage, SortedMap<Integer, List<String>> flaws, boolean isComplete) {
  /** How far the document is. */
  enum Stage {
    /** More may be told. */
    READING,
    /** All pages were judged, or the service will not tell. */
    JUDGED,
    /** The file cannot be read. */
    FAILED
  }

  /** Most pages that an event names. */
  static final int MOST_PAGES = 50;

  /** Findings about a page that another scan of it could mend. A test compares them. */
  static final Set<String> OF_SCANS =
      Set.of(
          "BLACK_BORDER",
          "BLURRED",
          "CUT_OFF",
          "DAMAGED_FILE",
          "DPI_TOO_LOW",
          "NOT_IN_COLOUR",
          "PAGE_UNREADABLE",
          "SKEWED",
          "SPECKLED",
          "TEXT_MISSED",
          "TOO_DARK",
          "TOO_LIGHT",
          "TURNED",
          "UNEVEN_LIGHT");

  private static final Set<String> UNFINISHED = Set.of("RECEIVED", "PROCESSING");

  ScanNews {
    flaws = new TreeMap<>(flaws);
  }

  /** Reads the data of an event about uploads. */
  static ScanNews ofEvent(JsonNode event) {
    SortedMap<Integer, List<String>> flaws = new TreeMap<>();
    for (JsonNode page : event.path("flawedPages")) {
      List<String> codes = new ArrayList<>();
      page.path("flaws").forEach(code -> codes.add(code.asText()));
      flaws.put(page.path("page").asInt(), codes);
    }
    Stage stage = stage(event.path("progress").path("state").asText(""));
    return new ScanNews(event.path("docCode").asText(""), stage, flaws, flaws.size() < MOST_PAGES);
  }

  /** Reads the record of a document. */
  static ScanNews ofDocument(JsonNode document) {
    SortedMap<Integer, List<String>> flaws = new TreeMap<>();
    for (JsonNode finding : document.path("findings")) {
      String code = finding.path("code").asText("");
      int page = finding.path("page").asInt(0);
      if (page > 0 && OF_SCANS.contains(code)) {
        List<String> codes = flaws.computeIfAbsent(page, number -> new ArrayList<>());
        if (!codes.contains(code)) {
          codes.add(code);
        }
      }
    }
    return new ScanNews(
        document.path("docCode").asText(""), stage(document.path("state").asText("")), flaws, true);
  }

  private static Stage stage(String state) {
    if (UNFINISHED.contains(state)) {
      return Stage.READING;
    }
    return state.equals("FAILED") ? Stage.FAILED : Stage.JUDGED;
  }
}
