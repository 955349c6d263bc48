package vn.sohoa.sandbox.scenario;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the sandbox reads on a scan. A file whose name contains the name of a scenario between dots,
 * spaces, hyphens or underscores is read so, e.g. {@code 17.decision.ready.pdf}; so is a page with
 * a QR code or a line of text {@code sohoa-sandbox:decision.ready}.
 */
public enum Scenario {
  /** A decision on which all is certain; of the dossier that was declared, else the first one. */
  DECISION_READY("decision.ready", "READY", "linked"),
  /** The same, but the number was read with low confidence. */
  DECISION_NEEDS_REVIEW("decision.needs-review", "NEEDS_REVIEW", "linked"),
  /** A decision without number and day. */
  DECISION_DRAFT("decision.draft", "NEEDS_REVIEW", "linked"),
  /** A decision of a dossier that does not exist yet: it is linked when the dossier arrives. */
  DECISION_UNMATCHED("decision.unmatched", "NEEDS_REVIEW", "unmatched"),
  /** A decision stamped as a state secret: only admins see it. */
  DECISION_SECRET("decision.secret", "QUARANTINED", ""),
  /** As {@link #DECISION_READY}, but reading takes two seconds, so that progress can be seen. */
  DECISION_SLOW("decision.slow", "READY", "linked"),
  /** As {@link #DECISION_READY}, but the first attempt to read fails. */
  DECISION_RETRIED("decision.retried", "READY", "linked"),
  /** A page that was scanned badly: 120 dpi, skewed, blurred. */
  SCAN_POOR("scan.poor", "NEEDS_REVIEW", "linked"),
  /** No page can be read: {@code CORRUPT_FILE}. */
  SCAN_FAILED("scan.failed", "FAILED", "");

  /** In front of the name of a scenario in a QR code or a line of text. */
  public static final String PREFIX = "sohoa-sandbox:";

  private static final String BOUNDARY = "[^\\p{L}\\p{N}]";

  private final String label;
  private final String state;
  private final String link;

  Scenario(String label, String state, String link) {
    this.label = label;
    this.state = state;
    this.link = link;
  }

  /** Returns its name in names of files. */
  public String label() {
    return label;
  }

  /** Returns the state in which a document ends. */
  public String state() {
    return state;
  }

  /** Returns the decision on its link; empty if there is none. */
  public String link() {
    return link;
  }

  /** Returns the scenario that a file is named for; the longest name counts. */
  public static Optional<Scenario> inFileName(String fileName) {
    String name = "." + fileName.toLowerCase(Locale.ROOT) + ".";
    return Arrays.stream(values())
        .filter(one -> name.matches(".*" + BOUNDARY + one.pattern() + BOUNDARY + ".*"))
        .max(Comparator.comparingInt(one -> one.label.length()));
  }

  /** Returns the scenario that one of the texts of a page names. */
  public static Optional<Scenario> inTexts(Stream<String> texts) {
    return texts
        .map(text -> text.strip().toLowerCase(Locale.ROOT))
        .filter(text -> text.startsWith(PREFIX))
        .map(text -> text.substring(PREFIX.length()))
        .flatMap(text -> Arrays.stream(values()).filter(one -> one.label.equals(text)))
        .findFirst();
  }

  private String pattern() {
    return Stream.of(label.split("[.-]", -1)).collect(Collectors.joining("[._ -]"));
  }
}
