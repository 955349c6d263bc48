package vn.sohoa.admission;

import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/** Requests that share a limit. */
enum RequestKind {
  BODIES(AdmissionConfig::bodies, AdmissionConfig::bodiesByKey),
  BATCHES(AdmissionConfig::batches, AdmissionConfig::batchesByKey),
  EXPORTS(AdmissionConfig::exports, AdmissionConfig::exportsByKey),
  STREAMS(_ -> Integer.MAX_VALUE, AdmissionConfig::streamsByKey),
  REQUESTS(_ -> Integer.MAX_VALUE, AdmissionConfig::requestsByKey),
  /** With the address of the client as key. */
  FORMS(AdmissionConfig::forms, AdmissionConfig::formsByAddress);

  private static final Pattern BATCH =
      Pattern.compile(".*(:(?!check)[a-z]+|%3[Aa][a-z]+|/rebuild)");
  private static final Pattern STREAM = Pattern.compile(".*/events");
  private static final Pattern EXPORT =
      Pattern.compile(
          "/api/v1/(documents/download/.*|exports/(corrections|[^/]+/(documents|files))|reports/.*)"
              + "|/view/[^/]+/file");

  @SuppressWarnings("ImmutableEnumChecker") // functions without state
  private final ToIntFunction<AdmissionConfig> most;

  @SuppressWarnings("ImmutableEnumChecker")
  private final ToIntFunction<AdmissionConfig> mostByKey;

  RequestKind(ToIntFunction<AdmissionConfig> most, ToIntFunction<AdmissionConfig> mostByKey) {
    this.most = most;
    this.mostByKey = mostByKey;
  }

  Permits permits(AdmissionConfig config) {
    return new Permits(most.applyAsInt(config), mostByKey.applyAsInt(config));
  }

  /** Returns the name in settings and metrics. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns the kinds of a request; it needs a permit of each.
   *
   * @param hasBody whether its body has not arrived completely with its head
   */
  static List<RequestKind> of(HttpMethod method, String path, boolean hasBody) {
    if (BATCH.matcher(path).matches() && !HttpMethod.GET.equals(method)) {
      return List.of(BATCHES, BODIES);
    }
    if (hasBody) {
      return List.of(BODIES);
    }
    if (STREAM.matcher(path).matches()) {
      return List.of(STREAMS);
    }
    return List.of(EXPORT.matcher(path).matches() ? EXPORTS : REQUESTS);
  }
}
