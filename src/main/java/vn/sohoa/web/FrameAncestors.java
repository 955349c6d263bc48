package vn.sohoa.web;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The directive {@code frame-ancestors} of a Content-Security-Policy. */
final class FrameAncestors {
  /** In no frame at all. */
  static final String NONE = "frame-ancestors 'none'";

  private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
  private static final Pattern ORIGIN =
      Pattern.compile(
          "https?://(?:%1$s(?:\\.%1$s)*|\\*\\.%1$s(?:\\.%1$s)+)(?::[0-9]{1,5})?".formatted(LABEL));

  private FrameAncestors() {}

  /**
   * Returns the directive for some origins.
   *
   * @param origins scheme, host and perhaps a port; the first label of the host may be {@code *} if
   *     two others follow
   * @throws IllegalStateException if one has another form
   */
  static String of(List<String> origins) {
    List<String> plain =
        origins.stream().map(origin -> origin.strip().toLowerCase(Locale.ROOT)).toList();
    plain.stream()
        .filter(origin -> !ORIGIN.matcher(origin).matches())
        .findFirst()
        .ifPresent(
            origin -> {
              throw new IllegalStateException(
                  "sohoa.view.frame-ancestors has to name origins as https://motcua.example.gov.vn"
                      + " or https://*.example.gov.vn, without a path: "
                      + origin);
            });
    return plain.isEmpty() ? NONE : "frame-ancestors " + String.join(" ", plain);
  }
}
